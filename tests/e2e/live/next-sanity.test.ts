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

let lake: LakeProcess
let editor: SanityClient
let next: TestProcess
let browser: Browser
let page: Page

beforeAll(async () => {
  lake = await startLakeProcess()
  editor = lake.client(lake.token('editor'))
  await editor.create({_id: 'greeting', _type: 'greeting', text: 'God morgen'})
  const port = await freePort()
  const script = join(root, 'node_modules/next/dist/bin/next')
  const env = {LAKE_URL: lake.url, LAKE_TOKEN: lake.token('viewer'), NODE_ENV: 'development'}
  next = new TestProcess(script, ['dev', '--port', `${port}`], env, FIXTURE)
  const address = `http://localhost:${port}`
  await next.until(async () => {
    const response = await fetch(address).catch(() => undefined)
    return response?.ok ?? false
  }, 170_000)
  browser = await launchBrowser()
  page = await browser.newPage()
  const connected = page.waitForEvent('console', (message) =>
    message.text().includes('is connected and listening'),
  )
  await page.goto(address)
  await connected
})
afterAll(async () => {
  await browser?.close()
  await next?.stop()
  await lake?.stop()
  await rm(join(FIXTURE, '.next'), {recursive: true, force: true})
})

describe("next-sanity's live API, unmodified, in an app of its own", () => {
  const text = (id: string) => page.locator(`#${id}`).textContent()

  test('shows what is published', async () => {
    expect(await text('published')).toBe('God morgen')
  })

  test('shows an edit of a draft by itself', async () => {
    await editor.create({_id: 'drafts.greeting', _type: 'greeting', text: 'God kveld'})
    await expect.poll(() => text('draft'), soon).toBe('God kveld')
    expect(await text('published')).toBe('God morgen')
  })

  test('shows a publish by itself', async () => {
    await editor
      .transaction()
      .delete('drafts.greeting')
      .patch('greeting', {set: {text: 'God kveld'}})
      .commit()
    await expect.poll(() => text('published'), soon).toBe('God kveld')
  })
})
