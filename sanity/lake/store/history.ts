import {applyPatch} from 'mendoza'
import {type Doc, isDoc} from '../json.ts'
import {type Database, number, type Row, text} from './database.ts'
import type {Effects} from './effects.ts'

/** One transaction as it is kept. */
export interface Transaction {
  seq: number
  id: string
  at: string
  author: string
  /** The mutations as they were sent, as JSON. */
  mutations: string
}

/** What a transaction did to one document. */
export interface Change {
  doc: string
  previousRev: string | null
  effects: Effects
}

function transaction(row: Row): Transaction {
  return {
    seq: number(row, 'seq'),
    id: text(row, 'id'),
    at: text(row, 'at'),
    author: text(row, 'author'),
    mutations: text(row, 'mutations'),
  }
}

function change(row: Row): Change {
  const effects: unknown = JSON.parse(text(row, 'effects'))
  if (typeof effects !== 'object' || effects === null) throw new TypeError('Broken effects')
  const apply = 'apply' in effects && Array.isArray(effects.apply) ? effects.apply : []
  const revert = 'revert' in effects && Array.isArray(effects.revert) ? effects.revert : []
  const previousRev = typeof row.previous_rev === 'string' ? row.previous_rev : null
  return {doc: text(row, 'doc'), previousRev, effects: {apply, revert}}
}

/** Every transaction there was; kept for ever. */
export class History {
  readonly #db: Database

  constructor(db: Database) {
    this.#db = db
  }

  /** @returns the sequence number, or `undefined` where the id was used before */
  add(entry: Omit<Transaction, 'seq'>, changes: readonly Change[]): number | undefined {
    const {changes: added, rowid: seq} = this.#db.run(
      'INSERT OR IGNORE INTO transactions (id, at, author, mutations) VALUES (?, ?, ?, ?)',
      entry.id,
      entry.at,
      entry.author,
      entry.mutations,
    )
    if (added === 0) return undefined
    for (const {doc, previousRev, effects} of changes) {
      this.#db.run(
        'INSERT INTO changes (doc, seq, previous_rev, effects) VALUES (?, ?, ?, ?)',
        doc,
        seq,
        previousRev,
        JSON.stringify(effects),
      )
    }
    return seq
  }

  transaction(id: string): Transaction | undefined {
    const row = this.#db.get('SELECT * FROM transactions WHERE id = ?', id)
    return row && transaction(row)
  }

  /** The number of the newest transaction, 0 where there is none. */
  newest(): number {
    const row = this.#db.get('SELECT coalesce(max(seq), 0) AS seq FROM transactions')
    return row ? number(row, 'seq') : 0
  }

  changes(seq: number): Change[] {
    return this.#db.all('SELECT * FROM changes WHERE seq = ? ORDER BY doc', seq).map(change)
  }

  /** The transactions that touched any of some documents, from one number to another. */
  touching(
    ids: readonly string[],
    {from = 0, to = Number.MAX_SAFE_INTEGER, reverse = false, limit = 1000} = {},
  ): Transaction[] {
    return this.#db
      .all(
        `SELECT * FROM transactions WHERE seq IN
           (SELECT seq FROM changes WHERE doc IN (SELECT value FROM json_each(?))
            AND seq BETWEEN ? AND ?)
         ORDER BY seq ${reverse ? 'DESC' : 'ASC'} LIMIT ?`,
        JSON.stringify(ids),
        from,
        to,
        limit,
      )
      .map(transaction)
  }

  /** Transactions after a number, oldest first. */
  after(seq: number, limit: number): Transaction[] {
    return this.#db
      .all('SELECT * FROM transactions WHERE seq > ? ORDER BY seq LIMIT ?', seq, limit)
      .map(transaction)
  }

  /**
   * A document as it stood after a transaction, found by undoing what came later.
   *
   * @param now - the document as it is now
   */
  documentAt(id: string, seq: number, now: Doc | undefined): Doc | undefined {
    let doc: unknown = now ?? null
    for (const row of this.#db.all(
      'SELECT * FROM changes WHERE doc = ? AND seq > ? ORDER BY seq DESC',
      id,
      seq,
    )) {
      doc = applyPatch(doc, change(row).effects.revert)
    }
    return isDoc(doc) ? doc : undefined
  }

  /** The last transaction that touched a document at or before an instant (ISO 8601, UTC). */
  seqAt(id: string, instant: string): number | undefined {
    const row = this.#db.get(
      `SELECT max(c.seq) AS seq FROM changes c JOIN transactions t ON t.seq = c.seq
       WHERE c.doc = ? AND t.at <= ?`,
      id,
      instant,
    )
    return row && typeof row.seq === 'number' ? row.seq : undefined
  }
}
