import {once} from 'node:events'
import {connect, createServer, type Server, type Socket} from 'node:net'

/** A way to a port on this machine that holds everything up that is sent along it. */
export class SlowPath {
  /** How long each piece takes on its way there, in milliseconds. */
  delay = 0
  readonly #server: Server
  readonly #sockets = new Set<Socket>()

  private constructor(port: number) {
    this.#server = createServer((near) => {
      const far = connect(port, '127.0.0.1')
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

  async stop(): Promise<void> {
    this.#server.close()
    for (const socket of this.#sockets) socket.destroy()
    await once(this.#server, 'close')
  }
}
