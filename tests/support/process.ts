import {type ChildProcess, type SpawnOptions, spawn} from 'node:child_process'
import {once} from 'node:events'
import {createServer} from 'node:net'
import {join} from 'node:path'

/** The root of the project. */
export const root = join(import.meta.dirname, '../..')

/** A port on loopback that nothing listens on. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  await once(server, 'close')
  if (address === null || typeof address === 'string') throw new Error('no port')
  return address.port
}

type ProcessOptions = Pick<SpawnOptions, 'uid' | 'gid'> & {
  /** Added to the environment of the tests. */
  readonly env?: Readonly<Record<string, string>>
  /** The whole environment, instead of that of the tests and `env`. */
  readonly onlyEnv?: Readonly<Record<string, string>>
  /** Where the process runs; the root of the project unless told otherwise. */
  readonly cwd?: string
}

/** A real process under test, with all that it has printed. */
export class TestProcess {
  readonly child: ChildProcess
  output = ''

  constructor(program: string, args: readonly string[], options: ProcessOptions = {}) {
    const {env, onlyEnv, cwd = root, ...user} = options
    this.child = spawn(program, args, {
      ...user,
      cwd,
      env: {
        ...(onlyEnv ? {} : process.env),
        NODE_ENV: 'production',
        NEXT_TELEMETRY_DISABLED: '1',
        ...(onlyEnv ?? env),
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    const collect = (chunk: Buffer) => {
      this.output += chunk.toString()
    }
    this.child.stdout?.on('data', collect)
    this.child.stderr?.on('data', collect)
  }

  /** A script that runs in the Node.js of the tests. */
  static node(script: string, args: readonly string[], options?: ProcessOptions): TestProcess {
    return new TestProcess(process.execPath, [script, ...args], options)
  }

  get pid(): number {
    if (!this.child.pid) throw new Error('The process did not start')
    return this.child.pid
  }

  /** Waits until `ready` holds; fails with the output when the process ends or time runs out. */
  async until(ready: () => Promise<boolean> | boolean, withinMs = 60_000): Promise<void> {
    await until(async () => {
      if (this.child.exitCode !== null) {
        throw new Error(`The process ended with ${this.child.exitCode}:\n${this.output}`)
      }
      return ready()
    }, withinMs).catch((cause: unknown) => {
      throw new Error(`Not ready:\n${this.output}`, {cause})
    })
  }

  /** Ends the process and waits until it is gone. */
  async stop(signal: NodeJS.Signals = 'SIGTERM'): Promise<void> {
    if (this.child.exitCode !== null || this.child.signalCode !== null) return
    const exited = once(this.child, 'exit')
    this.child.kill(signal)
    await exited
  }
}

/** Polls until a condition holds. */
export async function until(
  condition: () => Promise<boolean> | boolean,
  withinMs = 10_000,
): Promise<void> {
  const deadline = Date.now() + withinMs
  while (!(await condition())) {
    if (Date.now() > deadline) throw new Error(`The condition did not hold within ${withinMs} ms`)
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
}

/** Whether something answers at an address, with any status. */
export async function answers(url: string): Promise<boolean> {
  return fetch(url, {redirect: 'manual'}).then(
    async (response) => {
      await response.body?.cancel()
      return true
    },
    () => false,
  )
}
