import type {Hono} from 'hono'
import {type Identity, permissionsOf, ROLES} from '../access/roles.ts'
import {apiError, leftOut} from '../errors.ts'
import {type Ctx, type Door, type Env, V} from './context.ts'
import {allowsOrigin} from './cross-origin.ts'
import {roleDescription} from './users.ts'

/** What hosted Sanity has and this lake has not, by the beginning of its addresses. */
const LEFT_OUT: Readonly<Record<string, string>> = {
  agent: 'AI',
  assets: 'assets',
  assist: 'AI',
  comments: 'comments',
  descriptors: 'stored schemas',
  embeddings: 'embeddings',
  images: 'assets',
  functions: 'functions',
  graphql: 'GraphQL',
  'media-libraries': 'media libraries',
  schemas: 'stored schemas',
  tasks: 'tasks',
}

/** `/projects/…` and the many small addresses that the Studio asks on its way. */
export function projectRoutes(app: Hono<Env>, door: Door): void {
  const {lake} = door
  const {projectId, dataset, visibility, appendOnlyTypes} = lake.config
  const started = new Date().toISOString()

  const checkProject = (c: Ctx): void => {
    const id = c.req.param('project')
    if (id !== projectId) throw apiError(404, `Project "${String(id).slice(0, 64)}" not found`)
  }

  const project = (identity: Identity) => ({
    id: projectId,
    displayName: projectId,
    studioHost: null,
    organizationId: null,
    isBlocked: false,
    isDisabled: false,
    isDisabledByUser: false,
    metadata: {},
    maxRetentionDays: 36_500,
    activityFeedEnabled: false,
    createdAt: started,
    updatedAt: started,
    features: [],
    pendingInvites: 0,
    members: lake.users.list().map(({id, role}) => ({
      id,
      role,
      roles: [roleDescription(role)],
      isRobot: false,
      isCurrentUser: id === identity.id,
      createdAt: started,
      updatedAt: started,
    })),
  })
  const datasets = () => [
    {name: dataset, aclMode: visibility, createdAt: started, createdByUserId: '', tags: []},
  ]

  /** What the asker may do; the Studio's buttons follow it. */
  const acl = (identity: Identity) => {
    const permissions = permissionsOf(identity)
    if (permissions.length === 0) {
      return visibility === 'public' ? [{filter: '_id in path("*")', permissions: ['read']}] : []
    }
    if (appendOnlyTypes.length === 0) return [{filter: '_id in path("**")', permissions}]
    const frozen = `_type in ${JSON.stringify(appendOnlyTypes)}`
    return [
      {filter: `!(${frozen})`, permissions},
      {filter: frozen, permissions: permissions.filter((permission) => permission !== 'update')},
    ]
  }

  app.use(`${V}/projects/:project/*`, async (c, next) => {
    checkProject(c)
    await next()
  })
  app.get(`${V}/projects`, (c) => c.json([project(c.get('identity'))]))
  app.get(`${V}/projects/:project`, (c) => {
    checkProject(c)
    return c.json(project(c.get('identity')))
  })
  app.get(`${V}/projects/:project/datasets`, (c) =>
    c.json(c.req.query('datasetProfile') ? [] : datasets()),
  )
  app.get(`${V}/datasets`, (c) => c.json(datasets()))
  app.get(`${V}/projects/:project/datasets/:dataset/acl`, (c) => c.json(acl(c.get('identity'))))
  app.get(`${V}/projects/:project/grants`, (c) => c.json({}))
  app.get(`${V}/projects/:project/roles`, (c) => c.json(ROLES.map(roleDescription)))
  app.get(`${V}/projects/:project/user-applications`, (c) => c.json([]))
  app.get(`${V}/projects/:project/features`, (c) => c.json([]))
  app.get(`${V}/features`, (c) => c.json([]))
  app.get(`${V}/check/cors`, (c) => {
    const origin = c.req.header('origin')
    const allowed = origin === undefined || allowsOrigin(door, origin)
    return c.json({result: {allowed, withCredentials: allowed}})
  })

  // Telemetry, news, help: nothing leaves the machine, and there is none.
  app.get(`${V}/intake/telemetry-status`, (c) => c.json({status: 'denied'}))
  app.post(`${V}/intake/*`, (c) => c.body(null, 204))
  app.get(`${V}/journey/announcements`, (c) => c.json([]))
  app.get(`${V}/journey/*`, (c) => c.json(null))
  app.get(`${V}/help`, (c) => c.json({resources: {title: '', sectionArray: []}}))
  app.get(`${V}/subscriptions/*`, (c) => c.json(null))
  app.get(`${V}/access/*`, (c) => c.json([]))
  app.get(`${V}/schedules/*`, (c) => c.json({schedules: [], totalCount: 0, nextCursor: null}))
  app.get(`${V}/data/references/:dataset/documents/:id/to`, (c) =>
    c.json({totalCount: 0, references: []}),
  )

  for (const [segment, name] of Object.entries(LEFT_OUT)) {
    app.all(`${V}/${segment}`, () => {
      throw leftOut(name)
    })
    app.all(`${V}/${segment}/*`, () => {
      throw leftOut(name)
    })
  }
}
