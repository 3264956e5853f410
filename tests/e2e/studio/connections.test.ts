import {Key} from 'selenium-webdriver'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {launchFirefox} from '#tests/support/browser.ts'
import {StudioStage, type StudioWindow} from '#tests/support/studio.ts'
import {TestWebKit} from '#tests/support/webkit.ts'

/** How many connections a browser opens to one server over HTTP/1.1. */
const CONNECTIONS = 6
const ID = 'subprocessor-zoho'
const stored = {timeout: 30_000}

describe.each([
  ['Chromium', undefined],
  ['Firefox', launchFirefox],
])('%s', (_name, launch) => {
  let stage: StudioStage
  let studio: StudioWindow
  const streamsOverHttp: string[] = []

  beforeAll(async () => {
    stage = await StudioStage.start(launch)
    studio = await stage.develop()
    studio.page.on('request', (request) => {
      const isStream = /^http.*\/data\/(listen|live\/events)\//.test(request.url())
      // Firefox tells of the handshake of a WebSocket as of a request.
      const isSocket = request.headers()['sec-websocket-key'] !== undefined
      if (isStream && !isSocket) streamsOverHttp.push(request.url())
    })
  })
  afterAll(() => stage?.remove())

  test('holds as many event streams as it has connections, and edits and publishes', async () => {
    await studio.open('subprocessor', ID)
    await expect.poll(() => stage.lake.listeners(), stored).toBeGreaterThanOrEqual(CONNECTIONS)
    await studio.field('name').locator('input').click()
    await studio.page.keyboard.press('End')
    await studio.page.keyboard.type(' Desk', {delay: 40})
    await expect.poll(() => studio.draft(ID), stored).toMatchObject({name: 'Zoho Desk'})
    await studio.act('publiser')
    await expect.poll(() => studio.published(ID), stored).toMatchObject({name: 'Zoho Desk'})
  })

  test('holds none of its connections for an event stream', () => {
    expect(streamsOverHttp).toEqual([])
  })
})

describe('WebKit, the engine of Safari', () => {
  let stage: StudioStage
  let webKit: TestWebKit

  beforeAll(async () => {
    stage = await StudioStage.start()
    webKit = await TestWebKit.start()
  })
  afterAll(async () => {
    await webKit?.remove()
    await stage?.remove()
  })

  test('holds as many event streams as it has connections, and edits and publishes', async () => {
    const address = `${stage.site.url}/studio`
    await webKit.driver.get(address)
    await webKit.click('form button')
    await webKit.use('[data-testid="structure-tool-list-pane"]')
    await webKit.driver.get(`${address}/intent/edit/id=${ID};type=subprocessor`)
    await expect.poll(() => stage.lake.listeners(), stored).toBeGreaterThanOrEqual(CONNECTIONS)
    for (const key of [Key.END, ...' Desk']) {
      await webKit.use('[data-testid="field-name"] input:not([readonly])', (input) =>
        input.sendKeys(key),
      )
    }
    const client = await stage.lake.client()
    const held = (id: string) => client.getDocument(id)
    await expect.poll(() => held(`drafts.${ID}`), stored).toMatchObject({name: 'Zoho Desk'})
    await webKit.click('[data-testid="action-publiser"]')
    await expect.poll(() => held(ID), stored).toMatchObject({name: 'Zoho Desk'})
  })
})
