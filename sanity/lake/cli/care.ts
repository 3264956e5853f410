import {existsSync, statSync} from 'node:fs'
import {backup as copyDatabase, DatabaseSync} from 'node:sqlite'
import {applyPatch} from 'mendoza'
import {parseDoc} from '../json.ts'
import {Database, databaseFile, text} from '../store/database.ts'
import {Documents} from '../store/documents.ts'
import {History} from '../store/history.ts'
import {readArguments, UsageError} from './options.ts'

/** @throws Error where SQLite finds the file damaged */
function checkIntegrity(connection: DatabaseSync): void {
  const found = connection.prepare('PRAGMA integrity_check').all()
  const [first] = found
  if (found.length === 1 && first?.integrity_check === 'ok') return
  const problems = found.map((row) => String(row.integrity_check)).join('\n')
  throw new Error(`The database is damaged:\n${problems}`)
}

/** `lake backup FILE`: a copy as of one instant, made while the lake is served. */
export async function backup(args: readonly string[]): Promise<void> {
  const given = readArguments(args, {})
  const [file] = given.positionals
  if (file === undefined) throw new UsageError('Where to? lake backup FILE')
  if (existsSync(file)) throw new UsageError(`${file} exists already`)
  const source = new DatabaseSync(databaseFile(given.lake.dir), {readOnly: true})
  try {
    const progress = ({totalPages, remainingPages}: {totalPages: number; remainingPages: number}) =>
      process.stderr.write(`${totalPages - remainingPages} of ${totalPages} pages\n`)
    await copyDatabase(source, file, {rate: 10_000, progress})
  } finally {
    source.close()
  }
  const copy = new DatabaseSync(file, {readOnly: true})
  try {
    checkIntegrity(copy)
  } finally {
    copy.close()
  }
  process.stdout.write(`${file}: ${statSync(file).size} bytes, checked\n`)
}

/** What is wrong with the history of one document, or `undefined`. */
function historyProblem(history: History, id: string, now: unknown): string | undefined {
  let doc = now
  for (const {seq} of history.touching([id], {reverse: true, limit: Number.MAX_SAFE_INTEGER})) {
    const change = history.changes(seq).find((candidate) => candidate.doc === id)
    if (!change) return `${id}: transaction ${seq} lacks its change`
    const before: unknown = applyPatch(doc, change.effects.revert)
    const again: unknown = applyPatch(before, change.effects.apply)
    if (JSON.stringify(sorted(again)) !== JSON.stringify(sorted(doc))) {
      return `${id}: transaction ${seq} does not lead to what followed`
    }
    doc = before
  }
  return doc === null ? undefined : `${id}: the history does not lead back to its creation`
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, child]) => [key, sorted(child)]),
  )
}

/** `lake verify`: checks the file, and that the history of every document leads to what it is. */
export function verify(args: readonly string[]): void {
  const given = readArguments(args, {})
  const db = new Database(given.lake.dir, {readOnly: true})
  try {
    db.connection.exec('BEGIN')
    checkIntegrity(db.connection)
    const broken = db.all('PRAGMA foreign_key_check')
    if (broken.length > 0) throw new Error(`${broken.length} rows point to rows that are gone`)
    const history = new History(db)
    const problems: string[] = []
    let count = 0
    for (const row of db.iterate('SELECT id, body FROM documents ORDER BY id')) {
      const doc = parseDoc(text(row, 'body'))
      const problem = historyProblem(history, text(row, 'id'), doc)
      if (problem) problems.push(problem)
      count += 1
      if (count % 10_000 === 0) process.stderr.write(`${count} documents checked\n`)
    }
    for (const {id, missing} of new Documents(db).dangling()) {
      problems.push(`${id} refers to ${missing}, which does not exist`)
    }
    if (problems.length > 0) throw new Error(problems.join('\n'))
    process.stdout.write(`${count} documents, ${history.newest()} transactions: all is well\n`)
  } finally {
    db.close()
  }
}
