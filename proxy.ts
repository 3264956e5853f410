import {NextResponse} from 'next/server'
import {isEmbedded, readEnv} from './lib/env.ts'

const env = readEnv()

/** Where the Studio may send requests: to its lake, and to nobody else. */
function lakeSources(): string[] {
  if (isEmbedded(env)) {
    // Parts of the Studio that take no client of ours put the project before the host.
    const byProject = env.apiHost.replace('://', `://${env.projectId}.`)
    return [env.apiHost, env.apiHost.replace(/^http/, 'ws'), byProject]
  }
  return ['https://*.sanity.io', 'wss://*.sanity.io']
}

/**
 * What the browser lets the Studio do. It is an application, so it runs script of its own; the
 * policy keeps fonts, beacons and scripts of others away that its parts would like to load.
 */
const studioPolicy = [
  "default-src 'none'",
  `script-src 'self' 'unsafe-inline'${process.env.NODE_ENV === 'development' ? " 'unsafe-eval'" : ''}`,
  "style-src 'self' 'unsafe-inline'",
  `connect-src 'self' ${lakeSources().join(' ')}`,
  `img-src 'self' data: blob:${isEmbedded(env) ? '' : ' https://cdn.sanity.io'}`,
  "font-src 'self' data:",
  "worker-src 'self' blob:",
  "manifest-src 'self'",
  "frame-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ')

/** Gives the Studio its security headers; visitors' pages bring their own, stricter ones. */
export function proxy(): NextResponse {
  const response = NextResponse.next()
  response.headers.set('content-security-policy', studioPolicy)
  response.headers.set('x-content-type-options', 'nosniff')
  response.headers.set('referrer-policy', 'same-origin')
  response.headers.set('x-robots-tag', 'noindex')
  response.headers.set('permissions-policy', 'camera=(), geolocation=(), microphone=()')
  return response
}

export const config = {matcher: '/studio/:path*'}
