import {createRequire} from 'node:module'
import {Redis} from 'ioredis'
import type FileSystemCache from 'next/dist/server/lib/incremental-cache/file-system-cache.js'
import {getMemoryCache} from 'next/dist/server/lib/incremental-cache/memory-cache.external.js'
import {
  areTagsStale,
  tagsManifest,
} from 'next/dist/server/lib/incremental-cache/tags-manifest.external.js'
import {readEnv} from '#lib/env.ts'
import {log} from './log.ts'
import {decodeEntry, decodeTimes, encodeEntry, latest} from './shared-entry.ts'

const own: {default: typeof FileSystemCache} = createRequire(import.meta.url)(
  'next/dist/server/lib/incremental-cache/file-system-cache.js',
)
const Local = own.default

const TAGS = 'klartekst:tags'
const MARKS = 'klartekst:marks'
const ANSWER_WITHIN_MS = 250
const KEEP_SECONDS = 30 * 24 * 3600
const RECONNECT_MS = 500

const {redisUrl} = readEnv()
const redis =
  redisUrl && process.env.NEXT_PHASE !== 'phase-production-build'
    ? new Redis(redisUrl, {
        enableOfflineQueue: false,
        maxRetriesPerRequest: 0,
        connectTimeout: 1_000,
        commandTimeout: ANSWER_WITHIN_MS,
        retryStrategy: () => RECONNECT_MS,
      })
    : undefined

let away = false
redis?.on('error', (error: Error) => {
  if (!away) log.warn({reason: error.message}, 'Redis is away; this instance goes by its own cache')
  away = true
})
redis?.on('ready', () => {
  if (away) log.info('Redis is back')
  away = false
})

/** How many times tags had been marked, by any instance, when their times were last read. */
let marksSeen: string | null = null
/** Whether this instance has marked tags that the others may not know of. */
let untold = true
/** What was shared of a stale page when its next render began here. */
const begun = new Map<string, number>()

/** Tells the other instances of what was marked here, and learns what was marked there. */
async function exchangeTags(store: Redis): Promise<void> {
  untold = false
  try {
    const shared = await store.hgetall(TAGS)
    for (const [tag, text] of Object.entries(shared)) {
      tagsManifest.set(tag, latest(tagsManifest.get(tag), decodeTimes(text)))
    }
    const missing = [...tagsManifest]
      .map(([tag, times]) => [tag, JSON.stringify(times)] as const)
      .filter(([tag, text]) => shared[tag] !== text)
    if (missing.length > 0) {
      await store.hset(TAGS, Object.fromEntries(missing))
      await store.incr(MARKS)
    }
  } catch (error) {
    untold = true
    throw error
  }
}

/** When the shared page was rendered (milliseconds since the epoch; 0: never), tags in step. */
async function lookAtShared(store: Redis, entryKey: string): Promise<number> {
  const [marks, at] = await Promise.all([store.get(MARKS), store.hget(entryKey, 'at')])
  if (untold || marks !== marksSeen) {
    await exchangeTags(store)
    marksSeen = marks
  }
  return Number(at ?? 0)
}

/**
 * Next's own page cache, and behind it one that instances share: pages by what they were built
 * from, and the times at which tags were marked. A page that another instance rendered later
 * replaces this one's. Unlike a cache in Redis alone it keeps what `revalidateTag(tag, 'max')`
 * means, that the old page stays up until a new one is rendered, and it serves while Redis is away.
 * Without `REDIS_URL` it is Next's cache and nothing else.
 */
export default class SharedCache extends Local {
  readonly #memory: ReturnType<typeof getMemoryCache>
  readonly #build: string

  constructor(context: ConstructorParameters<typeof FileSystemCache>[0]) {
    super(context)
    this.#memory = getMemoryCache(context.maxMemoryCacheSize ?? 0)
    this.#build = process.env.DEPLOYMENT_ID ?? ''
  }

  #entryKey(key: string): string {
    return `klartekst:page:${this.#build}:${key}`
  }

  override async get(...[key, context]: Parameters<FileSystemCache['get']>) {
    if (!redis || context.kind !== 'APP_ROUTE') return super.get(key, context)
    try {
      const at = await lookAtShared(redis, this.#entryKey(key))
      const local = await super.get(key, context)
      const shared = at > (local?.lastModified ?? 0) ? await this.#take(redis, key) : undefined
      const entry = shared ?? local
      const tags =
        entry?.value && 'headers' in entry.value && entry.value.headers?.['x-next-cache-tags']
      const renders =
        !entry ||
        (typeof tags === 'string' && areTagsStale(tags.split(','), entry.lastModified ?? 0))
      if (renders && !begun.has(key)) begun.set(key, at)
      return entry
    } catch {
      return super.get(key, context)
    }
  }

  async #take(store: Redis, key: string) {
    const entry = decodeEntry(await store.hgetall(this.#entryKey(key)))
    if (entry) this.#memory.set(key, entry)
    return entry
  }

  override async set(...[key, data, context]: Parameters<FileSystemCache['set']>): Promise<void> {
    const at = Date.now()
    if (!redis || data?.kind !== 'APP_ROUTE') return super.set(key, data, context)
    const since = begun.get(key)
    begun.delete(key)
    const entryKey = this.#entryKey(key)
    try {
      // A render that began before another instance's ended may have read what is old by now.
      const newer = Number((await redis.hget(entryKey, 'at')) ?? 0)
      if (since !== undefined && newer > since) return
      await super.set(key, data, context)
      const stored = redis
        .multi()
        .hset(entryKey, encodeEntry(data, at))
        .expire(entryKey, KEEP_SECONDS)
      await stored.exec()
    } catch {
      await super.set(key, data, context)
    }
  }

  override async revalidateTag(...marked: Parameters<FileSystemCache['revalidateTag']>) {
    await super.revalidateTag(...marked)
    if (!redis) return
    untold = true
    await exchangeTags(redis).catch(() => {
      // Told when Redis is back: what is untold is told at the next request.
    })
  }
}
