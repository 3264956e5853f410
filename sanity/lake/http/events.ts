import type {Hono} from 'hono'
import {may} from '../access/roles.ts'
import {apiError} from '../errors.ts'
import {listen} from '../events/listen.ts'
import {live} from '../events/live.ts'
import {eventResponse, type Sink} from '../events/stream.ts'
import {matcherOf} from '../groq/filter.ts'
import type {Lake} from '../lake.ts'
import {
  type Ctx,
  checkDataset,
  type Door,
  type Env,
  flag,
  queryParams,
  readRights,
  requirePermission,
  V,
} from './context.ts'

const HEARTBEAT_MS = 15_000

/** The open streams, counted for each client. */
class Streams {
  readonly #lake: Lake
  readonly #open = new Map<string, number>()
  readonly #sinks = new Set<Sink>()
  readonly #timer: NodeJS.Timeout

  constructor(lake: Lake) {
    this.#lake = lake
    this.#timer = setInterval(() => {
      for (const sink of this.#sinks) sink.beat()
    }, HEARTBEAT_MS)
    this.#timer.unref()
  }

  /** @throws LakeError 429 naming the limit */
  check(client: string): void {
    const limit = this.#lake.config.limits.listenersPerClient
    if ((this.#open.get(client) ?? 0) < limit) return
    throw apiError(429, `This client has ${limit} open event streams, which is the limit`)
  }

  /** Counts a stream until it ends. */
  start(client: string, sink: Sink, end: () => void): () => void {
    const change = (by: number) => {
      this.#open.set(client, (this.#open.get(client) ?? 0) + by)
      if (this.#open.get(client) === 0) this.#open.delete(client)
      this.#lake.counts.listeners += by
    }
    change(1)
    this.#sinks.add(sink)
    let open = true
    return () => {
      if (!open) return
      open = false
      this.#sinks.delete(sink)
      change(-1)
      end()
    }
  }

  close(): void {
    clearInterval(this.#timer)
    for (const sink of [...this.#sinks]) sink.close()
  }
}

/**
 * `GET /data/listen/:dataset` and `GET /data/live/events/:dataset`.
 *
 * @returns a function that ends every stream
 */
export function eventRoutes(app: Hono<Env>, {lake}: Door): () => void {
  const streams = new Streams(lake)
  const lastEventIdOf = (c: Ctx) => c.req.header('last-event-id') ?? c.req.query('lastEventId')

  app.get(`${V}/data/listen/:dataset`, (c) => {
    checkDataset(lake, c.req.param('dataset'))
    const identity = c.get('identity')
    const options = {
      matches: matcherOf(c.req.query('query') ?? '', queryParams(c), identity.id),
      seesPrivate: readRights(lake, identity),
      includeResult: flag(c, 'includeResult'),
      includePreviousRevision: flag(c, 'includePreviousRevision'),
      includeMutations: flag(c, 'includeMutations', true),
      includeAllVersions: flag(c, 'includeAllVersions'),
      effects: c.req.query('effectFormat') === 'mendoza',
      resumable: flag(c, 'enableResume'),
      visibility: c.req.query('visibility') ?? 'transaction',
      lastEventId: lastEventIdOf(c),
    }
    const client = c.get('client')
    streams.check(client)
    return eventResponse((sink) =>
      streams.start(client, sink, listen(lake.bus, lake.past, options, sink)),
    )
  })

  app.get(`${V}/data/live/events/:dataset`, (c) => {
    checkDataset(lake, c.req.param('dataset'))
    const identity = c.get('identity')
    readRights(lake, identity)
    const includeDrafts = flag(c, 'includeDrafts')
    if (includeDrafts && !may(identity, 'read')) requirePermission(identity, 'read')
    const client = c.get('client')
    streams.check(client)
    const options = {includeDrafts, lastEventId: lastEventIdOf(c)}
    return eventResponse((sink) =>
      streams.start(client, sink, live(lake.bus, lake.history, options, sink)),
    )
  })

  return () => streams.close()
}
