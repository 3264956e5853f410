import {rm} from 'node:fs/promises'
import {join} from 'node:path'
import type {SanityClient} from '@sanity/client'
import type {Browser, Page} from 'playwright-core'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {type LakeProcess, startLakeProcess} from '#tests/integration/lake/process.ts'
import {launchBrowser} from '#tests/support/browser.ts'
import {freePort, root, TestProcess} from '#tests/support/process.ts'

const FIXTURE = join(root, 'tests/fixtures/live-app')
const soon = {timeout: 30_000}
/** Next compiles a page when it is first asked for. */
const COMPILED_MS = 90_000

let lake: LakeProcess
let editor: SanityClient
let next: TestProcess
let browser: Browser
let page: Page
let address: string

beforeAll(async () => {
  lake = await startLakeProcess()
  editor = lake.client(lake.token('editor'))
  await editor.create({_id: 'greeting', _type: 'greeting', text: 'God morgen'})
  const port = await freePort()
  const script = join(root, 'node_modules/next/dist/bin/next')
  const env = {LAKE_URL: lake.url, LAKE_TOKEN: lake.token('viewer'), NODE_ENV: 'development'}
  next = TestProcess.node(script, ['dev', '--port', `${port}`], {env, cwd: FIXTURE})
  address = `http://localhost:${port}`
  await next.until(async () => {
    const response = await fetch(address).catch(() => undefined)
    return response?.ok ?? false
  }, 170_000)
  browser = await launchBrowser()
  page = await browser.newPage()
  await visit(address)
})
afterAll(async () => {
  await browser?.close()
  await next?.stop()
  await lake?.stop()
  await rm(join(FIXTURE, '.next'), {recursive: true, force: true})
})

/** Opens a page, and waits until it listens. */
async function visit(where: string): Promise<void> {
  const connected = page.waitForEvent('console', {
    predicate: (message) => message.text().includes('is connected and listening'),
    timeout: COMPILED_MS,
  })
  await page.goto(where, {timeout: COMPILED_MS})
  await connected
}

const heading = () => page.locator('h1').textContent()

describe("next-sanity's live API, unmodified, in an app of its own", () => {
  test('shows a visitor what is published by itself, and no draft', async () => {
    expect(await heading()).toBe('God morgen')
    await editor.create({_id: 'drafts.greeting', _type: 'greeting', text: 'Hysj'})
    await editor.patch('greeting').set({text: 'God dag'}).commit()
    await expect.poll(heading, soon).toBe('God dag')
  })

  test('shows an editor each change of a draft by itself', async () => {
    await visit(`${address}/draft`)
    expect(await heading()).toBe('Hysj')
    await editor.patch('drafts.greeting').set({text: 'God kveld'}).commit()
    await expect.poll(heading, soon).toBe('God kveld')
  })
})
