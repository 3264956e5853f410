import {type ChildProcess, execFileSync, spawn} from 'node:child_process'
import {once} from 'node:events'
import {mkdtempSync, readdirSync, rmSync, statSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {type ClientConfig, createClient, type SanityClient} from '@sanity/client'

/** The command line of the lake, as a person would type it. */
export const CLI = join(import.meta.dirname, '../../../sanity/lake/cli.ts')

/** A lake in a process of its own, on a free port, with files of its own. */
export interface LakeProcess {
  url: string
  dir: string
  child: ChildProcess
  /** Everything it has printed. */
  output: () => string
  lake: (...args: string[]) => string
  client: (token?: string, config?: ClientConfig) => SanityClient
  token: (role: 'administrator' | 'editor' | 'viewer') => string
  stop: (signal?: NodeJS.Signals) => Promise<void>
}

const PREFIX = 'lake-test-'
const HOUR_MS = 60 * 60 * 1000
const scratch: string[] = []
process.once('exit', () => {
  for (const dir of scratch) rmSync(dir, {recursive: true, force: true})
})

/** Removes what a run that was killed has left behind. */
function sweep(): void {
  for (const name of readdirSync(tmpdir())) {
    const dir = join(tmpdir(), name)
    const stats = name.startsWith(PREFIX) ? statSync(dir, {throwIfNoEntry: false}) : undefined
    if (stats && stats.mtimeMs < Date.now() - HOUR_MS) rmSync(dir, {recursive: true, force: true})
  }
}

/** A directory that is gone when the process ends, or an hour later where it is killed. */
export function scratchDir(): string {
  if (scratch.length === 0) sweep()
  const dir = mkdtempSync(join(tmpdir(), PREFIX))
  scratch.push(dir)
  return dir
}

/** Runs one command of the lake and answers what it printed. */
export function lakeCommand(dir: string, ...args: string[]): string {
  const [command = '', ...rest] = args
  const line = [CLI, command, '--dir', dir, ...rest]
  return execFileSync(process.execPath, line, {encoding: 'utf8', stdio: 'pipe'})
}

/** Starts a lake and waits for the line that says where it answers. */
export async function startLakeProcess(
  args: readonly string[] = [],
  dir = scratchDir(),
): Promise<LakeProcess> {
  const child = spawn(process.execPath, [CLI, 'start', '--port', '0', '--dir', dir, ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let printed = ''
  const url = await new Promise<string>((resolve, reject) => {
    const read = (chunk: Buffer) => {
      printed += chunk.toString()
      const found = /http:\/\/\S+/.exec(printed)?.[0]
      if (found) resolve(found)
    }
    child.stdout.on('data', read)
    child.stderr.on('data', read)
    child.once('exit', (code) => reject(new Error(`The lake ended with ${code}: ${printed}`)))
  })
  return {
    url,
    dir,
    child,
    output: () => printed,
    lake: (...rest) => lakeCommand(dir, ...rest),
    token: (role) => lakeCommand(dir, 'tokens', 'create', '--label', role, '--role', role).trim(),
    client: (token, config = {}) =>
      createClient({
        projectId: 'klartekst',
        dataset: 'production',
        apiHost: url,
        apiVersion: '2026-11-01',
        useCdn: false,
        useProjectHostname: false,
        maxRetries: 0,
        perspective: 'raw',
        ...(token !== undefined && {token, ignoreBrowserTokenWarning: true}),
        ...config,
      }),
    stop: async (signal = 'SIGTERM') => {
      if (child.exitCode !== null || child.signalCode !== null) return
      const gone = once(child, 'exit')
      child.kill(signal)
      await gone
    },
  }
}

/** Asks until the answer is not `undefined`. */
export async function eventually<T>(
  ask: () => T | undefined | Promise<T | undefined>,
  withinMs = 15_000,
): Promise<T> {
  const end = Date.now() + withinMs
  for (;;) {
    const answer = await ask()
    if (answer !== undefined) return answer
    if (Date.now() > end) throw new Error(`Nothing within ${withinMs} ms`)
    await new Promise((resolve) => setImmediate(resolve))
  }
}
