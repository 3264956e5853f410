import type {IncomingMessage, ServerResponse} from 'node:http'
import {setTimeout as delay} from 'node:timers/promises'

/** Our nginx says with it that it keeps answers, and what its clock shows, in seconds (UTC). */
const HEADER = 'x-micro-cache'
/** Another proxy may pass on what a visitor wrote there. */
const CLOCKS_APART_SECONDS = 5
/** As long as an answer is kept, and until it has been asked for anew by who comes first. */
const OUTLAST_MS = 1_100

/**
 * Tells our nginx to keep an answer until its second ends: it counts whole seconds, and its own `1s`
 * lasts up to two.
 *
 * @see https://nginx.org/en/docs/http/ngx_http_proxy_module.html#proxy_cache_valid
 */
export function limitMicroCache({headers}: IncomingMessage, response: ServerResponse): void {
  const at = Number(headers[HEADER])
  const isNow = Math.abs(Date.now() / 1_000 - at) < CLOCKS_APART_SECONDS
  const isForAll = `${response.getHeader('cache-control')}`.startsWith('public')
  if (isNow && isForAll) response.setHeader('x-accel-expires', `@${Math.floor(at)}`)
}

/** Waits, where a request came through our nginx, until what that keeps of before is gone. */
export async function outlastMicroCache(headers: Headers): Promise<void> {
  if (headers.has(HEADER)) await delay(OUTLAST_MS)
}
