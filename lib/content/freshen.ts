import 'server-only'
import {randomBytes} from 'node:crypto'
import {setTimeout as delay} from 'node:timers/promises'
import {encodeSignatureHeader, SIGNATURE_HEADER_NAME} from '@sanity/webhook'
import {readEnv} from '#lib/env.ts'
import {CONTENT_REVISION_HEADER} from './pages.ts'

const POLL_MS = 15
const FRESH_WITHIN_MS = 8_000
const REVALIDATE_EVERY_ROUNDS = 10

const {ownOrigin} = readEnv()

// Next bundles routes apart from each other; the process is what they share.
const shared = globalThis as typeof globalThis & {klartekstOwnSecret?: string}
shared.klartekstOwnSecret ??= randomBytes(32).toString('hex')

/** Signs the calls that this process makes to itself; no other process knows it. */
export const ownSecret = shared.klartekstOwnSecret

/** Pages did not become fresh in time. */
export class StillOldError extends Error {
  override name = 'StillOldError'
}

/** A page, and what a render of it now would be made from; null where it would be a 404. */
export type FreshPage = {readonly path: string; readonly revision: () => Promise<string | null>}

/**
 * Marks tags stale by a request to ourselves: `revalidateTag` takes effect when the handler that
 * called it is done, and the one that is running is not done before the pages are fresh.
 */
async function markStale(tags: readonly string[]): Promise<void> {
  const body = JSON.stringify({tags})
  const signature = await encodeSignatureHeader(body, Date.now(), ownSecret)
  const response = await fetch(`${ownOrigin}/api/revalidate/tags`, {
    method: 'POST',
    cache: 'no-store',
    headers: {'content-type': 'application/json', [SIGNATURE_HEADER_NAME]: signature},
    body,
  })
  if (!response.ok) throw new StillOldError(`Tags were not revalidated (${response.status})`)
}

async function isFresh({path, revision}: FreshPage): Promise<boolean> {
  const response = await fetch(`${ownOrigin}${path}`, {cache: 'no-store', redirect: 'manual'})
  await response.body?.cancel()
  return response.headers.get(CONTENT_REVISION_HEADER) === (await revision())
}

/**
 * Replaces pages by fresh ones, and returns when the fresh ones are what is served. Visitors get
 * the old page until then: they never wait, and they never see a render that fails, because the
 * requests that lead to the renders are our own.
 *
 * @param tags - the cache tags that the pages depend on
 * @throws StillOldError when a page is not fresh within eight seconds
 */
export async function freshen(tags: readonly string[], pages: readonly FreshPage[]): Promise<void> {
  const deadline = Date.now() + FRESH_WITHIN_MS
  let waiting = pages
  for (let round = 0; waiting.length > 0; round++) {
    if (Date.now() > deadline) {
      throw new StillOldError(`Still old: ${waiting.map(({path}) => path).join(' ')}`)
    }
    // A render that read before the change may end after the tags were marked, and look fresh.
    if (round % REVALIDATE_EVERY_ROUNDS === 0) await markStale(tags)
    else await delay(POLL_MS)
    const fresh = await Promise.all(waiting.map(isFresh))
    waiting = waiting.filter((_, index) => !fresh[index])
  }
}
