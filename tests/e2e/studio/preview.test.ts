import type {FrameLocator} from 'playwright-core'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {StudioStage, type StudioWindow} from '#tests/support/studio.ts'

const POLICY = 'policy-personvern'
const soon = {timeout: 20_000}

let stage: StudioStage
let studio: StudioWindow
let frame: FrameLocator

beforeAll(async () => {
  stage = await StudioStage.start()
  studio = await stage.develop()
  frame = studio.page.frameLocator('iframe')
})
afterAll(() => stage?.remove())

describe('the preview in the Studio', () => {
  test('opens on the draft', async () => {
    const client = await stage.lake.client()
    const policy = await client.getDocument(POLICY)
    if (!policy) throw new Error('The starter has no policy')
    await client.create({...policy, _id: `drafts.${POLICY}`, title: 'En tittel i utkastet'})
    await studio.page.goto(`${stage.site.url}/studio/presentation`)
    await frame.getByRole('heading', {name: 'En tittel i utkastet'}).waitFor()
    await frame.getByText('Utkast, ikke publisert.').waitFor()
    await frame.getByText('Én endring siden versjon 1.').waitFor()
    await studio.page.screenshot({path: '/tmp/preview/presentation.png'})
  })

  test('leads from an element to its field', async () => {
    await frame.getByRole('heading', {name: 'En tittel i utkastet'}).click()
    const title = studio.field('title').locator('input')
    await expect.poll(() => title.inputValue(), soon).toBe('En tittel i utkastet')
  })

  test('shows what is typed within seconds', async () => {
    await studio.field('title').locator('input').fill('Skrevet nå nettopp')
    const typed = Date.now()
    await frame.getByRole('heading', {name: 'Skrevet nå nettopp'}).waitFor()
    console.log('shown after', Date.now() - typed)
    expect(Date.now() - typed).toBeLessThan(10_000)
    await studio.page.screenshot({path: '/tmp/preview/presentation2.png'})
  })
})
