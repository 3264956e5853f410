import {LRUCache} from 'lru-cache'
import {type Database, type Row, text} from '../store/database.ts'

/** Characters; the excerpts of some ten thousand versions. */
const MOST = 4 * 1024 * 1024

/** SQL for the transaction that a document `d` was last changed by. */
export const LAST_CHANGE = '(SELECT max(c.seq) FROM changes c WHERE c.doc = d.id)'

/** SQL for a document `d` with no more than some attributes, as JSON. */
export function excerptOf(attributes: readonly string[]): string {
  return `json_object(${attributes.map((name) => `'${name}', d.body -> '$.${name}'`).join(', ')})`
}

/** Per database: what queries have read of documents as a transaction left them. */
const known = new WeakMap<Database, LRUCache<string, string>>()

function knownOf(db: Database): LRUCache<string, string> {
  const excerpts =
    known.get(db) ??
    new LRUCache({maxSize: MOST, sizeCalculation: (body, key) => body.length + key.length})
  known.set(db, excerpts)
  return excerpts
}

/**
 * A document with no more than some attributes, as JSON. Taking them out of a long document costs
 * more than all else in a query, and what a transaction left never changes: it is done once.
 *
 * @param row - its `id` and, from `LAST_CHANGE`, its `seq`; null where the history is not kept
 */
export function excerpt(db: Database, row: Row, attributes: readonly string[]): string {
  const id = text(row, 'id')
  const read = () => {
    const found = db.get(
      `SELECT ${excerptOf(attributes)} AS body FROM documents d WHERE id = ?`,
      id,
    )
    if (!found) throw new Error(`${id} went away in the midst of a query`)
    return text(found, 'body')
  }
  if (row.seq === null) return read()
  const key = `${row.seq} ${id} ${attributes}`
  const excerpts = knownOf(db)
  const cached = excerpts.get(key)
  if (cached !== undefined) return cached
  const body = read()
  excerpts.set(key, body)
  return body
}
