import {execFile} from 'node:child_process'
import {chmod, cp, mkdir, mkdtemp, rm, symlink} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join, sep} from 'node:path'
import {promisify} from 'node:util'
import {z} from 'zod'
import type {TestLake} from './lake.ts'
import {answers, freePort, root, TestProcess} from './process.ts'

const lookSchema = z.object({lastLook: z.string().nullable()})
/** A user who owns nothing, on Linux and macOS. */
const NOBODY = 65_534
const run = promisify(execFile)
const SHARED = ['node_modules', 'package.json', 'next.config.ts', 'tsconfig.json', 'lib']

/** The built site in a process and a folder of its own, so that its page cache is its own too. */
export class TestSite {
  readonly dir: string
  readonly port: number
  readonly #spawn: () => TestProcess
  #process: TestProcess

  private constructor(dir: string, port: number, spawn: () => TestProcess) {
    this.dir = dir
    this.port = port
    this.#spawn = spawn
    this.#process = spawn()
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
    const port = await freePort()
    const next = join(root, 'node_modules/next/dist/bin/next')
    const args = ['start', '--port', `${port}`, '--hostname', '127.0.0.1']
    const all = {...(await lake.env()), ...env, PORT: `${port}`}
    const site = new TestSite(dir, port, () => TestProcess.node(next, args, {env: all, cwd: dir}))
    return site.#started()
  }

  /**
   * The site as its image starts it: the standalone build alone, in a folder that nobody may write
   * to but for its volume, with no more environment than is given, and as a user without rights
   * where we may choose.
   *
   * @param env - added to the environment that leads to the lake
   */
  static async startImage(lake: TestLake, env: Record<string, string> = {}): Promise<TestSite> {
    const dir = await mkdtemp(join(tmpdir(), 'klartekst-image-'))
    const program = join(dir, 'node')
    await cp(process.execPath, program)
    await cp(join(root, '.next/standalone'), dir, {recursive: true})
    await cp(join(root, '.next/static'), join(dir, '.next/static'), {recursive: true})
    await run('chmod', ['-R', 'a-w,a+rX', dir])
    await mkdir(join(dir, '.next/cache'))
    await chmod(join(dir, '.next/cache'), 0o777)
    const port = await freePort()
    const all = {...(await lake.env()), ...env, HOSTNAME: '127.0.0.1', PORT: `${port}`}
    const user = process.getuid?.() === 0 ? {uid: NOBODY, gid: NOBODY} : {}
    const options = {...user, cwd: dir, onlyEnv: all}
    const site = new TestSite(dir, port, () => new TestProcess(program, ['server.js'], options))
    return site.#started()
  }

  async #started(): Promise<TestSite> {
    await this.#ready().catch(async (error: unknown) => {
      await this.remove()
      throw error
    })
    return this
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

  get pid(): number {
    return this.#process.pid
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
    await run('chmod', ['-R', 'u+w', this.dir])
    await rm(this.dir, {recursive: true, force: true})
  }
}
