import {once} from 'node:events'
import {connect, createServer, type Server, type Socket} from 'node:net'

/** A way to a port on this machine: it can hold up what is sent along it, and lead elsewhere. */
export class SlowPath {
  /** How long each piece takes on its way there, in milliseconds. */
  delay = 0
  #port: number
  readonly #server: Server
  readonly #sockets = new Set<Socket>()

  private constructor(port: number) {
    this.#port = port
    this.#server = createServer((near) => {
      const far = connect(this.#port, '127.0.0.1')
      near.on('data', (chunk) => setTimeout(() => far.write(chunk), this.delay))
      far.pipe(near)
      for (const [one, other] of [
        [near, far],
        [far, near],
      ] as const) {
        this.#sockets.add(one)
        one.on('error', () => other.destroy())
        one.on('close', () => {
          this.#sockets.delete(one)
          other.destroy()
        })
      }
    })
  }

  static async start(port: number): Promise<SlowPath> {
    const path = new SlowPath(port)
    path.#server.listen(0, '127.0.0.1')
    await once(path.#server, 'listening')
    return path
  }

  get url(): string {
    const address = this.#server.address()
    if (address === null || typeof address === 'string') throw new Error('no port')
    return `http://localhost:${address.port}`
  }

  /** Leads to another port from now on; the connections that there are end. */
  leadTo(port: number): void {
    this.#port = port
    this.#cut()
  }

  #cut(): void {
    for (const socket of this.#sockets) socket.destroy()
  }

  async stop(): Promise<void> {
    this.#server.close()
    this.#cut()
    await once(this.#server, 'close')
  }
}
