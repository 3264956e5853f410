import {afterAll, beforeAll, expect, test} from 'vitest'
import {TestLake} from '#tests/support/lake.ts'
import {importSeed, publish} from '#tests/support/policy.ts'
import {TestSite} from '#tests/support/site.ts'

let lake: TestLake
let site: TestSite

beforeAll(async () => {
  lake = await TestLake.start()
  const client = await lake.client()
  await importSeed(client)
  await publish(client, 'Første utgave', '2023-06-02T22:00:00Z')
  site = await TestSite.start(lake)
})

afterAll(async () => {
  await site?.remove()
  await lake?.remove()
})

// Each is asked for with a method for the first time ever, so that no good page is kept yet.
test.each([
  ['POST', '/personvern/v'],
  ['PUT', '/personvern/v/1'],
  ['DELETE', '/personvern/policy.json'],
  ['PATCH', '/personvern/feed'],
  ['OPTIONS', '/personvern/v.json'],
  ['POST', '/personvern/policy.md'],
  ['POST', '/'],
  ['POST', '/robots.txt'],
])('%s leaves nothing for visitors of %s', async (method, path) => {
  const refused = await site.get(path, {method})
  const status = method === 'OPTIONS' ? 204 : 405
  expect([refused.status, refused.headers.get('allow')]).toEqual([status, 'GET, HEAD'])
  const response = await site.get(path)
  expect(response.status).toBe(path === '/' ? 307 : 200)
})

test('HEAD is answered as GET, without the body', async () => {
  const head = await site.get('/personvern/v/1.json', {method: 'HEAD'})
  const get = await site.get('/personvern/v/1.json')
  expect([head.status, get.status]).toEqual([200, 200])
  expect(head.headers.get('etag')).toBe(get.headers.get('etag'))
  expect(await head.text()).toBe('')
  expect(await get.text()).toMatch(/^\{/)
})

test('a page that is being renewed is not replaced by the answer to a POST', async () => {
  const client = await lake.client()
  await site.text('/personvern')
  await publish(client, 'Andre utgave')
  const methods = ['POST', 'GET', 'OPTIONS', 'GET', 'DELETE', 'GET']
  for (let round = 0; round < 20; round++) {
    const statuses = await Promise.all(
      methods.map(async (method) => (await site.get('/personvern/v', {method})).status),
    )
    expect(statuses).toEqual([405, 200, 204, 200, 405, 200])
  }
})
