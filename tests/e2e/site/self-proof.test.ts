import type {Browser, BrowserContext} from 'playwright-core'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {launchBrowser} from '#tests/support/browser.ts'
import {layoutShift, stored, violations} from '#tests/support/inspect.ts'
import {TestLake} from '#tests/support/lake.ts'
import {loadRecord} from '#tests/support/record.ts'
import {TestSite} from '#tests/support/site.ts'

const NOTHING = {
  localStorage: [],
  sessionStorage: [],
  indexedDB: [],
  caches: [],
  serviceWorkers: [],
  cookies: [],
}

let lake: TestLake
let site: TestSite
let browser: Browser

beforeAll(async () => {
  lake = await TestLake.start()
  await loadRecord(await lake.client())
  site = await TestSite.start(lake)
  browser = await launchBrowser()
})
afterAll(async () => {
  await browser?.close()
  await site?.remove()
  await lake?.remove()
})

/** Visits an address with a fresh profile, and tells all that the visit set off. */
async function visit(context: BrowserContext, path: string) {
  const page = await context.newPage()
  const said: string[] = []
  const asked: string[] = []
  page.on('console', (message) => said.push(message.text()))
  page.on('pageerror', (error) => said.push(String(error)))
  context.on('request', (request) => asked.push(request.url()))
  await page.coverage.startJSCoverage({reportAnonymousScripts: true})
  const response = await page.goto(site.url + path, {waitUntil: 'networkidle'})
  const ran = (await page.coverage.stopJSCoverage()).map(({url, source}) => url || source)
  const status = response?.status() ?? 0
  const sizes = await response?.request().sizes()
  return {
    page,
    status,
    ran,
    encoding: response?.headers()['content-encoding'],
    size: sizes?.responseBodySize,
    // Chromium itself notes that the document came with an error's status.
    said: said.filter((text) => status < 400 || !text.includes(`status of ${status}`)),
    asked: asked.filter((url) => !url.startsWith('data:')),
  }
}

const PAGES: [path: string, status: number, leadsTo?: string][] = [
  ['/', 200, '/personvern'],
  ['/personvern', 200],
  ['/privacy', 200],
  ['/personvern/v', 200],
  ['/privacy/v', 200],
  ['/personvern/v/1', 200],
  ['/personvern/v/2', 200],
  ['/privacy/v/3', 200],
  ['/personvern/v/2/changes', 200],
  ['/privacy/v/2/changes', 200],
  ['/personvern/v/3/changes/1', 200],
  ['/personvern/at/2024-02-29', 200, '/personvern/v/1'],
  ['/personvern/at/2001-01-01', 404],
  ['/personvern/v/99', 404],
  ['/finnes-ikke', 404],
  ['/a%', 400],
]

/** Ten segments of TCP: what a server sends before it waits for an answer (RFC 6928). */
const fitsFirstFlight = (bytes: number) => bytes < 14 * 1024

/** What every page must keep. */
async function proves([path, expected, leadsTo = path]: (typeof PAGES)[number]) {
  const context = await browser.newContext()
  const {page, status, ran, said, asked, encoding, size} = await visit(context, path)
  expect(status).toBe(expected)
  expect([encoding, size]).toEqual(['br', expect.toSatisfy(fitsFirstFlight)])
  expect(asked).toEqual([...new Set([path, leadsTo])].map((each) => site.url + each))
  expect(ran).toEqual([])
  expect(said).toEqual([])
  expect(await page.locator('script').count()).toBe(0)
  expect(await layoutShift(page)).toBe(0)
  expect(await stored(page)).toEqual(NOTHING)
  expect(await context.storageState()).toEqual({cookies: [], origins: []})
  const promise = page.getByText(/^(Denne siden bruker ingen|This page uses no cookies)/)
  expect(await promise.isVisible()).toBe(true)
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({colorScheme})
    expect(await violations(page)).toEqual([])
  }
  await context.close()
}

test('what a page would leave, load and run is seen', async () => {
  const context = await browser.newContext()
  const body = `<script>document.cookie='a=1';localStorage.b=1;console.log('c')</script><img src="/d">`
  await context.route('**/*', (route) => route.fulfill({contentType: 'text/html', body}))
  const {page, ran, said, asked} = await visit(context, '/')
  expect(ran.length).toBeGreaterThan(0)
  expect(said).toEqual(['c'])
  expect(asked).toEqual([`${site.url}/`, `${site.url}/d`])
  expect(await stored(page)).toMatchObject({localStorage: ['b'], cookies: ['a=1']})
  expect((await context.storageState()).cookies).toHaveLength(1)
  await context.close()
})

test.each(PAGES)('%s leaves nothing, loads nothing and runs nothing', (...page) => proves(page))

describe('all that the pages link to', () => {
  test('is there, and sets no cookie', async () => {
    const links = new Set<string>()
    for (const [path, status] of PAGES) {
      if (status !== 200) continue
      const html = await (await fetch(site.url + path)).text()
      for (const [, href = ''] of html.matchAll(/ href="(\/[^"#]*)/g)) links.add(href)
    }
    expect(links.size).toBeGreaterThan(15)
    for (const link of links) {
      const response = await site.get(link)
      await response.body?.cancel()
      expect([link, response.status < 400]).toEqual([link, true])
      expect(response.headers.get('set-cookie')).toBeNull()
      expect(response.headers.get('x-content-type-options')).toBe('nosniff')
    }
  })
})

test('only documents are said to be documents', async () => {
  for (const path of [
    '/api/health',
    '/personvern/policy.json',
    '/policies.json',
    '/schema/policy.json',
  ]) {
    expect((await site.get(path)).headers.get('content-type')).toMatch(
      /^application\/(schema\+)?json/,
    )
  }
})

test('a page that fails keeps the promise too', async () => {
  await lake.halt()
  await proves(['/aldri-vist', 500])
})
