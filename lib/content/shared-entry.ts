import type {CachedRouteKind, CachedRouteValue} from 'next/dist/server/response-cache/types.js'
import {z} from 'zod'
import {toOwn, toShared} from './redis.ts'

const headers = z.record(z.string(), z.union([z.string(), z.array(z.string())]))

const stored = z.object({
  at: z.coerce.number(),
  status: z.coerce.number(),
  headers: z.string().transform((text) => headers.parse(JSON.parse(text))),
  body: z.base64(),
})

/** The name in Next of an answer that a route handler gave; its enum exists only as a type. */
export const ROUTE = 'APP_ROUTE' as CachedRouteKind.APP_ROUTE

/**
 * A rendered page as the fields of a Redis hash.
 *
 * @param at - when it was rendered: milliseconds since the epoch
 */
export function encodeEntry({status, headers, body}: CachedRouteValue, at: number) {
  return {
    at: `${toShared(at)}`,
    status: `${status}`,
    headers: JSON.stringify(headers),
    body: body.toString('base64'),
  }
}

/** The page in a Redis hash; undefined where there is none that can be read. */
export function decodeEntry(fields: Record<string, string>) {
  const {success, data} = stored.safeParse(fields)
  if (!success) return undefined
  const {at, status, headers, body} = data
  const value = {kind: ROUTE, status, headers, body: Buffer.from(body, 'base64')} as const
  return {lastModified: toOwn(at), value}
}
