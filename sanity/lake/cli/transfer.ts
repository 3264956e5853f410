import {once} from 'node:events'
import {createReadStream, createWriteStream, openSync} from 'node:fs'
import {createInterface} from 'node:readline'
import {randomId} from '../ids.ts'
import {isObject, type JsonObject} from '../json.ts'
import {type Lake, openLake} from '../lake.ts'
import {Database} from '../store/database.ts'
import {Documents} from '../store/documents.ts'
import {lockDirectory} from '../store/lock.ts'
import {readArguments, UsageError} from './options.ts'

const BATCH = 500
const REPORT_EVERY = 10_000

/** Says now and then how far long work has come. */
function report(count: number, done: boolean, what: string): void {
  if (done || count % REPORT_EVERY === 0) process.stderr.write(`${count} documents ${what}\n`)
}

/** `lake export [FILE]`: every document, one a line, as of one instant; also while serving. */
export async function exportDocuments(args: readonly string[]): Promise<void> {
  const given = readArguments(args, {})
  const [file] = given.positionals
  const out = file === undefined ? process.stdout : createWriteStream(file, {flags: 'wx'})
  if (file !== undefined) await once(out, 'open')
  const db = new Database(given.lake.dir, {readOnly: true})
  let count = 0
  try {
    db.connection.exec('BEGIN')
    for (const line of new Documents(db).scan()) {
      if (!out.write(`${line}\n`)) await once(out, 'drain')
      count += 1
      report(count, false, 'exported')
    }
  } finally {
    db.close()
  }
  if (file !== undefined) {
    out.end()
    await once(out, 'finish')
  }
  report(count, true, 'exported')
}

async function write(
  lake: Lake,
  docs: readonly JsonObject[],
  op: 'create' | 'createOrReplace' | 'createIfNotExists',
): Promise<void> {
  await lake.engine.transact({
    transactionId: randomId(),
    author: 'import',
    sent: [],
    dryRun: false,
    autoKeys: false,
    // A later line may hold what this one refers to; all are looked at when the last is in.
    checkReferences: false,
    build: (changes) => {
      for (const [index, doc] of docs.entries()) changes.apply({op, doc}, index)
    },
  })
}

async function* linesOf(file: string): AsyncGenerator<{line: string; number: number}> {
  const fd = openSync(file, 'r')
  let number = 0
  for await (const line of createInterface({input: createReadStream('', {fd})})) {
    number += 1
    if (line.trim()) yield {line, number}
  }
}

/** @throws Error naming the line */
function documentOf(line: string, number: number): JsonObject {
  let value: unknown
  try {
    value = JSON.parse(line)
  } catch (error) {
    throw new Error(`Line ${number}: ${error instanceof Error ? error.message : String(error)}`)
  }
  if (isObject(value) && typeof value._id === 'string' && typeof value._type === 'string') {
    return value
  }
  throw new Error(`Line ${number} is not a document: it needs "_id" and "_type"`)
}

/** `lake import FILE`: reads what `lake export` and `sanity dataset export` write as NDJSON. */
export async function importDocuments(args: readonly string[]): Promise<void> {
  const given = readArguments(args, {replace: {type: 'boolean'}, missing: {type: 'boolean'}})
  const [file] = given.positionals
  if (file === undefined) throw new UsageError('Which file? lake import FILE')
  const op = given.flag('replace')
    ? 'createOrReplace'
    : given.flag('missing')
      ? 'createIfNotExists'
      : 'create'
  const unlock = lockDirectory(given.lake.dir)
  const lake = openLake(given.lake)
  try {
    let batch: JsonObject[] = []
    let count = 0
    for await (const {line, number} of linesOf(file)) {
      batch.push(documentOf(line, number))
      count += 1
      report(count, false, 'read')
      if (batch.length < BATCH) continue
      await write(lake, batch, op)
      batch = []
    }
    if (batch.length > 0) await write(lake, batch, op)
    report(count, true, 'imported')
    const dangling = lake.documents.dangling()
    if (dangling.length > 0) {
      const list = dangling.map(({id, missing}) => `  ${id} → ${missing}`).join('\n')
      throw new Error(`These documents refer to others that do not exist:\n${list}`)
    }
  } finally {
    await lake.close()
    unlock()
  }
}
