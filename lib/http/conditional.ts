const opaque = (tag: string) => tag.trim().replace(/^W\//, '')

/**
 * Whether the sender of a GET or HEAD request has the very answer already that it would get.
 *
 * @param ifNoneMatch - the request's `If-None-Match`
 * @param etag - the `ETag` of the answer
 * @see https://www.rfc-editor.org/rfc/rfc9110#name-if-none-match
 */
export function hasAlready(ifNoneMatch: string | undefined, etag: string | undefined): boolean {
  if (!ifNoneMatch || !etag) return false
  if (ifNoneMatch.trim() === '*') return true
  return ifNoneMatch.split(',').some((tag) => opaque(tag) === opaque(etag))
}
