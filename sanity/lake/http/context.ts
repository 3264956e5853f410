import type {Context, MiddlewareHandler} from 'hono'
import {getCookie} from 'hono/cookie'
import {type Identity, may, type Permission} from '../access/roles.ts'
import {apiError, dataError} from '../errors.ts'
import {isObject, type JsonObject, jsonDepth} from '../json.ts'
import type {Lake} from '../lake.ts'

/** How a lake is reached. */
export interface Door {
  lake: Lake
  /** Whether one click signs in; only ever on loopback, and only while there are no users. */
  developmentLogin: () => boolean
  /** Origins of browsers that may call, beside those on loopback. */
  origins: readonly string[]
  /** Whether the lake listens on loopback only. */
  loopback: boolean
  /** The address by which browsers reach it, where a proxy stands in front. */
  publicUrl: URL | undefined
}

export interface Env {
  Variables: {identity: Identity; client: string}
  Bindings: {incoming?: {socket?: {remoteAddress?: string}}}
}

export type Ctx = Context<Env>

export const SESSION_COOKIE = 'lakeSession'

/** Every address of the API begins with a version, which the lake accepts whatever it is. */
export const V = '/:version{v[0-9A-Za-z.-]+}'

/** The token that a request carries. */
export function tokenOf(header: string | undefined, cookie: string | undefined) {
  const bearer = /^Bearer\s+(\S+)$/i.exec(header ?? '')?.[1]
  return bearer ?? cookie
}

/** Finds out who asks. @throws LakeError 401 for a token that is not known */
export function identifies({lake, developmentLogin}: Door): MiddlewareHandler<Env> {
  return async (c, next) => {
    lake.counts.requests += 1
    const header = c.req.header('authorization')
    const bearer = tokenOf(header, undefined)
    const cookie = getCookie(c, SESSION_COOKIE)
    const identity = lake.users.identify(bearer ?? cookie, developmentLogin())
    // A cookie outlives its session; only a token that was sent on purpose is an error.
    if (!identity && bearer !== undefined) {
      throw apiError(401, 'Session not found', {errorCode: 'SIO-401-ANF'})
    }
    const known = identity ?? lake.users.identify(undefined, false)
    if (!known) throw new TypeError('There is always the anonymous identity')
    c.set('identity', known)
    c.set('client', known.role ? known.id : (c.env.incoming?.socket?.remoteAddress ?? 'local'))
    await next()
  }
}

/** The dataset that an address names. @throws LakeError 404 where the lake has no such */
export function checkDataset({config}: Lake, name: string | undefined): void {
  if (name === config.dataset) return
  const description = `Dataset "${String(name).slice(0, 64)}" not found for project ID "${config.projectId}"`
  throw dataError(404, 'datasetNotFoundError', description)
}

/** Whether documents with a dot in their id are shown. @throws LakeError where nothing is */
export function readRights(lake: Lake, identity: Identity): boolean {
  if (may(identity, 'read')) return true
  if (lake.config.visibility === 'public') return false
  throw apiError(401, 'The dataset is private: a token is needed', {errorCode: 'SIO-401-AWH'})
}

/** @throws LakeError 401 without a token, 403 with one that has not the right */
export function requirePermission(identity: Identity, permission: Permission): void {
  if (may(identity, permission)) return
  if (!identity.role) {
    throw apiError(401, `A token is needed; permission "${permission}" required`)
  }
  const description = `Insufficient permissions; permission "${permission}" required`
  throw dataError(403, 'insufficientPermissionsError', description)
}

/** @throws LakeError 401, 403 */
export function requireAdministrator(identity: Identity): void {
  requirePermission(identity, 'manage')
}

/** A document stands this deep in the request that brings it, at most. */
const ENVELOPE = 10

/** The JSON object that a request brings. @throws LakeError 400 */
export async function jsonBody(c: Ctx, {config}: Lake): Promise<JsonObject> {
  const text = await c.req.text()
  const most = config.limits.depth + ENVELOPE
  if (jsonDepth(text) > most) {
    throw apiError(400, `The request's body is nested deeper than ${most} levels`)
  }
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw apiError(400, `Invalid JSON in the request's body: ${reason}`)
  }
  if (isObject(value)) return value
  throw apiError(400, "The request's body must be a JSON object")
}

/** A yes-or-no parameter of an address. */
export function flag(c: Ctx, name: string, otherwise = false): boolean {
  const value = c.req.query(name)
  return value === undefined ? otherwise : value === 'true' || value === '1'
}

/** Answers JSON that is text already. */
export function jsonText(text: string, status = 200): Response {
  return new Response(text, {
    status,
    headers: {'content-type': 'application/json; charset=utf-8'},
  })
}

/** The query's parameters in an address: `$name=<JSON>`. @throws LakeError 400 */
export function queryParams(c: Ctx): JsonObject {
  const params: JsonObject = {}
  for (const [name, value] of Object.entries(c.req.query())) {
    if (!name.startsWith('$')) continue
    try {
      params[name.slice(1)] = JSON.parse(value)
    } catch {
      const description = `Parameter "${name.slice(0, 50)}" is not valid JSON`
      throw dataError(400, 'queryParameterError', description)
    }
  }
  return params
}
