import 'server-only'
import {setTimeout as delay} from 'node:timers/promises'
import {encodeSignatureHeader, SIGNATURE_HEADER_NAME} from '@sanity/webhook'
import {z} from 'zod'
import {readEnv} from '#lib/env.ts'
import {query} from './client.ts'
import {CONTENT_REVISION_HEADER, readPolicyList, readPolicyPage} from './pages.ts'
import {versionQuery} from './queries.ts'
import {intactVersion, readPolicies, readTranslations} from './read.ts'
import {type ChangedDocument, tagsOf} from './tags.ts'
import {WebhookError} from './webhook.ts'

const POLL_MS = 15
const VISIBLE_WITHIN_MS = 5_000
const FRESH_WITHIN_MS = 8_000

const {ownOrigin} = readEnv()
const revised = z.object({_rev: z.string(), _updatedAt: z.string()}).nullable()

/**
 * Waits until a query shows the change: hosted Sanity is eventually consistent, and a webhook can
 * overtake the change that it tells of (sanity-io/sanity#4657).
 */
async function untilVisible(document: ChangedDocument): Promise<unknown> {
  const deadline = Date.now() + VISIBLE_WITHIN_MS
  for (;;) {
    const answer = await query(versionQuery, {id: document._id}, [])
    const seen = revised.parse(answer)
    if (seen && (seen._rev === document._rev || seen._updatedAt > document._updatedAt)) {
      return answer
    }
    if (Date.now() > deadline) {
      throw new WebhookError(503, `The lake does not show ${document._id}@${document._rev} yet`)
    }
    await delay(POLL_MS)
  }
}

/** A page, and what a render of it now would be made from; null where it would be a 404. */
type TouchedPage = {readonly path: string; readonly revision: () => Promise<string | null>}

const policyPage = (slug: string): TouchedPage => ({
  path: `/${slug}`,
  revision: async () => (await readPolicyPage(slug, Date.now()))?.contentRevision ?? null,
})

const policyList: TouchedPage = {
  path: '/',
  revision: async () => (await readPolicyList(Date.now())).contentRevision,
}

/** The pages that a document is on. */
async function touchedPages(document: ChangedDocument): Promise<TouchedPage[]> {
  const addresses =
    document._type === 'siteSettings'
      ? await readPolicies()
      : await readTranslations(document.original ?? document.policy)
  const slugs = new Set(addresses.map(({slug}) => slug))
  if (document._type === 'policyVersion') slugs.add(document.slug)
  return [policyList, ...[...slugs].map(policyPage)]
}

/**
 * Marks tags stale by a request to ourselves: `revalidateTag` takes effect when the handler that
 * called it is done, and this handler is not done before the pages are fresh.
 */
async function revalidate(tags: readonly string[], secret: string): Promise<void> {
  const body = JSON.stringify({tags})
  const signature = await encodeSignatureHeader(body, Date.now(), secret)
  const response = await fetch(`${ownOrigin}/api/revalidate/tags`, {
    method: 'POST',
    cache: 'no-store',
    headers: {'content-type': 'application/json', [SIGNATURE_HEADER_NAME]: signature},
    body,
  })
  if (!response.ok) throw new WebhookError(502, `Tags were not revalidated (${response.status})`)
}

async function isFresh({path, revision}: TouchedPage): Promise<boolean> {
  const response = await fetch(`${ownOrigin}${path}`, {cache: 'no-store', redirect: 'manual'})
  await response.body?.cancel()
  return response.headers.get(CONTENT_REVISION_HEADER) === (await revision())
}

/**
 * Brings a changed document to the visitors, and returns only when what is served is new. No
 * visitor waits: pages are marked stale, and the requests that replace them are our own.
 *
 * @returns the tags and the paths that were revalidated
 * @throws WebhookError 500 when the document cannot be shown (the last good pages stay up), 503 when
 * the lake does not show it yet, 504 when the pages do not become fresh in time
 */
export async function bringToVisitors(document: ChangedDocument, secret: string) {
  const answer = await untilVisible(document)
  if (document._type === 'policyVersion') {
    const parsed = await intactVersion.safeParseAsync(answer)
    if (!parsed.success) {
      throw new WebhookError(
        500,
        `${document._id} cannot be shown: ${z.prettifyError(parsed.error)}`,
      )
    }
  }
  const tags = tagsOf(document)
  const pages = await touchedPages(document)
  const deadline = Date.now() + FRESH_WITHIN_MS
  let waiting = pages
  for (let round = 0; waiting.length > 0; round++) {
    if (Date.now() > deadline) {
      throw new WebhookError(504, `Still old: ${waiting.map(({path}) => path).join(' ')}`)
    }
    // A render that read before this change may finish after the tags were marked, and look fresh.
    if (round % 10 === 0) await revalidate(tags, secret)
    else await delay(POLL_MS)
    const fresh = await Promise.all(waiting.map(isFresh))
    waiting = waiting.filter((_, index) => !fresh[index])
  }
  return {tags, paths: pages.map(({path}) => path)}
}
