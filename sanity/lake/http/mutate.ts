import type {Hono} from 'hono'
import {may} from '../access/roles.ts'
import {apiError, asActionError, LakeError, mutationError} from '../errors.ts'
import {isObject, type JsonObject} from '../json.ts'
import {act} from '../mutate/actions.ts'
import {transactionIdOf} from '../mutate/changeset.ts'
import type {Committed} from '../mutate/engine.ts'
import {parseMutation} from '../mutate/mutation.ts'
import {
  type Ctx,
  checkDataset,
  type Door,
  type Env,
  flag,
  jsonBody,
  requirePermission,
  V,
} from './context.ts'

/** `POST /data/mutate/:dataset` and `POST /data/actions/:dataset`. */
export function mutateRoutes(app: Hono<Env>, {lake}: Door): void {
  const {limits, projectId, dataset} = lake.config

  /** Answers selections by query; they see every document as it is stored. */
  const findIds = async (identity: string, query: string, params: JsonObject) => {
    const question = {params, layers: undefined, seesPrivate: true, identity, projectId, dataset}
    const {json} = await lake.pool.query({query: `(${query})._id`, ...question})
    const ids: unknown = JSON.parse(json)
    return (Array.isArray(ids) ? ids : [ids]).filter((id) => typeof id === 'string')
  }

  const listOf = (body: JsonObject, member: 'mutations' | 'actions'): unknown[] => {
    const list = body[member]
    if (!Array.isArray(list)) throw apiError(400, `The request's body needs "${member}"`)
    if (list.length > limits.mutations) {
      throw apiError(
        413,
        `The request has ${list.length} ${member}; the limit is ${limits.mutations}`,
      )
    }
    return list
  }

  const transact = async (
    c: Ctx,
    body: JsonObject,
    order: Pick<Parameters<typeof lake.engine.transact>[0], 'build' | 'sent' | 'dryRun'>,
  ): Promise<Committed> => {
    lake.counts.mutations += 1
    return lake.engine.transact({
      ...order,
      transactionId: transactionIdOf(body),
      author: c.get('identity').id,
      autoKeys: flag(c, 'autoGenerateArrayKeys'),
    })
  }

  app.post(`${V}/data/mutate/:dataset`, async (c) => {
    checkDataset(lake, c.req.param('dataset'))
    const identity = c.get('identity')
    const body = await jsonBody(c, lake)
    const sent = listOf(body, 'mutations')
    if (!may(identity, 'update')) {
      if (!identity.role) requirePermission(identity, 'update')
      const description = 'Insufficient permissions; permission "update" required'
      throw mutationError(403, {type: 'insufficientPermissionsError', description})
    }
    const mutations = await Promise.all(
      sent.map((mutation, index) =>
        parseMutation(mutation, index, (query, params) => findIds(identity.id, query, params)),
      ),
    )
    const committed = await transact(c, body, {
      sent,
      dryRun: flag(c, 'dryRun'),
      build: (changes) => {
        for (const [index, mutation] of mutations.entries()) changes.apply(mutation, index)
      },
    })
    const withDocuments = flag(c, 'returnDocuments')
    const after = new Map(committed.changes.map((change) => [change.id, change]))
    const results = committed.results.map(({id, operation}) => {
      const change = after.get(id)
      const document = change ? (change.after ?? change.before) : lake.documents.get(id)
      return {id, operation, ...(withDocuments && document && {document})}
    })
    const answered = withDocuments || flag(c, 'returnIds') ? {results} : {}
    return c.json({transactionId: committed.id, ...answered})
  })

  app.post(`${V}/data/actions/:dataset`, async (c) => {
    checkDataset(lake, c.req.param('dataset'))
    const body = await jsonBody(c, lake)
    const actions = isObject(body.actions) ? [body.actions] : listOf(body, 'actions')
    requirePermission(c.get('identity'), 'update')
    const repeated = () => {
      const id = body.transactionId
      const done = typeof id === 'string' ? lake.history.transaction(id) : undefined
      const isSame = done?.author === c.get('identity').id
      return isSame && done.mutations === JSON.stringify(actions) ? {transactionId: done.id} : null
    }
    // Whoever lost the answer asks again with the same id, and is not to write a second time.
    const known = repeated()
    if (known) return c.json(known)
    try {
      const dryRun = body.dryRun === true || flag(c, 'dryRun')
      const build = (changes: Parameters<typeof act>[1]) => act(actions, changes)
      const committed = await transact(c, body, {sent: actions, dryRun, build})
      return c.json({transactionId: committed.id})
    } catch (error) {
      const meanwhile = repeated()
      if (meanwhile) return c.json(meanwhile)
      if (error instanceof LakeError && isMutationError(error)) throw asActionError(error, 0)
      throw error
    }
  })
}

/** Whether an error is about a document, so that a client of the actions API expects its own kind. */
function isMutationError({body}: LakeError): boolean {
  const inner = 'error' in body ? body.error : undefined
  return isObject(inner) && inner.type === 'mutationError'
}
