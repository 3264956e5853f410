import {randomUUID} from 'node:crypto'
import type {SanityClient} from '@sanity/client'
import {encodeSignatureHeader} from '@sanity/webhook'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {z} from 'zod'
import {convert} from '#sanity/import/convert.ts'
import {storeImport} from '#sanity/import/store.ts'
import {publishPolicy} from '#sanity/publish/publish-policy.ts'
import {TestLake, WEBHOOK_SECRET} from '#tests/support/lake.ts'
import {importSeed, POLICY, publish, publishTitle, readSeed} from '#tests/support/policy.ts'
import {until} from '#tests/support/process.ts'
import {TestSite} from '#tests/support/site.ts'

const answerSchema = z.object({
  repeated: z.boolean(),
  revalidated: z.object({
    tags: z.object({stale: z.array(z.string()), expired: z.array(z.string())}),
    paths: z.array(z.string()),
  }),
})
const lineSchema = z.looseObject({
  msg: z.literal('webhook'),
  status: z.number(),
  document: z.string().optional(),
  delivery: z.string().optional(),
  repeated: z.boolean().optional(),
})

const lagSchema = z.object({lag: z.array(z.unknown())})

let lake: TestLake
let site: TestSite
let client: SanityClient

beforeAll(async () => {
  lake = await TestLake.start()
  client = await lake.client()
  await importSeed(client)
  await publish(client, 'Første utgave', '2023-06-02T22:00:00Z')
  const other = convert(readSeed(), {language: 'nb', slug: 'ansatte'})
  await storeImport(client, other, {replace: false, dryRun: false})
  await publishPolicy(client, 'policy-ansatte', {
    change: 'minor',
    summary: 'Første utgave',
    effectiveFrom: '2024-01-01T00:00:00Z',
    publishedAt: new Date().toISOString(),
    publishedBy: 'test',
  })
  site = await TestSite.start(lake)
})

afterAll(async () => {
  await site?.remove()
  await lake?.remove()
})

/** What the webhook tells of a version. */
const bodyOf = ({_id, _rev, _updatedAt}: {_id: string; _rev: string; _updatedAt: string}) =>
  JSON.stringify({
    _id,
    _rev,
    _updatedAt,
    _type: 'policyVersion',
    policy: POLICY,
    slug: 'personvern',
  })

async function send(body: string, key: string = randomUUID()): Promise<Response> {
  const signature = await encodeSignatureHeader(body, Date.now(), WEBHOOK_SECRET)
  const headers = {'sanity-webhook-signature': signature, 'idempotency-key': key}
  return site.get('/api/revalidate', {method: 'POST', body, headers})
}

/** The log's lines about webhooks. */
function logged() {
  return site.output
    .split('\n')
    .filter((line) => line.includes('"msg":"webhook"'))
    .map((line) => lineSchema.parse(JSON.parse(line)))
}

const publishNext = async (title: string) => {
  const {_id} = await publishTitle(client, title)
  return z
    .object({
      _id: z.string(),
      _rev: z.string(),
      _updatedAt: z.string(),
      publishedAt: z.string(),
    })
    .parse(await client.getDocument(_id))
}

describe('a publish', () => {
  const others = [
    '/ansatte',
    '/ansatte/v',
    '/ansatte/v/1',
    '/ansatte/v.json',
    '/ansatte/policy.json',
    '/ansatte/feed',
    '/ansatte/subprocessors/feed',
    '/ansatte/at/2024-06-01',
  ]
  const own = [
    '/personvern',
    '/personvern/v',
    '/personvern/v.json',
    '/personvern/policy.json',
    '/personvern/policy.md',
    '/personvern/feed',
    '/policies.json',
  ]

  test('replaces all that shows its policy, and touches no other policy’s pages', async () => {
    const before = new Map<string, string>()
    for (const path of [...others, ...own]) {
      const response = await site.get(path)
      expect([path, response.status]).toEqual([path, path.includes('/at/') ? 307 : 200])
      before.set(path, await response.text())
    }
    const queries = await lake.queries()
    const answer = await send(bodyOf(await publishNext('Vi passer på')))
    expect(answer.status).toBe(200)
    const {revalidated, repeated} = answerSchema.parse(await answer.json())
    expect(repeated).toBe(false)
    expect(revalidated.paths).toEqual(['/', '/personvern'])
    expect(JSON.stringify(revalidated.tags)).not.toContain('ansatte')
    for (const path of own) {
      expect([path, (await site.text(path)) === before.get(path)]).toEqual([path, false])
    }
    expect(await lake.queries()).toBeGreaterThan(queries)
    for (const path of others) {
      const response = await site.get(path)
      expect([path, response.headers.get('x-nextjs-cache')]).toEqual([path, 'HIT'])
      expect([path, (await response.text()) === before.get(path)]).toEqual([path, true])
    }
  })
})

describe('a delivery', () => {
  test('that comes again is answered as before, and nothing is done again', async () => {
    const body = bodyOf(await publishNext('Ikke to ganger'))
    const key = randomUUID()
    const first = answerSchema.parse(await (await send(body, key)).json())
    const queries = await lake.queries()
    const second = await send(body, key)
    expect(second.status).toBe(200)
    expect(answerSchema.parse(await second.json())).toEqual({...first, repeated: true})
    expect(await lake.queries()).toBe(queries)
    await expect
      .poll(() => logged().filter(({delivery}) => delivery === key))
      .toMatchObject([
        {status: 200, repeated: false, revalidated: first.revalidated},
        {status: 200, repeated: true},
      ])
  })

  test('that comes many times at once is acted on once', async () => {
    const body = bodyOf(await publishNext('Alle på en gang'))
    const key = randomUUID()
    const answers = await Promise.all(Array.from({length: 20}, () => send(body, key)))
    const outcomes = await Promise.all(
      answers.map(async (each) => answerSchema.parse(await each.json())),
    )
    expect(outcomes.filter(({repeated}) => !repeated)).toHaveLength(1)
    expect(await site.text('/personvern')).toContain('<h1>Alle på en gang')
  })

  test('that failed is tried anew when it comes again', async () => {
    const next = await publishNext('Neste')
    const tomorrow = new Date(Date.now() + 86_400_000).toISOString()
    const unseen = bodyOf({...next, _rev: 'not-yet', _updatedAt: tomorrow})
    const key = randomUUID()
    const failed = await send(unseen, key)
    expect(failed.status).toBe(503)
    expect(await failed.json()).toEqual({error: expect.stringContaining('does not show')})
    expect((await send(bodyOf(next), key)).status).toBe(200)
    await expect
      .poll(() => logged().filter(({delivery}) => delivery === key))
      .toMatchObject([{status: 503}, {status: 200, repeated: false}])
  })

  test('that was lost is a lag that health tells of, until it is made good', async () => {
    const lag = async () => lagSchema.parse(await (await site.get('/api/health')).json()).lag
    expect(await lag()).toEqual([])
    const next = await publishNext('Uten bud')
    expect(await lag()).toEqual([
      {path: '/personvern', since: next.publishedAt, seconds: expect.any(Number)},
    ])
    expect((await send(bodyOf(next))).status).toBe(200)
    expect(await lag()).toEqual([])
  })

  test('is remembered only once it is known to be from the sender', async () => {
    const body = bodyOf(await publishNext('Bare ekte'))
    const key = randomUUID()
    await send(body, key)
    const forged = await site.get('/api/revalidate', {
      method: 'POST',
      body,
      headers: {'idempotency-key': key},
    })
    expect(forged.status).toBe(401)
    await until(() => logged().some(({status, delivery}) => status === 401 && delivery === key))
  })
})
