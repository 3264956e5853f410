import {Redis} from 'ioredis'
import {requireProgram} from './debian.ts'
import {freePort, TestProcess, until} from './process.ts'

/** A real Redis in a process of its own, which keeps nothing. */
export class TestRedis {
  readonly port: number
  #process: TestProcess

  private constructor(port: number) {
    this.port = port
    this.#process = TestRedis.#spawn(port)
  }

  static async start(): Promise<TestRedis> {
    const redis = new TestRedis(await freePort())
    await redis.#ready()
    return redis
  }

  static #spawn(port: number) {
    const options = ['--port', `${port}`, '--bind', '127.0.0.1', '--save', '', '--dir', '/tmp']
    return new TestProcess(requireProgram('redis-server'), options)
  }

  async #ready(): Promise<void> {
    const client = new Redis(this.url, {retryStrategy: () => 20})
    client.on('error', () => {
      // Not up yet; the client goes on trying.
    })
    await until(() => client.status === 'ready')
    client.disconnect()
  }

  get url(): string {
    return `redis://127.0.0.1:${this.port}`
  }

  /** Kills it, with all that it holds. */
  stop(): Promise<void> {
    return this.#process.stop('SIGKILL')
  }

  /** Starts it again, empty, on the same port. */
  async resume(): Promise<void> {
    this.#process = TestRedis.#spawn(this.port)
    await this.#ready()
  }
}
