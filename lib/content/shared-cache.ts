import {accessSync, constants, readFileSync} from 'node:fs'
import {createRequire} from 'node:module'
import {join} from 'node:path'
import type {Redis} from 'ioredis'
import type FileSystemCache from 'next/dist/server/lib/incremental-cache/file-system-cache.js'
import {getMemoryCache} from 'next/dist/server/lib/incremental-cache/memory-cache.external.js'
import {
  areTagsExpired,
  areTagsStale,
} from 'next/dist/server/lib/incremental-cache/tags-manifest.external.js'
import {AWAITED_HEADER} from './headers.ts'
import {log} from './log.ts'
import {redis, toOwn} from './redis.ts'
import {decodeEntry, encodeEntry, ROUTE} from './shared-entry.ts'
import {inStep, tell, tellLater} from './shared-tags.ts'

const KEEP_SECONDS = 30 * 24 * 3600
/** How long the others wait for the instance whose turn it is to render a page anew. */
const TURN_MS = 3_000

type Options = ConstructorParameters<typeof FileSystemCache>[0]
type Entry = Awaited<ReturnType<FileSystemCache['get']>>

const own: {default: typeof FileSystemCache} = createRequire(import.meta.url)(
  'next/dist/server/lib/incremental-cache/file-system-cache.js',
)

redis?.on('ready', () => {
  // A Redis that comes back may have forgotten everything.
  tellLater()
})

/** What was shared of a page when its next render began here: when that had been rendered. */
const begun = new Map<string, number>()

/** How Next will judge a page by its tags: visitors wait for a new one where it is of no use. */
function judge(entry: Entry): 'good' | 'stale' | 'useless' {
  if (!entry?.value || !('headers' in entry.value)) return 'useless'
  const tags = entry.value.headers?.['x-next-cache-tags']
  if (typeof tags !== 'string') return 'good'
  const since = entry.lastModified ?? 0
  if (areTagsExpired(tags.split(','), since)) return 'useless'
  return areTagsStale(tags.split(','), since) ? 'stale' : 'good'
}

/** A page that another instance is rendering anew. */
function awaited(value: NonNullable<Entry>['value'] = null): NonNullable<Entry>['value'] {
  if (value?.kind !== ROUTE) return value
  return {...value, headers: {...value.headers, [AWAITED_HEADER]: '1'}}
}

let writable: boolean | undefined

/** Whether pages can be written beside the build; an image's file system is for reading only. */
function isWritable(folder: string): boolean {
  try {
    accessSync(folder, constants.W_OK)
    return true
  } catch {
    return false
  }
}

let build: string | undefined
let isUnreadable = false

/**
 * Next's own page cache, and behind it one that instances share: the pages, and the times at which
 * tags were marked. A page that another instance rendered later replaces this one's. Unlike a cache
 * in Redis alone it keeps what `revalidateTag(tag, 'max')` means, that the old page stays up until a
 * new one is rendered, and it serves while Redis is away. Without `REDIS_URL` it is Next's cache.
 */
export default class SharedCache extends own.default {
  readonly #memory: ReturnType<typeof getMemoryCache>
  readonly #folder: string

  constructor(options: Options) {
    writable ??= isWritable(options.serverDistDir)
    super(writable ? options : {...options, flushToDisk: false})
    this.#memory = getMemoryCache(options.maxMemoryCacheSize ?? 0)
    this.#folder = options.serverDistDir
  }

  /** Pages of another build look otherwise, and lead to files that this one does not have. */
  #entryKey(key: string): string {
    build ??= readFileSync(join(this.#folder, '../BUILD_ID'), 'utf8')
    return `klartekst:page:${build}:${key}`
  }

  #turnKey(key: string): string {
    return `${this.#entryKey(key)}:turn`
  }

  /** One instance at a time renders a page anew; if it does not come back, another may. */
  async #takeTurn(store: Redis, key: string): Promise<boolean> {
    return (await store.set(this.#turnKey(key), '1', 'PX', TURN_MS, 'NX')) === 'OK'
  }

  override async get(...[key, context]: Parameters<FileSystemCache['get']>) {
    if (!redis || context.kind !== 'APP_ROUTE') return super.get(key, context)
    try {
      const entryKey = this.#entryKey(key)
      const at = Number(await inStep(redis, entryKey, 'at'))
      const local = await super.get(key, context)
      const isLater = toOwn(at) > (local?.lastModified ?? 0)
      const shared = isLater ? decodeEntry(await redis.hgetall(entryKey)) : undefined
      if (shared) this.#memory.set(key, shared)
      // Next judges whether what it gets has expired.
      const entry = shared ? await super.get(key, context) : local
      isUnreadable = false
      const verdict = judge(entry)
      if (verdict === 'good' || begun.has(key)) return entry
      if (verdict === 'stale' && !(await this.#takeTurn(redis, key))) {
        // Next would render it here too, and until that was done hand out the old page, though
        // another instance had the new one and had said so. The next request looks again.
        return {...entry, value: awaited(entry?.value), lastModified: Date.now()}
      }
      begun.set(key, at)
      return entry
    } catch (err) {
      // That Redis is away has been said; anything else is said once, not with every request.
      if (redis.status === 'ready' && !isUnreadable) {
        log.warn({err, key}, 'What instances share cannot be read; this one goes by its own cache')
        isUnreadable = true
      }
      return super.get(key, context)
    }
  }

  override async set(...[key, data, context]: Parameters<FileSystemCache['set']>): Promise<void> {
    const rendered = Date.now()
    if (!redis || data?.kind !== 'APP_ROUTE') return super.set(key, data, context)
    const since = begun.get(key)
    begun.delete(key)
    const entryKey = this.#entryKey(key)
    const newest = Number(await redis.hget(entryKey, 'at').catch(() => null))
    // A render that began before another instance's ended may have read what is old by now.
    const isOutdone = since !== undefined && newest > since
    if (!isOutdone) await super.set(key, data, context)
    const turnEnds = redis.multi().del(this.#turnKey(key))
    const told = isOutdone
      ? turnEnds
      : turnEnds.hset(entryKey, encodeEntry(data, rendered)).expire(entryKey, KEEP_SECONDS)
    await told.exec().catch(() => {
      // This instance has it; the others render for themselves.
    })
  }

  override async revalidateTag(...marked: Parameters<FileSystemCache['revalidateTag']>) {
    await super.revalidateTag(...marked)
    if (!redis) return
    tellLater([marked[0]].flat())
    await tell(redis).catch(() => {
      // Told when Redis is back.
    })
  }
}
