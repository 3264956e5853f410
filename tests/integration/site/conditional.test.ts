import {afterAll, beforeAll, expect, test} from 'vitest'
import {TestLake} from '#tests/support/lake.ts'
import {importSeed, publish, publishTitle} from '#tests/support/policy.ts'
import {until} from '#tests/support/process.ts'
import {TestSite} from '#tests/support/site.ts'
import {wire} from '#tests/support/wire.ts'

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

const PATHS = [
  '/personvern',
  '/personvern/v',
  '/personvern/v/1',
  '/personvern/policy.json',
  '/personvern/policy.md',
  '/personvern/subprocessors.csv',
  '/personvern/v.json',
  '/personvern/v/1.json',
  '/personvern/v/1/image.png',
  '/personvern/feed',
  '/personvern/subprocessors/feed',
  '/policies.json',
  '/schema/policy.json',
  '/sitemap.xml',
  '/robots.txt',
]

test.each(PATHS)('%s is sent once, and then only said to be the same', async (path) => {
  const first = await site.get(path)
  const etag = first.headers.get('etag') ?? ''
  expect(etag).toMatch(/^"[^"]{22,}"$/)
  await first.arrayBuffer()
  for (const given of [etag, `W/${etag}`, `"other", ${etag}`]) {
    for (const encoding of ['gzip', 'identity']) {
      const asked = {'if-none-match': given, 'accept-encoding': encoding}
      const {status, headers, body} = await wire(site.url + path, asked)
      expect([status, body.byteLength]).toEqual([304, 0])
      expect(headers).toMatchObject({
        etag,
        'cache-control': first.headers.get('cache-control'),
        'x-content-type-options': 'nosniff',
      })
      expect(headers).not.toHaveProperty('content-type')
      expect(headers).not.toHaveProperty('content-length')
      expect(headers).not.toHaveProperty('content-encoding')
      expect(headers).not.toHaveProperty('transfer-encoding')
    }
  }
  const {status, body} = await wire(site.url + path, {'if-none-match': '"other"'})
  expect(status).toBe(200)
  expect(body.byteLength).toBeGreaterThan(0)
})

test('a visitor with the old page gets the new one after a publish', async () => {
  const etag = (await site.get('/personvern')).headers.get('etag') ?? ''
  await publishTitle(await lake.client(), 'Etter endringen')
  const again = () => site.get('/personvern', {headers: {'if-none-match': etag}})
  await until(async () => (await again()).status === 200)
  const response = await again()
  expect(response.headers.get('etag')).not.toBe(etag)
  expect(await response.text()).toContain('<h1>Etter endringen')
})

test('a connection goes on after an answer without a body', async () => {
  const etag = (await site.get('/personvern')).headers.get('etag') ?? ''
  const headers = {'if-none-match': etag}
  const statuses = []
  for (let view = 0; view < 20; view++) {
    statuses.push((await site.get('/personvern', {headers})).status)
    const whole = await site.get('/personvern')
    statuses.push(whole.status)
    expect(await whole.text()).toMatch(/<\/html>$/)
  }
  expect(new Set(statuses)).toEqual(new Set([304, 200]))
})

test('what is not there is never 304, and no other method gets one', async () => {
  const headers = {'if-none-match': '*'}
  expect((await site.get('/finnes-ikke', {headers})).status).toBe(404)
  expect((await site.get('/personvern', {headers, method: 'DELETE'})).status).not.toBe(304)
})
