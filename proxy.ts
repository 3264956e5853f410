import {type NextRequest, NextResponse} from 'next/server'
import {isEmbedded, readEnv} from './lib/env.ts'

const env = readEnv()

/** React's development build needs it. */
const evalInDevelopment = process.env.NODE_ENV === 'development' ? " 'unsafe-eval'" : ''

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
  `script-src 'self' 'unsafe-inline'${evalInDevelopment}`,
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

/**
 * What the browser lets a preview do: be a page of this site, run the scripts that this answer
 * names, and stand in a frame of this site's own Studio. It talks with nobody but that frame.
 */
const previewPolicy = (nonce: string) =>
  [
    "default-src 'none'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${evalInDevelopment}`,
    // The overlays bring styles of their own.
    "style-src 'self' 'unsafe-inline'",
    "connect-src 'self'",
    'img-src data:',
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'self'",
  ].join('; ')

/** Gives the Studio and previews their security headers; visitors' pages bring stricter ones. */
export function proxy(request: NextRequest): NextResponse {
  const isStudio = request.nextUrl.pathname.startsWith('/studio')
  const policy = isStudio ? studioPolicy : previewPolicy(crypto.randomUUID())
  const headers = new Headers(request.headers)
  // Next gives its scripts the nonce that it finds here.
  headers.set('content-security-policy', policy)
  const response = NextResponse.next({request: {headers}})
  response.headers.set('content-security-policy', policy)
  response.headers.set('x-content-type-options', 'nosniff')
  response.headers.set('referrer-policy', 'same-origin')
  response.headers.set('x-robots-tag', 'noindex')
  response.headers.set('permissions-policy', 'camera=(), geolocation=(), microphone=()')
  return response
}

export const config = {matcher: ['/studio/:path*', '/preview/:id']}
