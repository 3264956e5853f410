import {rm, utimes} from 'node:fs/promises'
import {join} from 'node:path'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {TestLake} from '#tests/support/lake.ts'
import {importSeed, publish} from '#tests/support/policy.ts'
import {until} from '#tests/support/process.ts'
import {TestSite} from '#tests/support/site.ts'

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

/** Holds an answer against what all documents of ours are, and gives its text. */
async function ourDocument(response: Response, heading: string): Promise<string> {
  expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8')
  expect(response.headers.get('content-security-policy')).toMatch(/^default-src 'none'; style-src/)
  const html = await response.text()
  expect(html).toContain(`<h1>${heading}</h1>`)
  expect(html).not.toMatch(/<script|src=/)
  return html
}

test.each(['/a%', '/%ff', '/personvern/v/%E0%A4', '/studio/%E0'])(
  'the malformed address %s gets a document',
  async (path) => {
    const response = await site.get(path)
    expect([response.status, response.headers.get('cache-control')]).toEqual([400, 'no-store'])
    await ourDocument(response, 'Her er det ingen side')
  },
)

test.each(['/404', '/500', '/_error', '/_not-found', '/_global-error'])(
  'Next’s own %s is not there for visitors',
  async (path) => {
    const response = await site.get(path)
    expect(response.status).toBe(404)
    await ourDocument(response, 'Her er det ingen side')
  },
)

describe('with the lake away, and nothing kept of it', () => {
  let good: string
  const page = () => join(site.dir, '.next/server/app/personvern')

  beforeAll(async () => {
    good = await site.text('/personvern')
    await lake.halt()
    await site.halt()
    await rm(join(site.dir, '.next/cache/content'), {recursive: true})
    const longAgo = new Date(Date.now() - 7_200_000)
    for (const kind of ['body', 'meta']) await utimes(`${page()}.${kind}`, longAgo, longAgo)
    await site.restartBlind()
  })

  test('a page that was never shown is a 500 that says what to do, in the visitor’s language', async () => {
    for (const path of ['/personvern/v', '/personvern/v/1', '/personvern/policy.json']) {
      const response = await site.get(path)
      expect([response.status, response.headers.get('cache-control')]).toEqual([500, 'no-store'])
      expect(await ourDocument(response, 'Noe gikk galt hos oss')).toContain('Prøv igjen</a>')
    }
    const headers = {'accept-language': 'en-GB,en'}
    const english = await site.get('/personvern/v', {headers})
    await ourDocument(english, 'Something went wrong at our end')
  })

  test('the last good page stays while its renewal fails', async () => {
    const failures = () => site.output.split('ECONNREFUSED').length
    const before = failures()
    const stale = await site.get('/personvern')
    expect([stale.status, stale.headers.get('x-nextjs-cache')]).toEqual([200, 'STALE'])
    expect(await stale.text()).toBe(good)
    await until(() => failures() > before)
    for (let view = 0; view < 5; view++) {
      const response = await site.get('/personvern')
      expect(response.status).toBe(200)
      expect(await response.text()).toBe(good)
    }
  })

  test('the error is forgotten as soon as the lake is back', async () => {
    await lake.resume()
    const response = await site.get('/personvern/v')
    expect(response.status).toBe(200)
    await ourDocument(response, 'Alle versjoner')
  })
})
