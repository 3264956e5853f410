import type {MiddlewareHandler} from 'hono'
import {apiError} from '../errors.ts'
import type {Door, Env} from './context.ts'

/** Whether a host name always means this machine. */
export function isLoopback(hostname: string): boolean {
  const name = hostname.replace(/^\[|\]$/g, '')
  return (
    name === 'localhost' ||
    name.endsWith('.localhost') ||
    name === '::1' ||
    /^127(\.\d+){3}$/.test(name)
  )
}

function hostnameOf(origin: string): string {
  return URL.parse(origin)?.hostname ?? ''
}

/** Whether a page from an origin may call the lake. */
export function allowsOrigin({origins}: Pick<Door, 'origins'>, origin: string): boolean {
  return origins.includes(origin) || isLoopback(hostnameOf(origin))
}

/** The names under which Sanity's own command line knows its API; see `lake sanity`. */
const SANITY_API = /^(?:([a-z0-9-]+)\.)?api(?:cdn)?\.sanity\.io$/

/**
 * On loopback, answers only requests that name this machine: a page whose own name is made to
 * point here (DNS rebinding) is refused. Also checks that the host or the header names the project.
 */
export function knownHost({lake, loopback, publicUrl}: Door): MiddlewareHandler<Env> {
  return async (c, next) => {
    const host = hostnameOf(`http://${c.req.header('host') ?? 'localhost'}`)
    const hosted = SANITY_API.exec(host)
    const isPublic = host === publicUrl?.hostname
    if (loopback && !isLoopback(host) && !hosted && !isPublic) {
      throw apiError(403, `This lake answers on loopback only, not as "${host.slice(0, 100)}"`)
    }
    const local = /^([^.]+)\.localhost$/.exec(host)
    const named = local?.[1] ?? hosted?.[1] ?? c.req.header('x-sanity-project-id')
    if (named !== undefined && named !== lake.config.projectId) {
      throw apiError(404, `Project "${named.slice(0, 64)}" not found`)
    }
    await next()
  }
}

/** Lets the Studio's, the site's and the lake's own pages call; a page from anywhere else can change nothing. */
export function crossOrigin(door: Door): MiddlewareHandler<Env> {
  return async (c, next) => {
    const origin = c.req.header('origin')
    if (origin === undefined) return next()
    const isOwn = URL.parse(origin)?.host === c.req.header('host')
    const allowed = isOwn || allowsOrigin(door, origin)
    if (c.req.method === 'OPTIONS') {
      const headers: Record<string, string> = {vary: 'Origin'}
      if (allowed) {
        headers['access-control-allow-origin'] = origin
        headers['access-control-allow-credentials'] = 'true'
        headers['access-control-allow-methods'] = 'GET, HEAD, POST, PUT, PATCH, DELETE'
        headers['access-control-allow-headers'] =
          c.req.header('access-control-request-headers') ?? '*'
        headers['access-control-allow-private-network'] = 'true'
        headers['access-control-max-age'] = '86400'
      }
      return new Response(null, {status: 204, headers})
    }
    const changes = c.req.method !== 'GET' && c.req.method !== 'HEAD'
    if (!allowed && changes)
      throw apiError(403, `The origin ${origin.slice(0, 200)} is not allowed`)
    await next()
    if (!allowed) return
    c.res.headers.set('access-control-allow-origin', origin)
    c.res.headers.set('access-control-allow-credentials', 'true')
    c.res.headers.append('vary', 'Origin')
  }
}
