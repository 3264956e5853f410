import type {ReactNode} from 'react'

async function sha256Base64(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text))
  return btoa(String.fromCharCode(...new Uint8Array(digest)))
}

/**
 * What the browser lets a page do: show itself, with its own style sheets and icon. There
 * is no script, no frame, no form and no address that anything may be sent to.
 * Source: https://www.w3.org/TR/CSP3/
 */
async function contentSecurityPolicy(html: string): Promise<string> {
  const styles = [...html.matchAll(/<style>(.*?)<\/style>/gs)].map(([, style = '']) => style)
  const hashes = await Promise.all(styles.map(sha256Base64))
  return [
    "default-src 'none'",
    `style-src ${hashes.map((hash) => `'sha256-${hash}'`).join(' ')}`,
    'img-src data:',
    // No script is there to connect. Tools that audit the page fetch robots.txt through it.
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    // The Studio shows versions side by side.
    "frame-ancestors 'self'",
  ].join('; ')
}

const SECURITY_HEADERS = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'permissions-policy':
    'accelerometer=(), browsing-topics=(), camera=(), geolocation=(), gyroscope=(), microphone=(), payment=(), usb=()',
  // `same-origin` would make browsers throw away the process that they have ready for the page and
  // start another, which takes a phone's time; there is no script and no secret to guard by it.
  'cross-origin-opener-policy': 'unsafe-none',
  'cross-origin-resource-policy': 'same-origin',
  'cross-origin-embedder-policy': 'require-corp',
}

/**
 * Renders a page to a complete HTML document without script.
 *
 * @param page - an `<html>` element; its components use no hooks
 */
export async function documentResponse(
  page: ReactNode,
  {status = 200, headers = {}}: {status?: number; headers?: Record<string, string>} = {},
): Promise<Response> {
  const {renderToStaticMarkup} = await import('react-dom/server')
  const html = renderToStaticMarkup(page)
  return new Response(`<!doctype html>${html}`, {
    status,
    headers: {
      'content-type': 'text/html; charset=utf-8',
      // Next would let shared caches keep a page for an hour; a publish must show at once.
      'cache-control': 'public, max-age=0, must-revalidate',
      etag: `"${await sha256Base64(html)}"`,
      'content-security-policy': await contentSecurityPolicy(html),
      ...SECURITY_HEADERS,
      ...headers,
    },
  })
}
