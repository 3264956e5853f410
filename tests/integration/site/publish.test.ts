import {encodeSignatureHeader} from '@sanity/webhook'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {z} from 'zod'
import {TestLake, WEBHOOK_SECRET} from '#tests/support/lake.ts'
import {importSeed, POLICY, publish, publishTitle} from '#tests/support/policy.ts'
import {until} from '#tests/support/process.ts'
import {TestSite} from '#tests/support/site.ts'

const healthSchema = z.object({
  status: z.enum(['ok', 'degraded']),
  problems: z.array(z.object({subject: z.string(), reason: z.string()})),
  lastWebhook: z.object({document: z.string().optional()}).nullable(),
})

let lake: TestLake
let site: TestSite

beforeAll(async () => {
  lake = await TestLake.start()
  const client = await lake.client()
  await importSeed(client)
  await publish(client, 'Første utgave', '2023-06-02T22:00:00Z')
  site = await TestSite.start(lake)
  await lake.callWebhook(site.url)
})

afterAll(async () => {
  await site?.remove()
  await lake?.remove()
})

const health = async () => healthSchema.parse(await (await site.get('/api/health')).json())
const shows = async (text: string) => (await site.text('/personvern')).includes(text)

describe("the customer's policy, imported, published and served", () => {
  test('is a complete document without script', async () => {
    const response = await site.get('/personvern')
    const html = await response.text()
    expect(response.status).toBe(200)
    expect(html).toMatch(/^<!doctype html><html lang="nb"/)
    expect(html).not.toMatch(/<script/i)
    expect(response.headers.get('content-security-policy')).toContain("default-src 'none'")
    expect(response.headers.get('set-cookie')).toBeNull()
    expect(response.headers.get('cache-control')).toBe('public, max-age=0, must-revalidate')
    expect(html).toContain('3. juni 2023')
  })

  test('has eight sections in order', async () => {
    const html = await site.text('/personvern')
    const headings = [...html.matchAll(/<h2 id="([a-z][^"]*)"/g)].map(([, id]) => id)
    expect(headings).toEqual([
      'generellt',
      'kontakt-informasjon',
      'opplysninger-som-innhentes',
      'underleverandorer',
      'kommunikasjon-gjennom-e-post-og-sms',
      'innsyn-og-retting',
      'oppbevaring-og-sletting',
      'informasjon-om-bruk-av-informasjonskapsler',
    ])
  })

  test('shows six recipients and one cookie provider, and nothing that is hidden', async () => {
    const html = await site.text('/personvern')
    for (const name of [
      'Vipps',
      'Shopify',
      'Gsuite by Google',
      'Zoho',
      'Google Analytics',
      'Fiken AS',
    ]) {
      expect(html).toContain(name)
    }
    expect(html.match(/<th role="rowheader"/g)).toHaveLength(6)
    for (const hidden of [
      'Mailchimp',
      '381 33 333',
      'butikkpikene',
      'Adwords',
      'Facebook',
      '.astro',
    ]) {
      expect(html).not.toContain(hidden)
    }
  })

  test('the address of the site leads to it', async () => {
    const response = await site.get('/')
    expect([response.status, response.headers.get('location')]).toEqual([307, '/personvern'])
  })

  test.each(['/finnes-ikke', '/personvern/finnes/ikke'])('%s is a 404 document', async (path) => {
    const response = await site.get(path)
    expect(response.status).toBe(404)
    expect(await response.text()).toMatch(/^<!doctype html>/)
  })
})

test('a cached view makes no request to the lake', async () => {
  await site.text('/personvern')
  const before = await lake.queries()
  for (let view = 0; view < 50; view++) expect((await site.get('/personvern')).status).toBe(200)
  expect(await lake.queries()).toBe(before)
})

test('a publish replaces the page by itself, and nobody gets the old one after the webhook', async () => {
  const client = await lake.client()
  for (let round = 1; round <= 5; round++) {
    const title = `Utgave nummer ${round}`
    const {_id} = await publishTitle(client, title)
    await until(() => shows(title))
    await until(async () => (await health()).lastWebhook?.document === _id)
    for (let view = 0; view < 5; view++) expect(await shows(title)).toBe(true)
  }
})

describe('a webhook is refused', () => {
  const body = JSON.stringify({
    _id: `${POLICY}-v1`,
    _type: 'policyVersion',
    _rev: 'x',
    _updatedAt: '2026-01-01T00:00:00Z',
    policy: POLICY,
    slug: 'personvern',
  })
  const post = async (payload: string, headers: Record<string, string>, to = site) => {
    const response = await to.get('/api/revalidate', {method: 'POST', body: payload, headers})
    return {
      status: response.status,
      error: z.object({error: z.string()}).parse(await response.json()).error,
    }
  }
  const signed = async (payload: string, at = Date.now(), secret = WEBHOOK_SECRET) => ({
    'sanity-webhook-signature': await encodeSignatureHeader(payload, at, secret),
  })

  test.each([
    ['no signature', async () => post(body, {}), 401, 'missing'],
    [
      'a malformed signature',
      async () => post(body, {'sanity-webhook-signature': 'x'}),
      401,
      'malformed',
    ],
    [
      'another secret',
      async () => post(body, await signed(body, Date.now(), 'another secret')),
      401,
      'match',
    ],
    ['a changed body', async () => post(`${body} `, await signed(body)), 401, 'match'],
    [
      'a signature six minutes old',
      async () => post(body, await signed(body, Date.now() - 360_000)),
      401,
      'five minutes',
    ],
    [
      'a signature from the future',
      async () => post(body, await signed(body, Date.now() + 360_000)),
      401,
      'five minutes',
    ],
    ['an empty body', async () => post('', await signed(body)), 400, 'empty'],
    ['a body that is not JSON', async () => post('{', await signed('{')), 400, 'JSON'],
    [
      'a body that is not ours',
      async () => post('{"a":1}', await signed('{"a":1}')),
      400,
      'not ours',
    ],
    [
      'a body over 64 KiB',
      async () => post('x'.repeat(70_000), await signed('x'.repeat(70_000))),
      413,
      '64 KiB',
    ],
  ])('with %s', async (_, send, status, reason) => {
    const before = await site.get('/personvern')
    const answer = await send()
    expect(answer.status).toBe(status)
    expect(answer.error).toContain(reason)
    const after = await site.get('/personvern')
    expect(after.headers.get('x-nextjs-cache')).toBe('HIT')
    expect((await after.text()) === (await before.text())).toBe(true)
  })

  test('without a secret in the environment, and says so', async () => {
    const open = await TestSite.start(lake, {SANITY_WEBHOOK_SECRET: ''})
    try {
      const answer = await post(body, await signed(body), open)
      expect(answer).toEqual({status: 503, error: expect.stringContaining('SANITY_WEBHOOK_SECRET')})
    } finally {
      await open.remove()
    }
  })

  test('by the route that only the process itself may call', async () => {
    const tags = JSON.stringify({tags: ['policy:policy-personvern']})
    const response = await site.get('/api/revalidate/tags', {
      method: 'POST',
      body: tags,
      headers: await signed(tags),
    })
    expect(response.status).toBe(401)
  })
})

describe('when something is wrong', () => {
  test('a version that does not parse leaves the last good page up and is named by health', async () => {
    const client = await lake.client()
    const good = await site.text('/personvern')
    const [head] = await client.fetch(
      `*[_type == "policyVersion" && policy._ref == $policy] | order(number desc)`,
      {policy: POLICY},
    )
    const {_rev, _createdAt, _updatedAt, ...version} = head
    const number = version.number + 1
    const broken = {
      ...version,
      _id: `${POLICY}-v${number}`,
      number,
      content: {...version.content, sections: [{_type: 'policySection', heading: 12}]},
    }
    await client.create(broken)
    await until(async () => (await health()).status === 'degraded')
    const {problems} = await health()
    expect(problems[0]?.subject).toBe(broken._id)
    expect(problems[0]?.reason).toContain('content.sections[0]')
    expect((await site.text('/personvern')) === good).toBe(true)
    await until(() => site.output.includes('cannot be shown'))
    await site.restart()
    expect((await site.get('/personvern')).status).toBe(200)
    expect(await shows('Utgave nummer 5')).toBe(true)
  })

  test('with the lake away every page still answers, even one that no cache holds', async () => {
    await site.text('/personvern')
    await lake.halt()
    try {
      expect((await site.get('/personvern')).status).toBe(200)
      await site.restart()
      expect((await site.get('/personvern')).status).toBe(200)
      expect((await site.get('/')).status).toBe(307)
      expect((await health()).problems.map(({subject}) => subject)).toContain('lake')
    } finally {
      await lake.resume()
    }
    await until(async () => !(await health()).problems.some(({subject}) => subject === 'lake'))
  })
})
