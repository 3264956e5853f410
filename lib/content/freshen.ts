import 'server-only'
import {randomBytes} from 'node:crypto'
import {setTimeout as delay} from 'node:timers/promises'
import {encodeSignatureHeader, SIGNATURE_HEADER_NAME} from '@sanity/webhook'
import {readEnv} from '#lib/env.ts'
import {AWAITED_HEADER, CONTENT_REVISION_HEADER} from './headers.ts'
import type {Staleness} from './tags.ts'

const POLL_MS = 8
const FRESH_WITHIN_MS = 8_000
/**
 * Whoever asks another instance while it looks a page up gets what was there when it began to look:
 * Next answers those who ask at the same time alike.
 */
const LOOKED_UP_WITHIN_MS = 100

const {ownOrigin, redisUrl} = readEnv()

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
 * Marks tags by a request to ourselves: `revalidateTag` takes effect when the handler that
 * called it is done, and the one that is running is not done before the pages are fresh.
 */
async function mark(tags: Staleness): Promise<void> {
  const body = JSON.stringify(tags)
  const signature = await encodeSignatureHeader(body, Date.now(), ownSecret)
  const response = await fetch(`${ownOrigin}/api/revalidate/tags`, {
    method: 'POST',
    cache: 'no-store',
    headers: {'content-type': 'application/json', [SIGNATURE_HEADER_NAME]: signature},
    body,
  })
  if (!response.ok) throw new StillOldError(`Tags were not revalidated (${response.status})`)
}

/** From what a page that is served was made, and whether its successor is being rendered. */
export async function served(
  path: string,
): Promise<{readonly revision: string | null; readonly isStale: boolean}> {
  const response = await fetch(`${ownOrigin}${path}`, {cache: 'no-store', redirect: 'manual'})
  // Next has a copy of the body, and cancelling one of the two would wait for the other.
  await response.arrayBuffer()
  const {headers} = response
  const isStale = headers.get('x-nextjs-cache') === 'STALE' || headers.has(AWAITED_HEADER)
  return {revision: headers.get(CONTENT_REVISION_HEADER), isStale}
}

/** The last look at a page: what it showed and, once it was asked, what would have been fresh. */
type Look = {readonly shown: string | null; readonly wanted?: string | null}

/**
 * What a request for a page shows of it: `old` if it was rendered before the change was read.
 *
 * @param looks - the last looks, by path
 */
async function stateOf(
  {path, revision}: FreshPage,
  looks: Map<string, Look>,
): Promise<'fresh' | 'stale' | 'old'> {
  const {revision: shown, isStale} = await served(path)
  const last = looks.get(path)
  if (last && shown === last.wanted) return 'fresh'
  if (isStale && (!last || shown === last.shown)) {
    // What it should be made from is not asked while the render that we wait for asks the same.
    looks.set(path, {...last, shown})
    return 'stale'
  }
  const wanted = await revision()
  looks.set(path, {shown, wanted})
  if (shown === wanted) return 'fresh'
  return isStale ? 'stale' : 'old'
}

/**
 * Replaces pages by fresh ones, and returns when the fresh ones are what is served, everywhere.
 * Visitors get the old page until then: they never wait, and they never see a render that fails,
 * because the requests that lead to the renders are our own.
 *
 * @param tags - the cache tags that the pages depend on
 * @throws StillOldError when a page is not fresh within eight seconds
 */
export async function freshen(tags: Staleness, pages: readonly FreshPage[]): Promise<void> {
  const deadline = Date.now() + FRESH_WITHIN_MS
  const looks = new Map<string, Look>()
  let waiting = pages
  let marked = false
  while (waiting.length > 0) {
    if (Date.now() > deadline) {
      throw new StillOldError(`Still old: ${waiting.map(({path}) => path).join(' ')}`)
    }
    if (marked) await delay(POLL_MS)
    else await mark(tags)
    const states = await Promise.all(waiting.map((page) => stateOf(page, looks)))
    // A render that read before the change can end after the tags were marked, and pass for new.
    marked = !states.includes('old')
    waiting = waiting.filter((_, index) => states[index] !== 'fresh')
  }
  if (redisUrl) await delay(LOOKED_UP_WITHIN_MS)
}
