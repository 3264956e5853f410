import {mkdirSync} from 'node:fs'
import {join} from 'node:path'
import {
  DatabaseSync,
  type SQLInputValue,
  type SQLOutputValue,
  type StatementSync,
} from 'node:sqlite'

/** The file of the database inside the lake's directory. */
export function databaseFile(dir: string): string {
  return join(dir, 'lake.sqlite')
}

export type Row = Record<string, SQLOutputValue>

/** The text in a column that is never null. */
export function text(row: Row, column: string): string {
  const value = row[column]
  if (typeof value !== 'string') throw new TypeError(`Column ${column} holds no text`)
  return value
}

/** The number in a column that is never null. */
export function number(row: Row, column: string): number {
  const value = row[column]
  if (typeof value !== 'number') throw new TypeError(`Column ${column} holds no number`)
  return value
}

/** Primary result codes, https://sqlite.org/rescode.html: SQLITE_IOERR and SQLITE_FULL. */
const DISK_CODES: ReadonlySet<number> = new Set([10, 13])

/** Whether an error is one of SQLite's that says that the disk is full, or does not write. */
export function isDiskError(error: Error): boolean {
  const code: unknown = 'errcode' in error ? error.errcode : undefined
  return typeof code === 'number' && DISK_CODES.has(code & 0xff)
}

/** A connection that keeps its prepared statements. */
export class Database {
  readonly connection: DatabaseSync
  readonly #statements = new Map<string, StatementSync>()

  /**
   * Opens the lake's file, and makes it where it is missing. Every commit is on the disk before it
   * is acknowledged (WAL with `synchronous=FULL`).
   */
  constructor(dir: string, {readOnly = false} = {}) {
    if (!readOnly) mkdirSync(dir, {recursive: true, mode: 0o700})
    this.connection = new DatabaseSync(databaseFile(dir), {readOnly, timeout: 10_000})
    if (!readOnly) {
      this.connection.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;')
    }
    this.connection.exec('PRAGMA cache_size = -8000; PRAGMA foreign_keys = ON;')
  }

  #prepare(sql: string): StatementSync {
    const known = this.#statements.get(sql)
    if (known) return known
    const statement = this.connection.prepare(sql)
    if (this.#statements.size > 500) this.#statements.clear()
    this.#statements.set(sql, statement)
    return statement
  }

  get(sql: string, ...values: SQLInputValue[]): Row | undefined {
    return this.#prepare(sql).get(...values)
  }

  all(sql: string, ...values: SQLInputValue[]): Row[] {
    return this.#prepare(sql).all(...values)
  }

  /** Runs a statement of its own, so that several scans can be under way at once. */
  *iterate(sql: string, ...values: SQLInputValue[]): Generator<Row> {
    yield* this.connection.prepare(sql).iterate(...values)
  }

  /** @returns how many rows were changed, and the last row id */
  run(sql: string, ...values: SQLInputValue[]): {changes: number; rowid: number} {
    const {changes, lastInsertRowid} = this.#prepare(sql).run(...values)
    return {changes: Number(changes), rowid: Number(lastInsertRowid)}
  }

  /** Runs a function in a transaction of its own: all of it, or nothing. */
  transaction<T>(work: () => T): T {
    this.connection.exec('BEGIN IMMEDIATE')
    try {
      const result = work()
      this.connection.exec('COMMIT')
      return result
    } catch (error) {
      if (this.connection.isTransaction) this.connection.exec('ROLLBACK')
      throw error
    }
  }

  close(): void {
    this.#statements.clear()
    if (this.connection.isOpen) this.connection.close()
  }
}
