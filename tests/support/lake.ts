import {execFile} from 'node:child_process'
import {mkdtemp, rm} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {promisify} from 'node:util'
import {createClient, type SanityClient} from '@sanity/client'
import {z} from 'zod'
import {changeWebhook} from '#lib/content/tags.ts'
import {answers, freePort, root, TestProcess} from './process.ts'

const run = promisify(execFile)
const script = 'sanity/lake/cli.ts'
/** As `npm run lake` and `npm start` have it. */
const FLAGS = ['--max-semi-space-size=4']
const stats = z.object({queries: z.number(), listeners: z.number()})

/** Shared by every test's lake and site, and good for nothing else. */
export const WEBHOOK_SECRET = 'a-secret-for-tests-only'

/** A real lake in a process of its own, with an empty folder. */
export class TestLake {
  readonly dir: string
  readonly port: number
  #process: TestProcess
  #tokens = new Map<string, string>()

  private constructor(dir: string, port: number, process: TestProcess) {
    this.dir = dir
    this.port = port
    this.#process = process
  }

  static async start(): Promise<TestLake> {
    return TestLake.#startIn(await mkdtemp(join(tmpdir(), 'klartekst-lake-')))
  }

  static async #startIn(dir: string): Promise<TestLake> {
    const port = await freePort()
    const lake = new TestLake(dir, port, TestLake.#spawn(dir, port))
    await lake.#ready()
    return lake
  }

  static #spawn(dir: string, port: number): TestProcess {
    const options = [
      '--port',
      `${port}`,
      '--dir',
      dir,
      '--private',
      '--append-only',
      'policyVersion',
    ]
    return new TestProcess(process.execPath, [...FLAGS, script, 'start', ...options])
  }

  /** Another lake with all that this one holds now, and nothing that it learns later. */
  async copy(): Promise<TestLake> {
    const dir = await mkdtemp(join(tmpdir(), 'klartekst-lake-'))
    await this.command('backup', join(dir, 'lake.sqlite'))
    return TestLake.#startIn(dir)
  }

  #ready(): Promise<void> {
    return this.#process.until(() => answers(`${this.url}/health`))
  }

  get url(): string {
    return `http://localhost:${this.port}`
  }

  get pid(): number {
    return this.#process.pid
  }

  /** All that the process has printed. */
  get output(): string {
    return this.#process.output
  }

  /** Runs the lake's own command line. */
  async command(...args: string[]): Promise<string> {
    const {stdout} = await run(process.execPath, [script, ...args, '--dir', this.dir], {cwd: root})
    return stdout.trim()
  }

  async token(role: 'administrator' | 'editor' | 'viewer'): Promise<string> {
    const known = this.#tokens.get(role)
    if (known) return known
    const token = await this.command('tokens', 'shared', `test-${role}`, '--role', role)
    this.#tokens.set(role, token)
    return token
  }

  async client(role: 'administrator' | 'editor' | 'viewer' = 'editor'): Promise<SanityClient> {
    return createClient({
      projectId: 'klartekst',
      dataset: 'production',
      apiHost: this.url,
      useProjectHostname: false,
      apiVersion: '2026-11-01',
      useCdn: false,
      perspective: 'raw',
      token: await this.token(role),
    })
  }

  /** Tells a site of every publish. */
  async callWebhook(siteUrl: string): Promise<void> {
    const {filter, projection} = changeWebhook
    const where = ['--url', `${siteUrl}/api/revalidate`, '--secret', WEBHOOK_SECRET]
    const what = ['--filter', filter, '--projection', projection]
    await this.command('webhooks', 'create', '--name', siteUrl, ...where, ...what)
  }

  async #stats(): Promise<z.infer<typeof stats>> {
    const authorization = `Bearer ${await this.token('administrator')}`
    const response = await fetch(`${this.url}/x-lake/stats`, {headers: {authorization}})
    return stats.parse(await response.json())
  }

  /** How many queries the lake has answered since it started. */
  async queries(): Promise<number> {
    return (await this.#stats()).queries
  }

  /** How many event streams are open. */
  async listeners(): Promise<number> {
    return (await this.#stats()).listeners
  }

  /** The environment in which a site or a command finds this lake. */
  async env(): Promise<Record<string, string>> {
    return {
      NEXT_PUBLIC_SANITY_API_HOST: this.url,
      SANITY_READ_TOKEN: await this.token('viewer'),
      SANITY_WRITE_TOKEN: await this.token('editor'),
      SANITY_WEBHOOK_SECRET: WEBHOOK_SECRET,
    }
  }

  /** Ends the process, leaving the files. */
  halt(signal: NodeJS.Signals = 'SIGTERM'): Promise<void> {
    return this.#process.stop(signal)
  }

  /** Starts the process again on the same files and port. */
  async resume(): Promise<void> {
    this.#process = TestLake.#spawn(this.dir, this.port)
    await this.#ready()
  }

  async remove(): Promise<void> {
    await this.halt()
    await rm(this.dir, {recursive: true, force: true})
  }
}
