import type {Server} from 'node:http'
import type {AddressInfo} from 'node:net'
import {createAdaptorServer} from '@hono/node-server'
import {createApp} from './http/app.ts'
import {isLoopback} from './http/cross-origin.ts'
import {serveSockets} from './http/sockets.ts'
import {type Lake, type LakeConfig, openLake} from './lake.ts'
import {lockDirectory} from './store/lock.ts'

/** How a lake is started. */
export interface LakeOptions extends Partial<LakeConfig> {
  /** 0 takes any free port. */
  port?: number
  host?: string
  /** Origins of browsers that may call, beside those on loopback. */
  origins?: readonly string[]
  /** The address by which browsers reach the lake, where a proxy stands in front of it. */
  publicUrl?: string
  /** `false` turns one-click login off, even on loopback without users. */
  developmentLogin?: boolean
}

/** A lake that answers. */
export interface RunningLake {
  /** `http://localhost:<port>` on loopback: what `apiHost` is set to. */
  url: string
  port: number
  tokens: Lake['tokens']
  users: Lake['users']
  webhooks: Lake['outbox']
  counts: Lake['counts']
  /** Ends every stream and request, and closes the file. */
  close: () => Promise<void>
}

/** The lake cannot be started; the message says why, for the person who started it. */
export class StartError extends Error {
  override name = 'StartError'
}

function listenOn(server: Server, port: number, host: string): Promise<AddressInfo> {
  return new Promise((resolve, reject) => {
    server.once('error', (error) => {
      const used = 'code' in error && error.code === 'EADDRINUSE'
      const message = `Port ${port} on ${host} is in use by another program`
      reject(used ? new StartError(message) : error)
    })
    server.listen(port, host, () => {
      const address = server.address()
      if (address && typeof address === 'object') resolve(address)
      else reject(new StartError('The server has no address'))
    })
  })
}

/**
 * Starts a lake.
 *
 * @throws StartError where the port or the directory is in use, or where the address can be
 *   reached from outside while one-click login is on
 */
export async function startLake(options: LakeOptions = {}): Promise<RunningLake> {
  const {host = '127.0.0.1', port = 3333, origins = []} = options
  const unlock = lockDirectory(options.dir ?? '.lake')
  const lake = openLake(options)
  const loopback = isLoopback(host)
  const publicUrl = options.publicUrl === undefined ? undefined : new URL(options.publicUrl)
  const reachable = !loopback || (publicUrl !== undefined && !isLoopback(publicUrl.hostname))
  const isOpen = () => options.developmentLogin !== false && lake.users.count() === 0
  const developmentLogin = () => !reachable && isOpen()
  let closeApp = () => {}
  let server: Server | undefined
  const close = async () => {
    closeApp()
    const {promise, resolve} = Promise.withResolvers<void>()
    if (server?.listening) server.close(() => resolve())
    else resolve()
    server?.closeAllConnections()
    await promise
    await lake.close()
    unlock()
  }
  try {
    if (reachable && isOpen()) {
      throw new StartError(
        `There are no users, so one-click login would be open to everybody who reaches ${publicUrl?.host ?? host}. Add a user first (lake users create), or start with --no-development-login.`,
      )
    }
    const door = {lake, developmentLogin, origins, loopback, publicUrl}
    const {app, close: closeStreams} = createApp(door)
    closeApp = closeStreams
    const created = createAdaptorServer({fetch: app.fetch})
    if (!('closeAllConnections' in created)) throw new StartError('The server is not HTTP/1.1')
    server = created
    // Longer than clients keep a connection, so that none is closed while a request is on its way.
    created.keepAliveTimeout = 65_000
    const closeSockets = serveSockets(created, app, door)
    closeApp = () => {
      closeSockets()
      closeStreams()
    }
    const address = await listenOn(server, port, host)
    const name = loopback ? 'localhost' : host
    return {
      url: `http://${name}:${address.port}`,
      port: address.port,
      tokens: lake.tokens,
      users: lake.users,
      webhooks: lake.outbox,
      counts: lake.counts,
      close,
    }
  } catch (error) {
    await close()
    throw error
  }
}
