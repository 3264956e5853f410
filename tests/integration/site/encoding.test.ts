import {brotliDecompressSync, gunzipSync} from 'node:zlib'
import {afterAll, beforeAll, expect, test} from 'vitest'
import {TestLake} from '#tests/support/lake.ts'
import {importSeed, publish} from '#tests/support/policy.ts'
import {TestSite} from '#tests/support/site.ts'
import {wire} from '#tests/support/wire.ts'

let lake: TestLake
let site: TestSite

beforeAll(async () => {
  lake = await TestLake.start()
  await importSeed(await lake.client())
  await publish(await lake.client(), 'Første utgave', '2023-06-02T22:00:00Z')
  site = await TestSite.start(lake)
})

afterAll(async () => {
  await site?.remove()
  await lake?.remove()
})

const raw = (path: string, accepted?: string, method?: string) =>
  wire(site.url + path, accepted === undefined ? {} : {'accept-encoding': accepted}, method)

const DECODERS: Record<string, (body: Buffer) => Buffer> = {
  br: brotliDecompressSync,
  gzip: gunzipSync,
}

test.each([
  ['gzip, deflate, br, zstd', 'br'],
  ['gzip', 'gzip'],
  ['br;q=0, gzip;q=0.5', 'gzip'],
  ['*', 'br'],
  ['identity', undefined],
  ['deflate', undefined],
  [undefined, undefined],
])('to whoever takes %s a page comes as %s', async (accepted, coding) => {
  for (const path of ['/personvern', '/personvern/v', '/personvern/policy.json']) {
    const {status, headers, body} = await raw(path, accepted)
    expect([status, headers['content-encoding']]).toEqual([200, coding])
    expect(headers['content-length']).toBe(`${body.byteLength}`)
    expect(headers.vary?.toLowerCase()).toContain('accept-encoding')
    const decoded = coding ? DECODERS[coding]?.(body) : body
    expect(decoded?.toString()).toBe(await site.text(path))
  }
})

test('errors are compressed too, and short answers are left alone', async () => {
  const missing = await raw('/finnes-ikke', 'br')
  expect([missing.status, missing.headers['content-encoding']]).toEqual([404, 'br'])
  const robots = await raw('/robots.txt', 'br')
  expect([robots.status, robots.headers['content-encoding']]).toEqual([200, undefined])
})

test('HEAD has the headers and no body', async () => {
  const {status, headers, body} = await raw('/personvern', 'br', 'HEAD')
  expect([status, body.byteLength]).toEqual([200, 0])
  expect(headers.etag).toBe((await raw('/personvern', 'br')).headers.etag)
})

test('pictures and the Studio’s files are sent as before', async () => {
  const picture = await raw('/personvern/v/1/image.png', 'br, gzip')
  expect(picture.headers['content-encoding']).toBeUndefined()
  const script = /src="(\/_next\/static\/[^"]+\.js)"/.exec(await site.text('/studio'))?.[1] ?? ''
  expect((await raw(script, 'gzip')).headers['content-encoding']).toBe('gzip')
})
