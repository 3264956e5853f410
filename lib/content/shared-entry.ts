import type {CachedRouteKind} from 'next/dist/server/response-cache/types.js'
import {z} from 'zod'

const times = z.object({stale: z.number().optional(), expired: z.number().optional()})
/** When a tag was marked, in milliseconds since the epoch. */
type Times = {stale?: number; expired?: number}

const stored = z.object({
  at: z.coerce.number(),
  status: z.coerce.number(),
  headers: z.string().transform((text) => headers.parse(JSON.parse(text))),
  body: z.base64(),
})
const headers = z.record(z.string(), z.union([z.string(), z.array(z.string())]))

type Page = {
  readonly status: number
  readonly headers: Record<string, unknown>
  readonly body: Buffer
}

/** The later of two instances' marks, each of its kind. */
export function latest(mine: Times = {}, theirs: Times = {}): Times {
  const stale = Math.max(mine.stale ?? 0, theirs.stale ?? 0)
  const expired = Math.max(mine.expired ?? 0, theirs.expired ?? 0)
  return {...(stale > 0 && {stale}), ...(expired > 0 && {expired})}
}

/** The times of a tag as an instance stored them; @throws ZodError when they are not times. */
export function decodeTimes(text: string): Times {
  const {stale, expired} = times.parse(JSON.parse(text))
  return {...(stale !== undefined && {stale}), ...(expired !== undefined && {expired})}
}

/** A rendered page as the fields of a Redis hash; `at` is in milliseconds since the epoch. */
export function encodeEntry({status, headers, body}: Page, at: number): Record<string, string> {
  return {
    at: `${at}`,
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
  const kind: CachedRouteKind.APP_ROUTE = 'APP_ROUTE' as CachedRouteKind.APP_ROUTE
  return {lastModified: at, value: {kind, status, headers, body: Buffer.from(body, 'base64')}}
}
