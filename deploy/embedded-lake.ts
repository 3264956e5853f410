import {randomBytes} from 'node:crypto'
import {chmodSync, existsSync, readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {parseEnv} from 'node:util'
import {changeWebhook} from '#lib/content/tags.ts'
import {type Env, readEnv} from '#lib/env.ts'
import {type RunningLake, startLake} from '#sanity/lake/server.ts'

/** Documents of these types are a public record: nobody changes or deletes one. */
const APPEND_ONLY = ['policyVersion']

/** Whether the environment means the lake that we start ourselves. */
export function usesEmbeddedLake({apiHost}: Env): boolean {
  return ['localhost', '127.0.0.1', '[::1]'].includes(new URL(apiHost).hostname)
}

/** What the processes of this machine share: kept in the lake's folder, readable by its owner. */
function shareEnvironment(file: string, variables: Record<string, string>): void {
  const lines = Object.entries(variables).map(([name, value]) => `${name}=${value}\n`)
  writeFileSync(file, lines.join(''), {mode: 0o600})
  chmodSync(file, 0o600)
}

/**
 * Starts the embedded lake with tokens for the site and the command line, and with the webhook that
 * tells the site of every publish.
 *
 * @param dir - where the lake keeps its files; `env` there holds the variables that are shared
 * @returns the lake, and the environment in which the site and the commands find it
 * @throws StartError when the port or the folder is in use
 */
export async function startEmbeddedLake(
  env: Env,
  dir: string,
): Promise<{lake: RunningLake; variables: Record<string, string>}> {
  const {apiHost, projectId, dataset, port} = env
  const lake = await startLake({
    dir,
    projectId,
    dataset,
    port: Number(new URL(apiHost).port || 3333),
    visibility: 'private',
    appendOnlyTypes: APPEND_ONLY,
  })
  const file = join(dir, 'env')
  const kept = existsSync(file) ? parseEnv(readFileSync(file, 'utf8')) : {}
  const variables = {
    SANITY_READ_TOKEN: lake.tokens.shared('site', 'viewer'),
    SANITY_WRITE_TOKEN: lake.tokens.shared('command-line', 'editor'),
    SANITY_WEBHOOK_SECRET:
      env.webhookSecret ?? kept.SANITY_WEBHOOK_SECRET ?? randomBytes(32).toString('hex'),
  }
  shareEnvironment(file, variables)
  lake.webhooks.upsert({
    name: 'revalidate',
    url: `http://127.0.0.1:${port}/api/revalidate`,
    secret: readEnv(variables).webhookSecret,
    ...changeWebhook,
  })
  return {lake, variables}
}
