import {execFile} from 'node:child_process'
import {once} from 'node:events'
import {createServer} from 'node:http'
import type {SanityClient} from '@sanity/client'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {z} from 'zod'
import {changeWebhook} from '#lib/content/tags.ts'
import {TestLake} from '#tests/support/lake.ts'
import {importSeed, publish, publishTitle} from '#tests/support/policy.ts'
import {freePort, root, until} from '#tests/support/process.ts'
import {TestSite} from '#tests/support/site.ts'

const resultSchema = z.array(
  z.object({
    check: z.string(),
    outcome: z.enum(['ok', 'warning', 'failed']),
    found: z.string(),
    mend: z.string().optional(),
  }),
)

let lake: TestLake
let site: TestSite
let client: SanityClient
let env: Record<string, string>

beforeAll(async () => {
  lake = await TestLake.start()
  client = await lake.client()
  await importSeed(client)
  await publish(client, 'Første utgave', '2023-06-02T22:00:00Z')
  site = await TestSite.start(lake)
  await lake.callWebhook(site.url)
  env = {...(await lake.env()), SITE_URL: site.url}
  await publishTitle(client, 'Andre utgave')
  await until(async () => (await site.text('/personvern')).includes('<h1>Andre utgave'))
  await until(async () => (await site.text('/api/health')).includes('"status":200'))
})

afterAll(async () => {
  await site?.remove()
  await lake?.remove()
})

/** Runs the command as an operator does. */
function run(args: readonly string[], more: Readonly<Record<string, string>> = {}) {
  return new Promise<{code: unknown; stdout: string; stderr: string}>((resolve) => {
    execFile(
      process.execPath,
      ['sanity/doctor/cli.ts', ...args],
      {cwd: root, env: {...process.env, ...env, ...more}},
      (error, stdout, stderr) => resolve({code: error?.code ?? 0, stdout, stderr}),
    )
  })
}

/** What is not in order, by the name of the check, after an exit code of 1 or 0. */
async function findings(url: string, more: Readonly<Record<string, string>> = {}) {
  const {code, stdout} = await run([url, '--json'], more)
  const results = resultSchema.parse(JSON.parse(stdout))
  const bad = results.filter(({outcome}) => outcome !== 'ok')
  expect(code).toBe(bad.some(({outcome}) => outcome === 'failed') ? 1 : 0)
  for (const {mend} of bad) expect(mend).toBeTruthy()
  return bad.map(({check, outcome, found}) => ({check, outcome, found}))
}

/** A finding with words that it has to contain. */
const found = (check: string, outcome: 'warning' | 'failed', words: string) => ({
  check,
  outcome,
  found: expect.stringContaining(words),
})

describe('a deployment that is well', () => {
  test('is told so, line by line, with the webhook to set up', async () => {
    const {code, stdout, stderr} = await run([site.url], {SITE_URL: ''})
    expect({code, stderr}).toEqual({code: 0, stderr: ''})
    const lines = stdout.split('\n')
    const outcomes = lines.slice(0, lines.indexOf('')).filter((line) => !line.startsWith(' '))
    expect(outcomes.filter((line) => !line.startsWith('ok'))).toEqual([
      expect.stringMatching(/^WARNING SITE_URL: the site calls itself http:\/\/localhost:3000$/),
    ])
    expect(stdout).toContain('/personvern: is fresh: version 2')
    expect(stdout).toContain(`Filter       ${changeWebhook.filter}`)
    expect(stdout).toContain(`Projection   ${changeWebhook.projection}`)
    expect(stdout).not.toContain(env.SANITY_WEBHOOK_SECRET)
    expect(stdout).not.toContain(env.SANITY_READ_TOKEN)
  })

  test('is not changed by being examined', async () => {
    const versions = await client.fetch('count(*)')
    const before = await site.text('/personvern')
    await run([site.url])
    expect(await client.fetch('count(*)')).toBe(versions)
    expect(await site.text('/personvern')).toBe(before)
  })
})

const ADDRESS = found('SITE_URL', 'warning', 'calls itself')
describe('what is wrong is named, with how to mend it:', () => {
  test('tokens that may too much and too little', async () => {
    const swapped = {
      SANITY_READ_TOKEN: env.SANITY_WRITE_TOKEN ?? '',
      SANITY_WRITE_TOKEN: env.SANITY_READ_TOKEN ?? '',
    }
    expect(await findings(site.url, swapped)).toEqual([
      found('SANITY_READ_TOKEN', 'warning', 'may write'),
      found('SANITY_WRITE_TOKEN', 'failed', 'may not write'),
      ADDRESS,
    ])
  })

  test('a token that nobody knows, and none at all', async () => {
    const unknown = await findings(site.url, {SANITY_READ_TOKEN: 'sk-unknown'})
    expect(unknown).toContainEqual(found('Dataset', 'failed', 'cannot be read'))
    expect(unknown).toContainEqual(found('SANITY_READ_TOKEN', 'failed', 'is refused'))
    const none = await findings(site.url, {SANITY_READ_TOKEN: ''})
    expect(none).toContainEqual(found('SANITY_READ_TOKEN', 'warning', 'is not set'))
  })

  test('another secret, or none to compare with', async () => {
    const other = await findings(site.url, {SANITY_WEBHOOK_SECRET: 'another-secret-altogether'})
    expect(other).toContainEqual(found('Webhook signature', 'failed', 'another secret'))
    const none = await findings(site.url, {SANITY_WEBHOOK_SECRET: ''})
    expect(none).toContainEqual(found('Webhook signature', 'warning', 'was not tried'))
  })

  test('no lake', async () => {
    const away = {NEXT_PUBLIC_SANITY_API_HOST: `http://127.0.0.1:${await freePort()}`}
    const all = await findings(site.url, away)
    expect(all).toContainEqual(found('Dataset', 'failed', 'cannot be read'))
    expect(all).toContainEqual(found('CORS', 'failed', 'does not answer'))
  })

  test('no site, or another one', async () => {
    const nobody = await findings(`http://127.0.0.1:${await freePort()}`)
    expect(nobody).toEqual([found('Site', 'failed', 'does not answer')])
    const other = createServer((_, response) => response.end('hello')).listen(0, '127.0.0.1')
    await once(other, 'listening')
    try {
      const address = other.address()
      const port = typeof address === 'object' ? address?.port : undefined
      const all = await findings(`http://127.0.0.1:${port}`)
      expect(all).toEqual([found('Site', 'failed', 'not as this site does')])
    } finally {
      other.close()
      await once(other, 'close')
    }
  })

  test('a Studio that the lake does not let in', async () => {
    const all = await findings('http://personvern.invalid')
    expect(all).toContainEqual(found('CORS', 'failed', 'may not use the dataset'))
  })

  test('a site without a secret that a publish never reached', async () => {
    const deaf = await TestSite.start(lake, {SANITY_WEBHOOK_SECRET: ''})
    try {
      await deaf.text('/personvern/v.json')
      await publishTitle(client, 'Tredje utgave')
      expect(await findings(deaf.url)).toEqual([
        ADDRESS,
        found('Webhook signature', 'failed', 'no secret'),
        found('Webhook', 'warning', 'none has come'),
        found('/personvern', 'failed', 'shows version 2, and version 3 is published'),
      ])
    } finally {
      await deaf.remove()
    }
  })

  test('an environment that is not usable', async () => {
    const {code, stderr} = await run([site.url], {SITE_URL: 'personvern.example.no', PORT: '0'})
    expect(code).toBe(2)
    expect(stderr).toContain('SITE_URL must be an address')
    expect(stderr).toContain('PORT')
  })
})
