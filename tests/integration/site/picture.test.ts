import {afterAll, beforeAll, expect, test} from 'vitest'
import {TestLake} from '#tests/support/lake.ts'
import {importSeed, publish, publishTitle} from '#tests/support/policy.ts'
import {TestSite} from '#tests/support/site.ts'

let lake: TestLake
let site: TestSite

beforeAll(async () => {
  lake = await TestLake.start()
  const client = await lake.client()
  await importSeed(client)
  await publish(client, 'Første utgave', '2023-06-02T22:00:00Z')
  await publishTitle(client, 'Ærlig talt 🍪 Личное')
  site = await TestSite.start(lake)
})
afterAll(async () => {
  await site?.remove()
  await lake?.remove()
})

test.each([
  '/personvern',
  '/personvern/v',
  '/personvern/v/1',
  '/personvern/v/2',
  '/personvern/v/2/changes',
])('what is shown where %s is shared is a PNG of the size that it says', async (path) => {
  const html = await site.text(path)
  const tags = [...html.matchAll(/<meta property="(og:image[^"]*)" content="([^"]*)"/g)]
  const said = Object.fromEntries(tags.map(([, name, content]) => [name, content]))
  expect(said).toMatchObject({
    'og:image:type': 'image/png',
    'og:image:width': '1200',
    'og:image:height': '630',
    'og:image:alt': expect.stringContaining(path === '/personvern/v/1' ? '2023' : 'Ærlig talt'),
  })
  const address = new URL(said['og:image'] ?? '')
  expect(address.origin).toBe('http://localhost:3000')
  const response = await site.get(address.pathname)
  expect(response.status).toBe(200)
  expect(response.headers.get('content-type')).toBe('image/png')
  expect(response.headers.get('cross-origin-resource-policy')).toBe('cross-origin')
  const png = Buffer.from(await response.arrayBuffer())
  expect(png.subarray(0, 8).toString('latin1')).toBe('\x89PNG\r\n\x1a\n')
  expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1200, 630])
  const again = await site.get(address.pathname)
  expect(again.headers.get('x-nextjs-cache')).toBe('HIT')
  expect(Buffer.from(await again.arrayBuffer()).equals(png)).toBe(true)
})

test('there is none of a version that there is not', async () => {
  expect((await site.get('/personvern/v/9/image.png')).status).toBe(404)
})
