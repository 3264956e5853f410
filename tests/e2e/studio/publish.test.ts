import {setTimeout as delay} from 'node:timers/promises'
import type {Browser, Page} from 'playwright-core'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {loadStarter} from '#sanity/starter/load.ts'
import {launchBrowser} from '#tests/support/browser.ts'
import {TestLake} from '#tests/support/lake.ts'
import {until} from '#tests/support/process.ts'
import {TestSite} from '#tests/support/site.ts'

const LOOPBACK = /^(https?|wss?):\/\/(127\.0\.0\.1|localhost|[a-z]+\.localhost)(:\d+)?\//

const SLOW_MS = 3_000

let lake: TestLake
let site: TestSite
let browser: Browser
let page: Page
const left: string[] = []

beforeAll(async () => {
  lake = await TestLake.start()
  await loadStarter(await lake.client(), new Date('2026-11-01T00:00:00Z'))
  site = await TestSite.start(lake)
  await lake.callWebhook(site.url)
  browser = await launchBrowser()
  page = await browser.newPage({viewport: {width: 1400, height: 950}})
  page.on('requestfinished', (request) => {
    if (/^(https?|wss?):/.test(request.url()) && !LOOPBACK.test(request.url())) {
      left.push(request.url())
    }
  })
})

afterAll(async () => {
  await browser?.close()
  await site?.remove()
  await lake?.remove()
})

describe('an editor in the Studio', () => {
  test('signs in with one click where there are no users', async () => {
    await page.goto(`${site.url}/studio`)
    await page.getByText('Sign in for development').click()
    await page.getByText('Underleverandører').first().waitFor()
  })

  test('changes the title, and publishes it as version 2', async () => {
    await page.getByText('Personvernerklæring').first().click()
    await page.getByText('Bokmål · /personvern').click()
    const title = page.getByTestId('field-title').locator('input')
    // The button is pressed while what was typed is still on its way to the lake.
    await page.route(/\/data\/(mutate|actions)\//, async (route) => {
      await delay(SLOW_MS)
      await route.continue()
    })
    await title.fill('Slik tar vi vare på opplysningene dine')
    const action = page.getByRole('button', {name: 'Publiser versjon'})
    await until(() => action.isEnabled(), 30_000)
    await action.click()
    await page.getByText('Endret siden forrige versjon').waitFor()
    await page.unrouteAll({behavior: 'wait'})
    const publish = page.getByRole('button', {name: 'Publiser versjon 2'})
    await page
      .getByLabel('Hva ble endret, og hvorfor?')
      .fill('Tittelen sier nå hva siden handler om.')
    await until(() => publish.isEnabled())
    await publish.click()
    await publish.waitFor({state: 'hidden'})
    await until(async () =>
      (await site.text('/personvern')).includes('Slik tar vi vare på opplysningene dine'),
    )
    const history = await site.text('/personvern/v')
    expect(history).toContain('Tittelen sier nå hva siden handler om.')
  })

  test('is told when somebody else publishes first, and keeps the draft', async () => {
    const title = page.getByTestId('field-title').locator('input')
    await title.fill('En tittel til')
    const action = page.getByRole('button', {name: 'Publiser versjon'})
    await until(() => action.isEnabled(), 30_000)
    await action.click()
    const publish = page.getByRole('button', {name: 'Publiser versjon 3'})
    await page.getByLabel('Hva ble endret, og hvorfor?').fill('En rettelse.')
    const client = await lake.client()
    const second = await client.getDocument('policy-personvern-v2')
    if (!second) throw new Error('version 2 is missing')
    const {_rev, _createdAt, _updatedAt, ...content} = second
    await client.create({...content, _id: 'policy-personvern-v3', number: 3})
    await publish.click()
    await page.getByRole('alert').getByText('Noen andre publiserte').waitFor()
    expect(await client.getDocument('drafts.policy-personvern')).toMatchObject({
      title: 'En tittel til',
    })
  })

  test('sees that a version cannot be changed, nor the API change it', async () => {
    const client = await lake.client()
    const change = client.patch('policy-personvern-v1').set({summary: 'noe annet'}).commit()
    await expect(change).rejects.toThrow()
    await expect(client.delete('policy-personvern-v1')).rejects.toThrow()
  })

  test('sends nothing to anybody but this machine', () => {
    expect(left).toEqual([])
  })
})
