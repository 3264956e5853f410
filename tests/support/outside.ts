import {once} from 'node:events'
import {createServer, type Server} from 'node:http'

/** Whom Chromium asks for on its own account, whatever page it shows, and with no switch to stop it. */
const BROWSERS_OWN =
  /^(http:\/\/)?((accounts|clients2|update|content-autofill)\.google(apis)?|redirector\.gvt1)\.com[:/]/

/**
 * All that is not this machine, as a browser under test meets it: a proxy that notes who is asked
 * for, and lets nobody through. A browser asks no proxy for loopback.
 */
export class Outside {
  readonly #server: Server
  readonly #asked: string[] = []

  private constructor(server: Server) {
    this.#server = server
    server.on('request', (request, response) => {
      this.#note(request.url)
      response.writeHead(502).end()
    })
    server.on('connect', (request, socket) => {
      this.#note(request.url)
      socket.end('HTTP/1.1 502 Bad Gateway\r\n\r\n')
    })
  }

  static async start(): Promise<Outside> {
    const server = createServer().listen(0, '127.0.0.1')
    await once(server, 'listening')
    return new Outside(server)
  }

  #note(url = ''): void {
    if (!BROWSERS_OWN.test(url)) this.#asked.push(url)
  }

  /** The argument that makes a Chromium ask here. */
  get browserArgument(): string {
    const address = this.#server.address()
    if (address === null || typeof address === 'string') throw new Error('no port')
    return `--proxy-server=http://127.0.0.1:${address.port}`
  }

  /** The hosts and addresses that pages asked for. */
  get asked(): readonly string[] {
    return this.#asked
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections()
    this.#server.close()
    await once(this.#server, 'close')
  }
}
