import {fetchCommit} from './commit-fetch.ts'

/** The part of a fetch function that `@sanity/client` uses for event streams. */
type Fetch = (input: string, init?: RequestInit) => Promise<Response>

const EVENTS = /\/data\/(listen|live\/events)\//
const COMMITS = /\/data\/actions\//

function abortError(signal: AbortSignal): unknown {
  return signal.reason ?? new DOMException('The request was aborted', 'AbortError')
}

/** Fetches an event stream over a WebSocket to the same address. */
function fetchEvents(input: string, init: RequestInit = {}): Promise<Response> {
  const {promise, resolve, reject} = Promise.withResolvers<Response>()
  const {signal} = init
  if (signal?.aborted) return Promise.reject(abortError(signal))
  const socket = new WebSocket(input.replace(/^http/, 'ws'))
  const encoder = new TextEncoder()
  let body: ReadableStreamDefaultController<Uint8Array> | undefined
  let open = true
  const end = (error?: unknown) => {
    if (!open) return
    open = false
    if (socket.readyState === WebSocket.CONNECTING) socket.onopen = () => socket.close()
    else socket.close()
    if (error === undefined) body?.close()
    else body?.error(error)
    reject(error ?? new TypeError('The connection was closed'))
  }
  signal?.addEventListener('abort', () => end(abortError(signal)), {once: true})
  socket.onopen = () => {
    socket.send(JSON.stringify({headers: Object.fromEntries(new Headers(init.headers))}))
  }
  socket.onerror = () => end(new TypeError('The connection failed'))
  socket.onclose = () => end()
  socket.onmessage = ({data}) => {
    if (!open) return
    if (body) return body.enqueue(encoder.encode(String(data)))
    const head: unknown = JSON.parse(String(data))
    const isHead = typeof head === 'object' && head !== null && 'status' in head
    const status = isHead ? Number(head.status) : 502
    const contentType = isHead && 'contentType' in head ? String(head.contentType) : ''
    const stream = new ReadableStream<Uint8Array>({
      start: (controller) => {
        body = controller
      },
      cancel: () => end(),
    })
    const response = new Response(stream, {status, headers: {'content-type': contentType}})
    // A response that was made, not fetched, has no address; readers of events look at it.
    Object.defineProperty(response, 'url', {value: input})
    resolve(response)
  }
  return promise
}

/**
 * A `resolveFetch` for `@sanity/client` in a browser that talks to an embedded lake. Browsers open
 * six connections to a server over HTTP/1.1; each event stream holds one, and the Studio opens more
 * than six. This fetches event streams over WebSockets, which are not counted. Commits wait for the
 * network where it is gone; all else is fetched as usual.
 *
 * Works in Chromium, Firefox and Safari; needs no other port and no other host name.
 */
export function eventFetch(): Fetch {
  return (input, init) => {
    if (EVENTS.test(input)) return fetchEvents(input, init)
    return COMMITS.test(input) ? fetchCommit(input, init) : fetch(input, init)
  }
}
