import type {Hono} from 'hono'
import {dataError} from '../errors.ts'
import {syncTag} from '../events/sync-tags.ts'
import {parsePerspective} from '../groq/perspective.ts'
import {isPrivateId, placeOf} from '../ids.ts'
import {isObject, type JsonObject} from '../json.ts'
import {
  type Ctx,
  checkDataset,
  type Door,
  type Env,
  flag,
  jsonBody,
  jsonText,
  queryParams,
  readRights,
  V,
} from './context.ts'

/** `GET|POST /data/query/:dataset` and `GET /data/doc/:dataset/:ids`. */
export function queryRoutes(app: Hono<Env>, {lake}: Door): void {
  const answer = async (c: Ctx, given: JsonObject) => {
    checkDataset(lake, c.req.param('dataset'))
    const identity = c.get('identity')
    const seesPrivate = readRights(lake, identity)
    lake.counts.queries += 1
    const {query} = given
    if (typeof query !== 'string' || query.trim() === '') {
      throw dataError(400, 'queryParseError', 'The request has no query')
    }
    const params = isObject(given.params) ? given.params : {}
    const asked = given.perspective ?? c.req.query('perspective')
    const names = Array.isArray(asked) ? asked.join(',') : asked
    const layers = parsePerspective(typeof names === 'string' ? names : undefined)
    const started = performance.now()
    const {projectId, dataset} = lake.config
    const {id} = identity
    const question = {query, params, layers, seesPrivate, identity: id, projectId, dataset}
    const {json, tags} = await lake.pool.query(question)
    const {resultBytes} = lake.config.limits
    if (json.length > resultBytes) {
      const description = `The result has ${json.length} bytes; the limit is ${resultBytes}`
      throw dataError(413, 'resultTooLargeError', description)
    }
    const ms = Math.round(performance.now() - started)
    const echo = flag(c, 'returnQuery', true) ? `"query":${JSON.stringify(query)},` : ''
    const syncTags = JSON.stringify(tags.map(syncTag))
    return jsonText(`{${echo}"result":${json},"syncTags":${syncTags},"ms":${ms}}`)
  }
  app.get(`${V}/data/query/:dataset`, (c) =>
    answer(c, {query: c.req.query('query'), params: queryParams(c)}),
  )
  app.post(`${V}/data/query/:dataset`, async (c) => {
    const body = await jsonBody(c, lake)
    const params = {...queryParams(c), ...(isObject(body.params) ? body.params : {})}
    return answer(c, {...body, params})
  })

  app.get(`${V}/data/doc/:dataset/:ids`, (c) => {
    checkDataset(lake, c.req.param('dataset'))
    const seesPrivate = readRights(lake, c.get('identity'))
    lake.counts.queries += 1
    const asked = c.req.param('ids').split(',').map(decodeId)
    const ids = flag(c, 'includeAllVersions')
      ? asked.flatMap((id) => versionsOf(placeOf(id).base))
      : asked
    const omitted: {id: string; reason: 'existence' | 'permission'}[] = []
    const documents = ids.flatMap((id) => {
      const hidden = isPrivateId(id) && !seesPrivate
      const doc = hidden ? undefined : lake.documents.get(id)
      if (!doc) omitted.push({id, reason: hidden ? 'permission' : 'existence'})
      return doc ?? []
    })
    return c.json({documents: flag(c, 'excludeContent') ? [] : documents, omitted})
  })

  const versionsOf = (base: string) =>
    lake.db
      .all('SELECT id FROM documents WHERE base = ? ORDER BY id', base)
      .map(({id}) => String(id))
}

function decodeId(id: string): string {
  try {
    return decodeURIComponent(id)
  } catch {
    return id
  }
}
