import type {Redis} from 'ioredis'
import {tagsManifest} from 'next/dist/server/lib/incremental-cache/tags-manifest.external.js'
import {z} from 'zod'
import {toOwn, toShared} from './redis.ts'

const TIMES = 'klartekst:tags'
const MARKS = 'klartekst:marks'

const kind = z.enum(['stale', 'expired'])
const time = z.coerce.number()

/** Tags that were marked here and that the other instances may not know of. */
const untold = new Set<string>()
/** How many times tags had been marked, by any instance, when their times were last read. */
let marksSeen: string | null = null

/** Remembers to tell the others of tags that were marked here; all of them where none is named. */
export function tellLater(tags: Iterable<string> = tagsManifest.keys()): void {
  for (const tag of tags) untold.add(tag)
}

/** Tells the other instances of what was marked here; of two times for a tag the later one holds. */
export async function tell(store: Redis): Promise<void> {
  if (untold.size === 0) return
  const tags = [...untold]
  const marked = tags.flatMap((tag) =>
    Object.entries(tagsManifest.get(tag) ?? {}).map(
      ([name, at]) => [toShared(at), `${name} ${tag}`] as const,
    ),
  )
  if (marked.length > 0) {
    await store
      .multi()
      .zadd(TIMES, 'GT', ...marked.flat())
      .incr(MARKS)
      .exec()
  }
  for (const tag of tags) untold.delete(tag)
}

/**
 * Learns what the others marked.
 *
 * @param marks - the number of marks, if it was read just now
 */
async function learn(store: Redis, marks: string | null): Promise<void> {
  const answer = await store.zrange(TIMES, 0, -1, 'WITHSCORES')
  for (let index = 0; index < answer.length; index += 2) {
    const [name, ...rest] = (answer[index] ?? '').split(' ')
    const at = toOwn(time.parse(answer[index + 1]))
    const tag = rest.join(' ')
    const known = tagsManifest.get(tag) ?? {}
    const which = kind.parse(name)
    tagsManifest.set(tag, {...known, [which]: Math.max(known[which] ?? 0, at)})
  }
  marksSeen = marks
}

/**
 * Brings this instance's tags and the others' into step, and reads a field beside them.
 *
 * @returns the field of the hash; null where there is none
 */
export async function inStep(store: Redis, key: string, field: string): Promise<string | null> {
  await tell(store)
  const [marks, value] = await Promise.all([store.get(MARKS), store.hget(key, field)])
  if (marks !== marksSeen) await learn(store, marks)
  return value
}
