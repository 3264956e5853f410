import 'server-only'
import {z} from 'zod'
import {diffPolicies, isEmptyDiff, type PolicyDiff} from '#lib/policy/diff/index.ts'
import {versionBefore} from '#lib/policy/effective.ts'
import {draftClient} from '../client.ts'
import {type Site, siteOf} from '../pages.ts'
import {documentQuery, draftSubprocessorsQuery} from '../queries.ts'
import {readSiteSettings, readVersion, readVersionHeads} from '../read.ts'
import {type DraftContent, draftContent, mendPolicy, subprocessorIdsOf} from './draft-content.ts'

/** The draft of a policy, and how it differs from what is published. */
export type Draft = DraftContent & {
  readonly site: Site
  /** The instant of the preview: milliseconds since the epoch (UTC). */
  readonly at: number
  /** Where there is a version to compare with. */
  readonly published?: {
    readonly number: number
    /** Undefined where nothing differs. */
    readonly diff: PolicyDiff | undefined
  }
}

const identified = z.looseObject({_id: z.string(), _type: z.string()})
const uncached = {cache: 'no-store'} as const

/** The version that the draft is compared with, and the number that it gets itself. */
async function readPublished(policyId: string) {
  const heads = await readVersionHeads(policyId)
  const next = (heads[0]?.number ?? 0) + 1
  const before = versionBefore(heads, next)
  return {next, version: before && (await readVersion(before))}
}

/**
 * Reads the draft of a policy, finished or not; where there is no draft, what is published.
 *
 * @param id - `_id` of the policy, without `drafts.`
 * @returns undefined where there is no such policy
 * @throws NoReadTokenError where the site may not read drafts; UnmendableError where the document
 * is no policy; the client's errors where the lake does not answer
 */
export async function readDraft(id: string): Promise<Draft | undefined> {
  const client = draftClient()
  const [raw, {next, version}, settings] = await Promise.all([
    client.fetch<unknown>(documentQuery, {id}, uncached),
    readPublished(id),
    readSiteSettings(),
  ])
  const document = identified.nullable().parse(raw)
  if (document?._type !== 'policy') return undefined
  const mended = mendPolicy(id, document)
  const found = z
    .array(identified)
    .parse(
      await client.fetch<unknown>(
        draftSubprocessorsQuery,
        {ids: subprocessorIdsOf(mended.policy)},
        uncached,
      ),
    )
  const sources = new Map(found.map((each) => [each._id, each]))
  const at = Date.now()
  const draft = draftContent(mended, sources, at, next)
  const diff = version && diffPolicies(version.content, draft.content)
  return {
    ...draft,
    site: siteOf(settings),
    at,
    ...(version && {
      published: {
        number: version.number,
        diff: diff && !isEmptyDiff(diff) ? diff : undefined,
      },
    }),
  }
}
