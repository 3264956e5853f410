import {cp, mkdtemp, rm, symlink} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join, sep} from 'node:path'
import {z} from 'zod'
import type {TestLake} from './lake.ts'
import {answers, freePort, root, TestProcess} from './process.ts'

const lookSchema = z.object({lastLook: z.string().nullable()})
const SHARED = ['node_modules', 'package.json', 'next.config.ts', 'tsconfig.json', 'lib']

/** The built site in a process and a folder of its own, so that its page cache is its own too. */
export class TestSite {
  readonly dir: string
  readonly port: number
  readonly #env: Record<string, string>
  #process: TestProcess

  private constructor(dir: string, port: number, env: Record<string, string>) {
    this.dir = dir
    this.port = port
    this.#env = env
    this.#process = this.#spawn()
  }

  /** @param env - added to the environment that leads to the lake */
  static async start(lake: TestLake, env: Record<string, string> = {}): Promise<TestSite> {
    const dir = await mkdtemp(join(tmpdir(), 'klartekst-site-'))
    const build = join(root, '.next')
    const left = ['cache', 'dev', 'standalone', 'trace'].map((name) => join(build, name))
    await cp(build, join(dir, '.next'), {
      recursive: true,
      filter: (source) => !left.some((path) => source === path || source.startsWith(path + sep)),
    })
    for (const name of SHARED) await symlink(join(root, name), join(dir, name))
    const site = new TestSite(dir, await freePort(), {...(await lake.env()), ...env})
    await site.#ready()
    return site
  }

  #spawn(): TestProcess {
    const next = join(root, 'node_modules/next/dist/bin/next')
    const args = ['start', '--port', `${this.port}`, '--hostname', '127.0.0.1']
    return new TestProcess(next, args, {...this.#env, PORT: `${this.port}`}, this.dir)
  }

  /** Ready is when the first look around is over: from then on the site is quiet by itself. */
  #ready(): Promise<void> {
    return this.#process.until(async () => {
      const response = await this.get('/api/health').catch(() => undefined)
      if (!response) return false
      return lookSchema.parse(await response.json()).lastLook !== null
    })
  }

  get url(): string {
    return `http://127.0.0.1:${this.port}`
  }

  /** All that the process has printed. */
  get output(): string {
    return this.#process.output
  }

  get(path: string, init: RequestInit = {}): Promise<Response> {
    return fetch(`${this.url}${path}`, {redirect: 'manual', ...init})
  }

  async text(path: string): Promise<string> {
    return (await this.get(path)).text()
  }

  /** Ends the process, leaving the files. */
  halt(signal: NodeJS.Signals = 'SIGTERM'): Promise<void> {
    return this.#process.stop(signal)
  }

  /** Starts the process again on the same files and port. */
  async restart(): Promise<void> {
    await this.halt()
    this.#process = this.#spawn()
    await this.#ready()
  }

  /** Starts the process again where it has nothing to look at, and is ready when it answers. */
  async restartBlind(): Promise<void> {
    await this.halt()
    this.#process = this.#spawn()
    await this.#process.until(() => answers(`${this.url}/robots.txt`))
  }

  async remove(): Promise<void> {
    await this.#process.stop()
    await rm(this.dir, {recursive: true, force: true})
  }
}
