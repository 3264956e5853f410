import {once} from 'node:events'
import {createServer, type IncomingHttpHeaders} from 'node:http'
import {setTimeout as delay} from 'node:timers/promises'
import {gunzipSync} from 'node:zlib'
import {afterAll, beforeAll, expect, test} from 'vitest'
import {z} from 'zod'
import {TestLake} from '#tests/support/lake.ts'
import {TestNginx} from '#tests/support/nginx.ts'
import {importSeed, publish, publishTitle} from '#tests/support/policy.ts'
import {until} from '#tests/support/process.ts'
import {TestRedis} from '#tests/support/redis.ts'
import {TestSite} from '#tests/support/site.ts'
import {wire} from '#tests/support/wire.ts'

let lake: TestLake
let redis: TestRedis
let sites: TestSite[]
let nginx: TestNginx

beforeAll(async () => {
  lake = await TestLake.start()
  redis = await TestRedis.start()
  await importSeed(await lake.client())
  await publish(await lake.client(), 'Første utgave', '2023-06-02T22:00:00Z')
  const shared = {REDIS_URL: redis.url}
  sites = [await TestSite.start(lake, shared), await TestSite.start(lake, shared)]
  nginx = await TestNginx.start(sites.map(({port}) => port))
  // The webhook comes through the proxy, as it does from hosted Sanity.
  await lake.callWebhook(nginx.url)
})

afterAll(async () => {
  await nginx?.remove()
  for (const site of sites ?? []) await site.remove()
  await redis?.stop()
  await lake?.remove()
})

const raw = (path: string, headers?: Record<string, string>) => wire(nginx.url + path, headers)

test('compresses pages, with the text that the site sends', async () => {
  const answer = await raw('/personvern', {'accept-encoding': 'gzip'})
  expect(answer.headers['content-encoding']).toBe('gzip')
  expect(answer.headers.vary).toContain('Accept-Encoding')
  expect(gunzipSync(answer.body).toString()).toBe(await sites[0]?.text('/personvern'))
})

test.each(['gzip', 'identity'])(
  'answers 304 to a visitor who has the page (%s)',
  async (encoding) => {
    const first = await raw('/personvern', {'accept-encoding': encoding})
    expect(first.headers.etag).toBeTruthy()
    const again = await raw('/personvern', {
      'accept-encoding': encoding,
      'if-none-match': first.headers.etag,
    })
    expect(again.status).toBe(304)
    expect(again.body.length).toBe(0)
  },
)

test('asks the site once for many visitors within a second', async () => {
  await delay(1_000 - (Date.now() % 1_000))
  const path = '/personvern?micro-cache'
  const together = await Promise.all(Array.from({length: 50}, () => raw(path)))
  const states = together.map(({headers}) => headers['x-cache'])
  expect(states.filter((state) => state === 'MISS')).toHaveLength(1)
  expect(states.filter((state) => state === 'HIT')).toHaveLength(49)
})

test('passes the webhook, which is answered when nobody gets the old page', async () => {
  for (let round = 0; round < 5; round++) {
    const title = `Bak mellomlageret ${round}`
    const {_id} = await publishTitle(await lake.client(), title)
    const isAnswered = () =>
      sites.some(({output}) => output.includes(`"status":200,"document":"${_id}"`))
    // Visitors keep asking, so that there always is a page in the cache.
    await until(async () => {
      await raw('/personvern')
      return isAnswered()
    })
    expect((await raw('/personvern')).body.toString()).toContain(`<h1>${title}`)
  }
})

test.each(['/personvern', '/api/health'])(
  'tells the site who asks, and when (%s)',
  async (path) => {
    const asked: IncomingHttpHeaders[] = []
    const echo = createServer((request, response) => {
      asked.push(request.headers)
      response.end()
    })
    echo.listen(0, '127.0.0.1')
    await once(echo, 'listening')
    const {port} = z.object({port: z.number()}).parse(echo.address())
    const other = await TestNginx.start([port])
    try {
      await wire(other.url + path, {host: 'www.okane.no', 'x-micro-cache': '9999999999'})
      const headers = asked.at(-1)
      expect(headers?.host).toBe('www.okane.no')
      expect(headers).toMatchObject({'x-forwarded-for': '127.0.0.1', 'x-forwarded-proto': 'http'})
      expect(Math.abs(Number(headers?.['x-micro-cache']) - Date.now() / 1_000)).toBeLessThan(5)
    } finally {
      await other.remove()
      echo.close()
    }
  },
)

test('gives nobody an old page when it has not been asked for in a while', async () => {
  await raw('/personvern')
  await publishTitle(await lake.client(), 'Etter en stille stund')
  await until(
    async () => (await sites[0]?.text('/personvern'))?.includes('Etter en stille') === true,
  )
  await delay(1_100)
  expect((await raw('/personvern')).body.toString()).toContain('<h1>Etter en stille stund')
})

test('keeps neither the Studio nor the interface for machines', async () => {
  for (const path of ['/studio', '/api/health']) {
    await raw(path)
    const again = await raw(path)
    expect(again.status).toBe(200)
    expect(again.headers['x-cache']).toBeUndefined()
  }
})

test('leaves out an instance that is away', async () => {
  await sites[0]?.halt()
  for (let visit = 0; visit < 10; visit++) {
    expect((await raw(`/personvern/v?away=${visit}`)).status).toBe(200)
  }
  await publishTitle(await lake.client(), 'Med én instans')
  await until(async () => (await raw('/personvern')).body.includes('<h1>Med én instans'))
})

test('serves what it has while the whole site is away', async () => {
  await raw('/personvern')
  for (const site of sites) await site.halt()
  const answer = await raw('/personvern')
  expect(answer.status).toBe(200)
  expect(answer.body.toString()).toContain('<h1>')
})
