import {subscribe} from 'node:diagnostics_channel'
import {IncomingMessage, ServerResponse} from 'node:http'
import {hasAlready} from './conditional.ts'
import {encodeOnce} from './encoding.ts'
import {limitMicroCache} from './micro-cache.ts'

/** What an answer gets that says nothing else of itself; pages and data say more. */
const SECURITY_HEADERS: Readonly<Record<string, string>> = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'permissions-policy': 'camera=(), geolocation=(), microphone=()',
  // The Studio opens windows.
  'cross-origin-opener-policy': 'same-origin-allow-popups',
  'cross-origin-resource-policy': 'same-origin',
}
const NOTHING_ALLOWED = "default-src 'none'; frame-ancestors 'none'"
const A_YEAR = 'max-age=31536000'

/** A script that runs as a worker is held to the policy that it came with. */
const isScript = (response: ServerResponse) =>
  `${response.getHeader('content-type')}`.includes('javascript')

function secure(response: ServerResponse, strictTransport: boolean): void {
  const setDefault = (name: string, value: string) => {
    if (!response.hasHeader(name)) response.setHeader(name, value)
  }
  for (const [name, value] of Object.entries(SECURITY_HEADERS)) setDefault(name, value)
  if (!isScript(response)) setDefault('content-security-policy', NOTHING_ALLOWED)
  if (strictTransport) setDefault('strict-transport-security', A_YEAR)
}

/** Whether the visitor has this very answer, so that its headers are all that need be sent. */
function isKnown({method, headers}: IncomingMessage, response: ServerResponse): boolean {
  if (method !== 'GET' && method !== 'HEAD') return false
  // Next sets the headers of route handlers as lists.
  const etag = response.getHeader('etag')?.toString()
  return hasAlready(headers['if-none-match'], etag)
}

/** Where POST is understood: our own calls, and Next's development tools. */
const TAKES_POST = /^\/(api|_next|__nextjs[^/]*)\//
/** A path without a host of its own, which nobody can misread. */
const ONE_SLASH = /^\/(?![/\\])/
/** A path that leads to no page, and is never cached. */
const NOWHERE = '/-/-/-'

/**
 * Keeps what does not ask for a page away from the pages. Next caches a route handler's answer to
 * whatever method comes first, its own `405` and `204` included, and gives that to every visitor.
 */
function keepAway(request: IncomingMessage, response: ServerResponse): void {
  const {method, url = ''} = request
  if (method === 'GET' && ONE_SLASH.test(url)) return
  const path = URL.parse(url, 'http://localhost')?.pathname
  // Such as `OPTIONS *`, which Next fails over.
  if (path === undefined || url.startsWith('*')) request.url = NOWHERE
  if (method === 'GET' || method === 'HEAD') return
  if (method === 'POST' && path !== undefined && TAKES_POST.test(path)) return
  response.setHeader('allow', 'GET, HEAD')
  request.url = NOWHERE
  // Next fails over methods that `Request` does not have, such as TRACE.
  if (method !== 'OPTIONS') request.method = 'POST'
}

/** What the site answers for visitors, whole and with an entity tag; the rest is an application's. */
const APPLICATION = /^\/(api|preview|studio|_next|__nextjs[^/]*)(\/|$)/

const OF_A_BODY = ['content-type', 'content-length', 'content-encoding', 'transfer-encoding']

function watch(request: IncomingMessage, response: ServerResponse, strictTransport: boolean): void {
  const {writeHead} = response
  response.writeHead = (status: number, ...rest: unknown[]) => {
    secure(response, strictTransport)
    limitMicroCache(request, response)
    if (status !== 200 || !isKnown(request, response)) {
      return Reflect.apply(writeHead, response, [status, ...rest])
    }
    for (const name of OF_A_BODY) response.removeHeader(name)
    return Reflect.apply(writeHead, response, [304])
  }
}

/**
 * Completes every answer that this process sends, Next's own included: with the security headers
 * that it does not set itself, and as `304 Not Modified` where the visitor has it already. Next
 * compares entity tags for pages, but not for the answers of route handlers, cached or not, and has
 * no other place that sees them all without a cost to each of them. Pages are for reading only.
 *
 * @param siteUrl - the public address; with `https` browsers are told to use nothing else
 */
export function completeAnswers(siteUrl: string): void {
  const strictTransport = siteUrl.startsWith('https:')
  subscribe('http.server.request.start', (message) => {
    if (typeof message !== 'object' || message === null) return
    if (!('request' in message && 'response' in message)) return
    const {request, response} = message
    if (request instanceof IncomingMessage && response instanceof ServerResponse) {
      keepAway(request, response)
      watch(request, response, strictTransport)
      if (request.method === 'GET' && !APPLICATION.test(request.url ?? '')) {
        encodeOnce(request, response)
      }
    }
  })
}
