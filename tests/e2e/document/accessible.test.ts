import type {Server} from 'node:http'
import type {Browser} from 'playwright-core'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {launchBrowser} from '#tests/support/browser.ts'
import {layoutShift, violations} from '#tests/support/inspect.ts'
import {PAGE_NAMES, servePages} from './served.ts'

let server: Server
let origin: string
let browser: Browser

beforeAll(async () => {
  ;({server, origin} = await servePages())
  browser = await launchBrowser()
})
afterAll(async () => {
  await browser.close()
  server.close()
})

const SCREENS = {phone: {width: 360, height: 740}, desktop: {width: 1280, height: 900}}

describe.each(PAGE_NAMES)('%s', (name) => {
  test.each([
    ['phone', 'light'],
    ['phone', 'dark'],
    ['desktop', 'light'],
    ['desktop', 'dark'],
  ] as const)('on a %s in %s colours', async (screen, colorScheme) => {
    const context = await browser.newContext({viewport: SCREENS[screen], colorScheme})
    const page = await context.newPage()
    const said: string[] = []
    const asked: string[] = []
    page.on('console', (message) => said.push(message.text()))
    page.on('pageerror', (error) => said.push(String(error)))
    page.on('request', (request) => asked.push(request.url()))

    await page.goto(`${origin}/${name}`, {waitUntil: 'networkidle'})
    expect(await layoutShift(page)).toBe(0)
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(
      SCREENS[screen].width,
    )
    expect(await violations(page)).toEqual([])

    const {cookies, origins} = await context.storageState()
    expect({cookies, origins}).toEqual({cookies: [], origins: []})
    expect(asked.filter((url) => !url.startsWith('data:'))).toEqual([`${origin}/${name}`])
    const status = (await page.request.get(`${origin}/${name}`)).status()
    expect(said.filter((text) => !text.includes(`status of ${status}`))).toEqual([])
    await context.close()
  })
})

test.each(['light', 'dark'] as const)(
  'what a link led to stands out legibly in %s colours',
  async (colorScheme) => {
    const page = await browser.newPage({colorScheme})
    for (const fragment of [
      'informasjonskapsler',
      'underleverandorer_zoho',
      'innsyn-og-retting_access',
    ]) {
      await page.goto(`${origin}/policy#${fragment}`)
      expect(await violations(page)).toEqual([])
    }
    await page.close()
  },
)

test.each(PAGE_NAMES)('%s can be enlarged four times without scrolling sideways', async (name) => {
  const page = await browser.newPage({viewport: {width: 320, height: 256}})
  await page.goto(`${origin}/${name}`)
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320)
  await page.close()
})
