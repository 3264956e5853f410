import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {seriousViolations} from '#tests/support/inspect.ts'
import {publish} from '#tests/support/policy.ts'
import {StudioStage, type StudioWindow} from '#tests/support/studio.ts'

const POLICY = 'policy-personvern'

let stage: StudioStage
let studio: StudioWindow

beforeAll(async () => {
  stage = await StudioStage.start()
  const client = await stage.lake.client()
  await client.patch(POLICY).set({title: 'Tittelen i versjon to'}).commit()
  await publish(client, 'Ny tittel.')
  const policy = await client.getDocument(POLICY)
  if (!policy) throw new Error('The starter has no policy')
  await client.create({...policy, _id: `drafts.${POLICY}`, title: 'Tittelen i utkastet'})
  studio = await stage.develop()
  await studio.page.goto(`${stage.site.url}/studio/compare`)
  await studio.page.getByLabel('Erklæring').selectOption(POLICY)
})
afterAll(() => stage?.remove())

const left = () => studio.page.frameLocator('iframe >> nth=0')
const right = () => studio.page.frameLocator('iframe >> nth=1')

describe('two versions side by side', () => {
  test('begin with the newest and the draft, as visitors see them', async () => {
    await left().getByRole('heading', {name: 'Tittelen i versjon to'}).waitFor()
    await right().getByRole('heading', {name: 'Tittelen i utkastet'}).waitFor()
    expect(await seriousViolations(studio.page, '[data-testid="compare-tool"]')).toEqual([])
  })

  test('scroll together, section by section', async () => {
    const top = (frame: ReturnType<typeof left>) =>
      frame.locator('#rettigheter').evaluate((heading) => heading.getBoundingClientRect().top)
    await left().locator('h2').nth(3).hover()
    await studio.page.mouse.wheel(0, 1500)
    await expect
      .poll(async () => Math.abs((await top(left())) - (await top(right()))))
      .toBeLessThan(40)
    expect(
      await left()
        .locator('html')
        .evaluate(() => window.scrollY),
    ).toBeGreaterThan(1000)
  })

  test('can be any two, and lead to what differs', async () => {
    const changes = studio.page.getByRole('link', {name: 'Se endringene ord for ord'})
    expect(await changes.getAttribute('href')).toBe(`/preview/changes/${POLICY}`)
    await studio.page.getByLabel('Til høyre').selectOption('1')
    await right()
      .getByText('Denne versjonen gjelder ikke lenger')
      .or(right().locator('.notice'))
      .first()
      .waitFor()
    expect(await changes.getAttribute('href')).toBe('/personvern/v/2/changes/1')
    const [opened] = await Promise.all([studio.page.waitForEvent('popup'), changes.click()])
    await opened.getByRole('heading', {name: 'Endringer i versjon 2'}).waitFor()
    await opened.close()
  })

  test('stand behind tabs on a phone', async () => {
    await studio.page.setViewportSize({width: 390, height: 800})
    await studio.page.getByRole('tab', {name: 'Versjon 2'}).click()
    await left().getByRole('heading', {name: 'Tittelen i versjon to'}).waitFor()
    expect(await studio.page.locator('iframe >> nth=1').isVisible()).toBe(false)
    expect(await seriousViolations(studio.page, '[data-testid="compare-tool"]')).toEqual([])
  })
})
