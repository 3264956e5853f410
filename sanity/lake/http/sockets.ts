import type {IncomingMessage, Server} from 'node:http'
import type {Duplex} from 'node:stream'
import type {Hono} from 'hono'
import {type WebSocket, WebSocketServer} from 'ws'
import {ANONYMOUS} from '../access/roles.ts'
import {Presence} from '../events/presence.ts'
import {isObject} from '../json.ts'
import type {Door, Env} from './context.ts'
import {allowsOrigin, isLoopback} from './cross-origin.ts'

const HEARTBEAT_MS = 20_000
const MESSAGE_BYTES = 64 * 1024
/** How much may wait for a slow reader before it is cut off. */
const UNREAD_BYTES = 16 * 1024 * 1024

const PRESENCE = /^\/v[0-9A-Za-z.-]+\/socket\/([^/?]+)/
const EVENTS = /^\/v[0-9A-Za-z.-]+\/data\/(listen|live\/events)\//

/** The headers that a page sends as its first message, since a WebSocket has none of its own. */
function firstHeaders(text: string): Record<string, string> {
  const value: unknown = JSON.parse(text)
  const given = isObject(value) && isObject(value.headers) ? value.headers : {}
  const headers: Record<string, string> = {}
  for (const name of ['authorization', 'last-event-id', 'x-sanity-project-id']) {
    const header = given[name]
    if (typeof header === 'string') headers[name] = header
  }
  return headers
}

/**
 * Sends an event stream over a WebSocket: the page's first message is `{headers}`, the answer's
 * first is `{status}`, and all that follow are the body. Browsers open six connections to a server
 * over HTTP/1.1, and an event stream holds one; WebSockets are not counted.
 */
async function tunnel(app: Hono<Env>, socket: WebSocket, request: IncomingMessage, text: string) {
  const {host = 'localhost', origin, cookie} = request.headers
  const headers = {host, ...firstHeaders(text), ...(cookie && {cookie}), ...(origin && {origin})}
  const url = `http://${host}${request.url ?? '/'}`
  const response = await app.fetch(new Request(url, {headers}), {incoming: request})
  const contentType = response.headers.get('content-type') ?? ''
  socket.send(JSON.stringify({status: response.status, contentType}))
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader()
  socket.once('close', () => void reader?.cancel())
  for (;;) {
    const chunk = await reader?.read()
    if (!chunk || chunk.done) break
    socket.send(chunk.value)
    if (socket.bufferedAmount > UNREAD_BYTES) break
  }
  socket.close(1000)
}

/**
 * The WebSockets of a lake: presence, and event streams.
 *
 * @returns a function that closes them all
 */
export function serveSockets(server: Server, app: Hono<Env>, door: Door): () => void {
  const {lake, developmentLogin, loopback, publicUrl} = door
  const sockets = new WebSocketServer({noServer: true, maxPayload: MESSAGE_BYTES})
  const presence = new Presence((token) => lake.users.identify(token, developmentLogin()))

  const refuse = (socket: Duplex, line: string) => socket.end(`HTTP/1.1 ${line}\r\n\r\n`)

  const meet = (socket: WebSocket) => {
    const send = (message: object) => {
      if (socket.readyState === socket.OPEN) socket.send(JSON.stringify(message))
    }
    const peer = presence.join(ANONYMOUS, send)
    socket.on('message', (data) => presence.receive(peer, String(data)))
    socket.once('close', () => presence.leave(peer))
  }

  const streamTo = (socket: WebSocket, request: IncomingMessage) => {
    socket.once('message', (data) => {
      tunnel(app, socket, request, String(data)).catch(() => socket.close(1002))
    })
  }

  server.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    socket.on('error', () => socket.destroy())
    const {origin, host} = request.headers
    const hostname = URL.parse(`http://${host ?? 'localhost'}`)?.hostname ?? ''
    const known = !loopback || isLoopback(hostname) || hostname === publicUrl?.hostname
    if (!known || (origin !== undefined && !allowsOrigin(door, origin))) {
      return refuse(socket, '403 Forbidden')
    }
    const path = request.url ?? ''
    const dataset = PRESENCE.exec(path)?.[1]
    if (dataset !== lake.config.dataset && !EVENTS.test(path)) {
      return refuse(socket, '404 Not Found')
    }
    sockets.handleUpgrade(request, socket, head, (upgraded) => {
      upgraded.on('error', () => upgraded.terminate())
      if (dataset === undefined) streamTo(upgraded, request)
      else meet(upgraded)
    })
  })

  const timer = setInterval(() => {
    for (const socket of sockets.clients) if (socket.readyState === socket.OPEN) socket.ping()
  }, HEARTBEAT_MS)
  timer.unref()
  return () => {
    clearInterval(timer)
    for (const socket of sockets.clients) socket.terminate()
    sockets.close()
  }
}
