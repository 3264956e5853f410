import {once} from 'node:events'
import {defaultLimits, type Limits} from '../limits.ts'
import {startLake} from '../server.ts'
import {readArguments, UsageError} from './options.ts'

function portOf(value: string | undefined): number {
  const port = Number(value ?? 3333)
  if (Number.isInteger(port) && port >= 0 && port <= 65_535) return port
  throw new UsageError(`--port must be a number from 0 to 65535, not "${value}"`)
}

const LIMITS: readonly (keyof Limits)[] = [
  'bodyBytes',
  'queryCharacters',
  'queryMs',
  'resultBytes',
  'listenersPerClient',
  'attributes',
  'depth',
  'documentBytes',
  'mutations',
]

/** Reads `--limit NAME=NUMBER`. @throws UsageError */
function limitsOf(given: readonly string[]): Limits {
  const limits: Limits = {...defaultLimits}
  for (const line of given) {
    const [name, value] = line.split('=', 2)
    const known = LIMITS.find((limit) => limit === name)
    if (!known || !Number.isInteger(Number(value)) || Number(value) < 1) {
      throw new UsageError(`--limit must be NAME=NUMBER, NAME one of ${LIMITS.join(', ')}`)
    }
    limits[known] = Number(value)
  }
  return limits
}

/** `lake start`: serves until it is told to stop. */
export async function start(args: readonly string[]): Promise<void> {
  const given = readArguments(args, {
    port: {type: 'string'},
    host: {type: 'string'},
    origin: {type: 'string', multiple: true},
    'append-only': {type: 'string', multiple: true},
    limit: {type: 'string', multiple: true},
    'public-url': {type: 'string'},
    private: {type: 'boolean'},
    'no-development-login': {type: 'boolean'},
  })
  const publicUrl = given.text('public-url')
  if (publicUrl !== undefined && !URL.canParse(publicUrl)) {
    throw new UsageError(`--public-url must be an address, not "${publicUrl}"`)
  }
  const lake = await startLake({
    ...given.lake,
    port: portOf(given.text('port')),
    host: given.text('host') ?? '127.0.0.1',
    origins: given.list('origin'),
    ...(publicUrl !== undefined && {publicUrl}),
    limits: limitsOf(given.list('limit')),
    appendOnlyTypes: given.list('append-only'),
    visibility: given.flag('private') ? 'private' : 'public',
    developmentLogin: !given.flag('no-development-login'),
  })
  const {projectId, dataset, dir} = given.lake
  process.stdout.write(
    `Content Lake: ${lake.url} (project ${projectId}, dataset ${dataset}, ${dir})\n`,
  )
  const stopped = new AbortController()
  await Promise.race(
    ['SIGINT', 'SIGTERM'].map((signal) => once(process, signal, {signal: stopped.signal})),
  )
  stopped.abort()
  await lake.close()
}
