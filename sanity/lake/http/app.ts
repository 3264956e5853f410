import {Hono, type MiddlewareHandler} from 'hono'
import {bodyLimit} from 'hono/body-limit'
import {apiError, diskError, LakeError} from '../errors.ts'
import {isDiskError} from '../store/database.ts'
import {authRoutes} from './auth.ts'
import {type Door, type Env, identifies, requireAdministrator} from './context.ts'
import {crossOrigin, knownHost} from './cross-origin.ts'
import {eventRoutes} from './events.ts'
import {exportRoutes} from './export.ts'
import {historyRoutes} from './history.ts'
import {mutateRoutes} from './mutate.ts'
import {projectRoutes} from './project.ts'
import {queryRoutes} from './query.ts'
import {userRoutes} from './users.ts'

function errorResponse(error: LakeError): Response {
  return Response.json(error.body, {status: error.status})
}

/**
 * Refuses bodies over a limit. A body that says its length is held to it by Node; looking at any
 * other as it comes costs more, so only those are.
 */
function limitsBody(limit: number): MiddlewareHandler<Env> {
  const refuse = () =>
    errorResponse(apiError(413, `The request's body is over the limit of ${limit} bytes`))
  const counted = bodyLimit({maxSize: limit, onError: refuse})
  return (c, next) => {
    if (c.req.header('transfer-encoding') !== undefined) return counted(c, next)
    return Number(c.req.header('content-length') ?? 0) > limit ? Promise.resolve(refuse()) : next()
  }
}

/**
 * The lake's HTTP API.
 *
 * @returns the application, and a function that ends its event streams
 */
export function createApp(door: Door): {app: Hono<Env>; close: () => void} {
  const {lake} = door
  const app = new Hono<Env>()
  app.onError((error) => {
    if (error instanceof LakeError) return errorResponse(error)
    if (isDiskError(error)) {
      process.stderr.write(`The lake cannot write to its disk: ${error.message}\n`)
      return errorResponse(diskError())
    }
    process.stderr.write(`${error.stack ?? error.message}\n`)
    const message = 'An internal error occurred; the log of the lake has more'
    return Response.json({statusCode: 500, error: 'Internal Server Error', message}, {status: 500})
  })
  app.notFound((c) =>
    errorResponse(apiError(404, `No such address: ${c.req.method} ${c.req.path}`)),
  )

  app.use(knownHost(door), crossOrigin(door))
  app.use(limitsBody(lake.config.limits.bodyBytes))
  app.get('/ping', (c) => c.text('PONG'))
  app.get('/:version{v[0-9A-Za-z.-]+}/ping', (c) => c.text('PONG'))
  app.get('/health', (c) => c.json({status: 'ok', documents: lake.documents.count()}))
  app.use(identifies(door))
  app.get('/x-lake/stats', (c) => {
    requireAdministrator(c.get('identity'))
    return c.json({...lake.counts, documents: lake.documents.count()})
  })
  queryRoutes(app, door)
  mutateRoutes(app, door)
  historyRoutes(app, door)
  exportRoutes(app, door)
  userRoutes(app, door)
  authRoutes(app, door)
  projectRoutes(app, door)
  const close = eventRoutes(app, door)
  return {app, close}
}
