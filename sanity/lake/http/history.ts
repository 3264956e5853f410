import type {Hono} from 'hono'
import {stream} from 'hono/streaming'
import {apiError} from '../errors.ts'
import {documentEvents} from '../events/document-events.ts'
import type {Doc} from '../json.ts'
import {type Ctx, checkDataset, type Door, type Env, flag, requirePermission, V} from './context.ts'

const MOST = 1000

function limitOf(c: Ctx, otherwise: number): number {
  const limit = Number(c.req.query('limit') ?? otherwise)
  if (Number.isInteger(limit) && limit >= 1) return Math.min(limit, MOST)
  throw apiError(400, '"limit" must be a number from 1')
}

/** `GET /data/history/:dataset/…`: transactions, documents as they were, and events. */
export function historyRoutes(app: Hono<Env>, {lake}: Door): void {
  const {history, documents} = lake
  const idsOf = (c: Ctx) => (c.req.param('ids') ?? '').split(',')

  /** The number of a transaction that an address names, or what stands for none. */
  const seqOf = (c: Ctx, name: string, otherwise: number): number => {
    const id = c.req.query(name)
    return id ? (history.transaction(id)?.seq ?? otherwise) : otherwise
  }

  app.get(`${V}/data/history/:dataset/transactions/:ids`, (c) => {
    checkDataset(lake, c.req.param('dataset'))
    requirePermission(c.get('identity'), 'history')
    const ids = idsOf(c)
    const authors = c.req.query('authors')?.split(',')
    const [fromTime, toTime] = [c.req.query('fromTime'), c.req.query('toTime')]
    const found = history
      .touching(ids, {
        from: seqOf(c, 'fromTransaction', 0),
        to: seqOf(c, 'toTransaction', Number.MAX_SAFE_INTEGER),
        reverse: flag(c, 'reverse'),
        limit: limitOf(c, 100),
      })
      .filter(({author}) => !authors || authors.includes(author))
      .filter(({at}) => (!fromTime || at >= fromTime) && (!toTime || at <= toTime))
    const only = flag(c, 'includeIdentifiedDocumentsOnly') ? new Set(ids) : undefined
    c.header('content-type', 'application/x-ndjson; charset=utf-8')
    return stream(c, async (out) => {
      for (const {seq, id, at, author, mutations} of found) {
        const changes = history.changes(seq).filter(({doc}) => !only || only.has(doc))
        const effects = Object.fromEntries(changes.map((change) => [change.doc, change.effects]))
        const line = {
          id,
          timestamp: at,
          author,
          documentIDs: changes.map(({doc}) => doc),
          ...(!flag(c, 'excludeContent') && {mutations: JSON.parse(mutations)}),
          ...(c.req.query('effectFormat') === 'mendoza' && {effects}),
        }
        await out.write(`${JSON.stringify(line)}\n`)
      }
    })
  })

  /** A document as an address asks for it: at a revision, at an instant, or as it last was. */
  const documentAt = (c: Ctx, id: string): Doc | undefined => {
    const now = documents.get(id)
    if (flag(c, 'lastRevision')) {
      const [newest] = now ? [] : history.touching([id], {reverse: true, limit: 1})
      return newest ? history.documentAt(id, newest.seq - 1, undefined) : now
    }
    const revision = c.req.query('revision')
    const instant = c.req.query('time')
    const at = instant === undefined ? undefined : new Date(instant)
    if (at && Number.isNaN(at.getTime())) throw apiError(400, '"time" must be an instant')
    const seq = revision
      ? history.transaction(revision)?.seq
      : at
        ? history.seqAt(id, at.toISOString())
        : history.newest()
    return seq === undefined ? undefined : history.documentAt(id, seq, now)
  }

  app.get(`${V}/data/history/:dataset/documents/:ids`, (c) => {
    checkDataset(lake, c.req.param('dataset'))
    requirePermission(c.get('identity'), 'history')
    return c.json({documents: idsOf(c).flatMap((id) => documentAt(c, id) ?? [])})
  })

  app.get(`${V}/data/history/:dataset/events/documents/:ids`, (c) => {
    checkDataset(lake, c.req.param('dataset'))
    requirePermission(c.get('identity'), 'history')
    const limit = limitOf(c, 100)
    const before = Number(c.req.query('nextCursor') || Number.MAX_SAFE_INTEGER)
    const pages = idsOf(c).map((id) => ({id, ...documentEvents(lake, id, before, limit)}))
    const events = Object.fromEntries(pages.map((page) => [page.id, page.events]))
    const cursors = pages.flatMap(({next}) => next ?? [])
    const nextCursor = cursors.length > 0 ? String(Math.max(...cursors)) : ''
    return c.json({events, nextCursor})
  })
}
