import {parseArgs} from 'node:util'
import {changeWebhook} from '#lib/content/tags.ts'
import {type Env, EnvironmentError, readEnv} from '#lib/env.ts'
import {checkCors, checkDataset, checkTokens} from './dataset.ts'
import type {Result} from './result.ts'
import {
  checkAddress,
  checkChain,
  checkFreshness,
  checkHealth,
  checkSite,
  checkWebhook,
} from './site.ts'

const USAGE = `Examines a deployment from outside, and says how to mend what is wrong.

  npm run doctor [-- URL] [--json]

  URL     the public address of the site; SITE_URL unless told otherwise
  --json  prints what was found as JSON

It reads the environment as the site does, and changes nothing. It exits with 0 when nothing has
failed, 1 when something has, and 2 when it was called wrongly or the environment is not usable.`

/** The command was called with something that it does not understand. */
class UsageError extends Error {}

async function examine(env: Env, site: URL): Promise<Result[]> {
  const [{result: dataset, newest}, tokens, cors, {result: reached, health}] = await Promise.all([
    checkDataset(env),
    checkTokens(env),
    checkCors(env, site.origin),
    checkSite(site),
  ])
  const results = [dataset, ...tokens, cors, reached]
  if (!health) return results
  const [address, freshness, chain] = await Promise.all([
    checkAddress(site),
    checkFreshness(site, newest),
    checkChain(site),
  ])
  const webhook = await checkWebhook(site, health, env.webhookSecret)
  return [...results, address, ...checkHealth(health), ...webhook, ...freshness, chain]
}

const MARKS = {ok: 'ok      ', warning: 'WARNING ', failed: 'FAILED  '} as const

function describe({check, outcome, found, mend}: Result): string {
  const line = `${MARKS[outcome]}${check}: ${found}`
  return mend ? `${line}\n        → ${mend}` : line
}

/** The webhook as `sanity hook create` and `npm run lake -- webhooks create` ask for it. */
function describeWebhook({dataset}: Env, site: URL): string {
  return [
    'The webhook, for `npx sanity hook create` or `npm run lake -- webhooks create`:',
    `  URL          ${site.origin}/api/revalidate`,
    `  Dataset      ${dataset}`,
    '  Trigger on   create, update, delete; no drafts',
    `  Filter       ${changeWebhook.filter}`,
    `  Projection   ${changeWebhook.projection}`,
    '  HTTP method  POST',
    '  API version  v2021-03-25',
    '  Secret       the value of SANITY_WEBHOOK_SECRET',
  ].join('\n')
}

function siteAddress(text: string): URL {
  const url = URL.parse(text)
  if (url?.protocol === 'http:' || url?.protocol === 'https:') return url
  throw new UsageError(`"${text}" is not an address such as https://personvern.example.no`)
}

async function main(): Promise<void> {
  const {values, positionals} = parseArgs({
    allowPositionals: true,
    options: {json: {type: 'boolean'}, help: {type: 'boolean'}},
  })
  if (values.help) {
    console.log(USAGE)
    return
  }
  const env = readEnv()
  const site = siteAddress(positionals[0] ?? env.siteUrl)
  const results = await examine(env, site)
  if (values.json) console.log(JSON.stringify(results, null, 2))
  else console.log([...results.map(describe), '', describeWebhook(env, site)].join('\n'))
  if (results.some(({outcome}) => outcome === 'failed')) process.exitCode = 1
}

main().catch((error: unknown) => {
  const expected =
    error instanceof UsageError || error instanceof EnvironmentError || error instanceof TypeError
  console.error(expected ? error.message : error)
  process.exitCode = 2
})
