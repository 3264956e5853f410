import {request as httpRequest} from 'node:http'
import fc from 'fast-check'
import {afterAll, beforeAll, expect, test} from 'vitest'
import {TestLake} from '#tests/support/lake.ts'
import {importSeed, publish, publishTitle} from '#tests/support/policy.ts'
import {TestSite} from '#tests/support/site.ts'

const REQUESTS = 10_000
const AT_ONCE = 20

let lake: TestLake
let site: TestSite

beforeAll(async () => {
  lake = await TestLake.start()
  const client = await lake.client()
  await importSeed(client)
  await publish(client, 'Første utgave', '2023-06-02T22:00:00Z')
  await publishTitle(client, 'Andre utgave')
  site = await TestSite.start(lake)
})

afterAll(async () => {
  await site?.remove()
  await lake?.remove()
})

const GOOD = [
  '/personvern',
  '/personvern/v',
  '/personvern/v/1',
  '/personvern/v/1.json',
  '/personvern/v/2/changes',
  '/personvern/v/2/changes/1',
  '/personvern/v/1/policy.md',
  '/personvern/v/2/image.png',
  '/personvern/v.json',
  '/personvern/at/2024-01-31',
  '/personvern/policy.json',
  '/personvern/cookies.csv',
  '/personvern/feed',
  '/personvern/subprocessors/feed',
  '/policies.json',
  '/schema/policy.json',
  '/sitemap.xml',
  '/robots.txt',
  '/',
]
const OTHERS = [
  '/api/health',
  '/api/revalidate',
  '/api/revalidate/tags',
  '/studio',
  '/policies/page',
  '/_next/static/x.js',
  '/_next/data/x/personvern.json',
  '/_next/image?url=%2Fpersonvern&w=64&q=75',
  '/personvern/v/-1',
  '/personvern/v/1e3',
  '/personvern/v/99999999999999999999',
  '/personvern/v/2/changes/2',
  '/personvern/at/2024-02-30',
  '/personvern/at/+275760-09-13',
  '/personvern/__proto__',
  '/personvern/constructor',
  '/personvern/v/1/toString',
  '/constructor/policy.json',
  '/personvern%00',
  '/personvern%2fv',
  '/%2e%2e/%2e%2e/etc/passwd',
  '/../../etc/passwd',
  '//evil.example/personvern',
  '/\\evil.example',
  '/personvern;x=1',
  '/personvern.rsc',
  '/personvern/v.segments/_tree.segment.rsc',
  '/index',
  '/.env',
  '/%',
  '/%ff',
  '/*',
  '*',
  'http://evil.example/personvern',
]

const text = fc.string({maxLength: 40}).map((value) => encodeURI(value.toWellFormed()))
const path = fc.oneof(
  {weight: 4, arbitrary: fc.constantFrom(...GOOD)},
  {weight: 3, arbitrary: fc.constantFrom(...OTHERS)},
  {weight: 1, arbitrary: fc.tuple(fc.constantFrom(...GOOD), text).map((parts) => parts.join('/'))},
  {weight: 1, arbitrary: text.map((value) => `/${value}`)},
)
const search = fc.oneof(
  {weight: 3, arbitrary: fc.constant('')},
  {weight: 1, arbitrary: text.map((value) => `?${value}`)},
  {
    weight: 1,
    arbitrary: fc.constantFrom('?_rsc=abc', '?slug=x&slug=y', '?nxtPslug=x', '?__nextDataReq=1'),
  },
)

/** Headers by which Next's own parts speak with each other, and those that trip servers up. */
const headers = fc.subarray(
  [
    ['rsc', '1'],
    ['next-router-prefetch', '1'],
    ['next-router-segment-prefetch', '/_tree'],
    ['next-router-state-tree', '%5B%22'],
    ['next-action', 'x'],
    ['next-resume', '1'],
    ['x-nextjs-data', '1'],
    ['x-middleware-subrequest', 'proxy:proxy:proxy:proxy:proxy'],
    ['x-middleware-rewrite', '/studio'],
    ['x-middleware-prefetch', '1'],
    ['x-prerender-revalidate', 'guess'],
    ['x-prerender-revalidate-if-generated', '1'],
    ['x-matched-path', '/studio'],
    ['x-invoke-path', '/studio'],
    ['x-invoke-status', '500'],
    ['x-now-route-matches', '1=x'],
    ['x-forwarded-host', 'evil.example'],
    ['x-forwarded-proto', 'javascript'],
    ['x-original-url', '/studio'],
    ['host', 'evil.example'],
    ['cookie', '__prerender_bypass=guess; __next_preview_data=guess; a=%'],
    ['range', 'bytes=0-0,-1'],
    ['if-none-match', '"'.repeat(200)],
    ['if-none-match', '*'],
    ['if-modified-since', 'yesterday'],
    ['accept', 'text/x-component'],
    ['accept-encoding', 'br;q=x, *;q=0'],
    ['accept-language', `${'nb-'.repeat(500)}x;q=2`],
    ['content-type', 'multipart/form-data; boundary='],
    ['expect', '200-ok'],
    ['sanity-webhook-signature', 't=1,v1=x'],
    ['idempotency-key', 'x'],
  ] as const,
  {maxLength: 5},
)
const method = fc.oneof(
  {weight: 3, arbitrary: fc.constant('GET')},
  {
    weight: 2,
    arbitrary: fc.constantFrom(
      'HEAD',
      'POST',
      'PUT',
      'PATCH',
      'DELETE',
      'OPTIONS',
      'TRACE',
      'PURGE',
    ),
  },
)
const body = fc.oneof(fc.constant(''), fc.string(), fc.json(), fc.constant('x'.repeat(70_000)))
const hostileRequest = fc.record({method, path, search, headers, body})
type HostileRequest = typeof hostileRequest extends fc.Arbitrary<infer T> ? T : never

/** Sends a request as it is, and returns the status of the answer; 0 where there was none. */
function send({method, path, search, headers, body}: HostileRequest): Promise<number> {
  return new Promise((resolve) => {
    const request = httpRequest(
      {
        host: '127.0.0.1',
        port: site.port,
        method,
        path: `${path}${search}`,
        headers: Object.fromEntries(headers),
        timeout: 30_000,
      },
      (response) => {
        response.resume()
        response.on('close', () => resolve(response.statusCode ?? 0))
      },
    )
    request.on('timeout', () => request.destroy(new Error('no answer')))
    request.on('error', () => resolve(0))
    request.end(method === 'GET' || method === 'HEAD' ? undefined : body)
  })
}

/** Every good page as a visitor gets it: status, type and body. */
async function pages(): Promise<Map<string, string>> {
  const all = new Map<string, string>()
  for (const address of GOOD) {
    const response = await site.get(address)
    const {status, headers} = response
    const facts = [
      status,
      headers.get('content-type'),
      headers.get('location'),
      headers.get('etag'),
    ]
    all.set(address, `${facts.join(' ')}\n${await response.text()}`)
  }
  return all
}

test('hostile requests leave no trace for visitors, before the first view and after', async () => {
  const requests = fc.sample(hostileRequest, {numRuns: REQUESTS, seed: 20261124})
  const failures: {request: HostileRequest; status: number}[] = []
  const attack = async (from: number, to: number) => {
    for (let start = from; start < to; start += AT_ONCE) {
      const some = requests.slice(start, Math.min(to, start + AT_ONCE))
      const statuses = await Promise.all(some.map(send))
      statuses.forEach((status, index) => {
        const request = some[index]
        if (request && status >= 500) failures.push({request, status})
      })
    }
  }
  // Nothing has been viewed yet: whatever is kept for visitors now, a hostile request has made.
  await attack(0, 500)
  const good = await pages()
  for (const [address, answer] of good) {
    expect([address, answer.slice(0, 3)]).toEqual([
      address,
      address === '/' || address.includes('/at/') ? '307' : '200',
    ])
  }
  await attack(500, REQUESTS)
  expect(await pages()).toEqual(good)
  expect(failures).toEqual([])
})
