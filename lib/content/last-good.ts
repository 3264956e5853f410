import 'server-only'
import {createHash, randomUUID} from 'node:crypto'
import {mkdir, readFile, rename, writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import {log} from './log.ts'

/**
 * The last answer to each question that was good, kept beside Next's page cache: in memory, and on
 * disk so that a restarted site can render while the lake is away. Only content that parsed gets
 * here.
 */
const directory = join(process.cwd(), process.env.NEXT_DIST_DIR ?? '.next', 'cache', 'content')
const memory = new Map<string, string>()
/** So many answers are held in memory too; the others are on the disk only. */
const IN_MEMORY = 200
let writable = true

const fileOf = (question: string) =>
  join(directory, `${createHash('sha256').update(question).digest('hex')}.json`)

async function write(question: string, json: string): Promise<void> {
  const file = fileOf(question)
  const temporary = `${file}.${randomUUID()}`
  await mkdir(directory, {recursive: true})
  await writeFile(temporary, json)
  await rename(temporary, file)
}

/** Writes follow each other: of two answers to a question the later one stays. */
let writing = Promise.resolve()

/**
 * Keeps an answer; nobody waits for the disk. A file system that cannot be written costs a warning,
 * once, and no page.
 */
export function keep(question: string, answer: unknown): void {
  const json = JSON.stringify(answer) ?? 'null'
  if (memory.get(question) === json) return
  memory.set(question, json)
  if (!writable) return
  const [oldest] = memory.keys()
  if (memory.size > IN_MEMORY && oldest !== undefined) memory.delete(oldest)
  writing = writing
    .then(() => write(question, json))
    .catch((error: unknown) => {
      if (writable)
        log.warn(
          {err: error, directory},
          'cannot keep answers on disk; keeping them in memory only',
        )
      writable = false
    })
}

/** The last good answer to a question; undefined where there never was one. */
export async function lastGood(question: string): Promise<{answer: unknown} | undefined> {
  const json = memory.get(question) ?? (await readFile(fileOf(question), 'utf8').catch(() => null))
  return json === null ? undefined : {answer: JSON.parse(json)}
}
