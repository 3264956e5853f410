import {Secrets} from './access/secrets.ts'
import {Tokens} from './access/tokens.ts'
import {Users} from './access/users.ts'
import {Bus} from './bus.ts'
import {Past} from './events/past.ts'
import {QueryPool} from './groq/pool.ts'
import {defaultLimits, type Limits} from './limits.ts'
import {Engine} from './mutate/engine.ts'
import {Database} from './store/database.ts'
import {Documents} from './store/documents.ts'
import {History} from './store/history.ts'
import {migrate} from './store/schema.ts'
import {Writer} from './store/writer.ts'
import {Dispatcher} from './webhooks/dispatcher.ts'
import {Outbox} from './webhooks/outbox.ts'

/** What a lake is told about itself. */
export interface LakeConfig {
  /** Where its files are. */
  dir: string
  projectId: string
  dataset: string
  /** Whether published documents can be read without a token. */
  visibility: 'public' | 'private'
  /** Documents of these types can be created, and never changed or deleted, by anybody. */
  appendOnlyTypes: readonly string[]
  limits: Limits
}

/** What has been asked since the lake started. */
interface Counts {
  requests: number
  queries: number
  mutations: number
  listeners: number
}

/** The parts of a lake that run without HTTP. */
export interface Lake {
  config: LakeConfig
  db: Database
  documents: Documents
  history: History
  past: Past
  writer: Writer
  engine: Engine
  bus: Bus
  pool: QueryPool
  outbox: Outbox
  dispatcher: Dispatcher
  secrets: Secrets
  tokens: Tokens
  users: Users
  counts: Counts
  close: () => Promise<void>
}

/** Fills in what was not given. */
function lakeConfig(given: Partial<LakeConfig>): LakeConfig {
  return {
    dir: given.dir ?? '.lake',
    projectId: given.projectId ?? 'klartekst',
    dataset: given.dataset ?? 'production',
    visibility: given.visibility ?? 'public',
    appendOnlyTypes: given.appendOnlyTypes ?? [],
    limits: {...defaultLimits, ...given.limits},
  }
}

/**
 * Opens a lake: makes its file where it is missing, starts its query threads, and sends what is
 * left in the outbox.
 */
export function openLake(given: Partial<LakeConfig>): Lake {
  const config = lakeConfig(given)
  const db = new Database(config.dir)
  migrate(db)
  const documents = new Documents(db)
  const history = new History(db)
  const writer = new Writer(db)
  const outbox = new Outbox(db)
  const secrets = new Secrets(db)
  const bus = new Bus()
  const pool = new QueryPool(config.dir, config.limits)
  const dispatcher = new Dispatcher(outbox, writer, pool, config)
  const counts: Counts = {requests: 0, queries: 0, mutations: 0, listeners: 0}
  const engine = new Engine({
    documents,
    history,
    writer,
    limits: config.limits,
    appendOnly: new Set(config.appendOnlyTypes),
    outbox: (committed) => outbox.record(committed),
    publish: (committed) => bus.publish(committed),
  })
  const unsubscribe = bus.subscribe(() => dispatcher.wake())
  dispatcher.wake()
  secrets.sweep()
  return {
    config,
    db,
    documents,
    history,
    past: new Past(documents, history),
    writer,
    engine,
    bus,
    pool,
    outbox,
    dispatcher,
    secrets,
    tokens: new Tokens(secrets, config.dir),
    users: new Users(db, secrets),
    counts,
    close: async () => {
      unsubscribe()
      await dispatcher.close()
      await pool.close()
      db.close()
    },
  }
}
