import 'server-only'
import {served} from './freshen.ts'
import {readPolicyPage} from './pages.ts'
import {type PolicyAddress, readSiteSettings} from './read.ts'
import {policyPage} from './touched-pages.ts'

/** How far a page is behind what is published. */
export type Lag = {
  readonly path: string
  /** When what the page lacks was published, or took effect (UTC). */
  readonly since: string
  readonly seconds: number
}

/**
 * Compares the page of a policy, as it is served, with what is published.
 *
 * @param at - milliseconds since the epoch (UTC)
 * @returns undefined where the page is new
 */
export async function lagOf({slug}: PolicyAddress, at: number): Promise<Lag | undefined> {
  const published = await readPolicyPage(slug, at)
  if (!published) return undefined
  const {path} = policyPage(slug)
  const {revision} = await served(path)
  if (revision === published.contentRevision) return undefined
  const settings = await readSiteSettings()
  const changes = [
    published.version.effectiveFrom,
    ...published.versions.map(({publishedAt}) => publishedAt),
    ...(settings ? [settings._updatedAt] : []),
  ]
  const since = Math.max(...changes.map((change) => Date.parse(change)))
  return {path, since: new Date(since).toISOString(), seconds: Math.max(0, (at - since) / 1000)}
}
