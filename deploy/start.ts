import {spawn} from 'node:child_process'
import {once} from 'node:events'
import {existsSync} from 'node:fs'
import {createServer} from 'node:net'
import {join} from 'node:path'
import {setTimeout as delay} from 'node:timers/promises'
import {createClient} from '@sanity/client'
import {EnvironmentError, lakeAddress, readEnv} from '#lib/env.ts'
import {type RunningLake, StartError} from '#sanity/lake/server.ts'
import {loadStarter} from '#sanity/starter/load.ts'
import {buildIfNeeded} from './build.ts'
import {startEmbeddedLake, usesEmbeddedLake} from './embedded-lake.ts'

const root = join(import.meta.dirname, '..')
const next = join(root, 'node_modules/next/dist/bin/next')
const LOOPBACK = '127.0.0.1'
const READY_WITHIN_MS = 60_000

/** @throws StartError when something listens on the port already */
async function requireFreePort(port: number): Promise<void> {
  const server = createServer()
  const taken = new Promise<Error>((resolve) => server.once('error', resolve))
  server.listen(port, LOOPBACK)
  const outcome = await Promise.race([once(server, 'listening'), taken])
  if (outcome instanceof Error) {
    throw new StartError(`Port ${port} is in use by another program; set PORT to another one`)
  }
  server.close()
  await once(server, 'close')
}

async function whenItAnswers(url: string): Promise<void> {
  const deadline = Date.now() + READY_WITHIN_MS
  while (Date.now() < deadline) {
    const response = await fetch(url, {redirect: 'manual'}).catch(() => undefined)
    await response?.body?.cancel()
    if (response) return
    await delay(100)
  }
  throw new StartError(`${url} did not answer within ${READY_WITHIN_MS / 1000} seconds`)
}

function startSite(dev: boolean, port: number, variables: Record<string, string>) {
  const mode = dev ? 'dev' : 'start'
  return spawn(process.execPath, [next, mode, '--port', `${port}`, '--hostname', LOOPBACK], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: {
      ...process.env,
      ...variables,
      NODE_ENV: dev ? 'development' : 'production',
      NEXT_TELEMETRY_DISABLED: '1',
      PORT: `${port}`,
    },
  })
}

function printAddresses(port: number, lake: RunningLake | undefined): void {
  const site = `http://localhost:${port}`
  const lines = [
    `Site    ${site}`,
    ...(existsSync(join(root, 'app/studio')) ? [`Studio  ${site}/studio`] : []),
    ...(lake ? [`Lake    ${lake.url}`] : []),
    '',
    'Stop with Ctrl-C.',
  ]
  console.log(`\n${lines.map((line) => `  ${line}`).join('\n')}\n`)
}

/** Starts everything on this machine: the lake with its starter content, and the site. */
async function main(): Promise<void> {
  const dev = process.argv.includes('--dev')
  const env = readEnv()
  await requireFreePort(env.port)
  const dir = process.env.LAKE_DIR ?? join(root, '.lake')
  const embedded = usesEmbeddedLake(env) ? await startEmbeddedLake(env, dir) : undefined
  const stopped = new AbortController()
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stopped.abort())
  try {
    if (embedded) {
      const client = createClient({
        ...lakeAddress(env),
        apiVersion: '2026-11-01',
        token: embedded.variables.SANITY_WRITE_TOKEN ?? '',
        useCdn: false,
      })
      if (await loadStarter(client, new Date())) console.log('Loaded the starter content.')
    }
    if (!dev) buildIfNeeded(root)
    const site = startSite(dev, env.port, embedded?.variables ?? {})
    const ended = once(site, 'exit')
    stopped.signal.addEventListener('abort', () => site.kill('SIGTERM'))
    if (stopped.signal.aborted) site.kill('SIGTERM')
    const ready = whenItAnswers(`http://${LOOPBACK}:${env.port}/`)
    await Promise.race([ready, ended])
    if (site.exitCode === null && !stopped.signal.aborted) {
      printAddresses(env.port, embedded?.lake)
    }
    const [code] = await ended
    if (!stopped.signal.aborted) throw new StartError(`The site ended with code ${code}`)
  } finally {
    await embedded?.lake.close()
  }
}

main().catch((error: unknown) => {
  const expected = error instanceof StartError || error instanceof EnvironmentError
  console.error(expected ? error.message : error)
  process.exitCode = 1
})
