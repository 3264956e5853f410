import {createHash} from 'node:crypto'

type Data = {
  readonly body: string | Uint8Array<ArrayBuffer>
  /** The media type, with its character set where it has one. */
  readonly contentType: string
}

/** A year: the bytes of a version never change. */
const FOREVER = 'public, max-age=31536000, immutable'
const ALWAYS_ASK = 'public, max-age=0, must-revalidate'

/**
 * Answers with data that any site may read.
 *
 * @param lastModified - the UTC instant of the last change
 * @param immutable - whether the same address always gives the same bytes
 */
export function dataResponse(
  {body, contentType}: Data,
  {lastModified, immutable = false}: {lastModified?: string; immutable?: boolean} = {},
): Response {
  const digest = createHash('sha256').update(body).digest('base64url')
  return new Response(body, {
    headers: {
      'content-type': contentType,
      'cache-control': immutable ? FOREVER : ALWAYS_ASK,
      etag: `"${digest}"`,
      ...(lastModified && {'last-modified': new Date(lastModified).toUTCString()}),
      'access-control-allow-origin': '*',
      'cross-origin-resource-policy': 'cross-origin',
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'content-security-policy': "default-src 'none'; frame-ancestors 'none'; sandbox",
    },
  })
}
