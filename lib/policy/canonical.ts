import canonicalize from 'canonicalize'

/**
 * The canonical JSON of a value (RFC 8785): the same value gives the same bytes everywhere.
 *
 * @throws TypeError when the value cannot be written as JSON.
 */
export function canonicalJson(value: unknown): string {
  const json = canonicalize(value)
  if (json === undefined) throw new TypeError('only JSON values have a canonical form')
  return json
}

/**
 * SHA-256 over the UTF-8 bytes of a value's canonical JSON, in lower-case hexadecimal.
 *
 * @throws TypeError when the value cannot be written as JSON.
 */
export async function contentHash(value: unknown): Promise<string> {
  const bytes = new TextEncoder().encode(canonicalJson(value))
  const digest = await crypto.subtle.digest('SHA-256', bytes)
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('')
}
