import {Redis} from 'ioredis'
import {readEnv} from '#lib/env.ts'
import {log} from './log.ts'

const CONNECT_WITHIN_MS = 1_000
const ANSWER_WITHIN_MS = 250
const RECONNECT_EVERY_MS = 500

const {redisUrl} = readEnv()

/**
 * The store that instances share; undefined without `REDIS_URL`, and while the site is built. A
 * command fails at once while the store is away, and soon when it is slow: no visitor waits for it.
 */
export const redis =
  redisUrl && process.env.NEXT_PHASE !== 'phase-production-build'
    ? new Redis(redisUrl, {
        enableOfflineQueue: false,
        maxRetriesPerRequest: 0,
        connectTimeout: CONNECT_WITHIN_MS,
        commandTimeout: ANSWER_WITHIN_MS,
        retryStrategy: () => RECONNECT_EVERY_MS,
      })
    : undefined

let isAway = false
redis?.on('error', (error: Error) => {
  if (!isAway)
    log.warn({reason: error.message}, 'Redis is away; this instance goes by its own cache')
  isAway = true
})
redis?.on('ready', () => {
  if (isAway) log.info('Redis is back')
  isAway = false
})

/** How far the clock of Redis, which the instances go by, is ahead of this machine's. */
let aheadMs = 0
redis?.on('ready', async () => {
  const asked = Date.now()
  const [seconds = 0, microseconds = 0] = await redis.time().catch(() => [asked / 1_000])
  aheadMs = Math.round(seconds * 1_000 + microseconds / 1_000 - (asked + Date.now()) / 2)
})

/** An instant of this machine's clock, by the one that instances share; both milliseconds, UTC. */
export const toShared = (own: number) => own + aheadMs

/** An instant of the shared clock, by this machine's. */
export const toOwn = (shared: number) => shared - aheadMs
