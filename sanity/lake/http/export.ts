import type {Hono} from 'hono'
import {stream} from 'hono/streaming'
import {text} from '../store/database.ts'
import {checkDataset, type Door, type Env, readRights, V} from './context.ts'

const PAGE = 500

/**
 * `GET /data/export/:dataset`: every document, one a line, as `sanity dataset export` reads them.
 * With `nextCursor` it is one page, and a last line with the cursor of the next.
 */
export function exportRoutes(app: Hono<Env>, {lake}: Door): void {
  const page = (after: string, types: string[] | undefined, seesPrivate: boolean) =>
    lake.db.all(
      `SELECT id, body FROM documents WHERE id > ?
       AND (? = 1 OR private = 0) AND (? IS NULL OR type IN (SELECT value FROM json_each(?)))
       ORDER BY id LIMIT ${PAGE}`,
      after,
      seesPrivate ? 1 : 0,
      types ? 1 : null,
      JSON.stringify(types ?? []),
    )

  app.get(`${V}/data/export/:dataset`, (c) => {
    checkDataset(lake, c.req.param('dataset'))
    const seesPrivate = readRights(lake, c.get('identity'))
    const types = c.req.query('types')?.split(',').filter(Boolean)
    const cursor = c.req.query('nextCursor')
    c.header('content-type', 'application/x-ndjson; charset=utf-8')
    return stream(c, async (out) => {
      let after = cursor ? Buffer.from(cursor, 'base64url').toString() : ''
      for (;;) {
        const rows = page(after, types, seesPrivate)
        for (const row of rows) await out.write(`${text(row, 'body')}\n`)
        const last = rows.at(-1)
        if (rows.length < PAGE || !last) return
        after = text(last, 'id')
        if (cursor === undefined) continue
        const nextCursor = Buffer.from(after).toString('base64url')
        await out.write(`${JSON.stringify({nextCursor})}\n`)
        return
      }
    })
  })
}
