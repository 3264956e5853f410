import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {StudioStage, type StudioWindow} from '#tests/support/studio.ts'

const ID = 'subprocessor-zoho'
const stored = {timeout: 20_000}

let stage: StudioStage
let kari: StudioWindow
let ola: StudioWindow

beforeAll(async () => {
  stage = await StudioStage.start()
  kari = await stage.invite('Kari Nordmann', 'editor')
  ola = await stage.invite('Ola Hansen', 'editor')
})
afterAll(() => stage?.remove())

/** Changes the name, and publishes it. */
async function publish(studio: StudioWindow, name: string): Promise<void> {
  await studio.open('subprocessor', ID)
  await studio.field('name').locator('input').fill(name)
  await expect.poll(() => studio.draft(ID), stored).toMatchObject({name})
  await studio.act('publiser')
  await expect.poll(() => studio.published(ID), stored).toMatchObject({name})
}

describe('the history of a document', () => {
  test('shows who did what, the newest first', async () => {
    await publish(kari, 'Zoho A')
    await publish(ola, 'Zoho B')
    const {page} = ola
    await page.getByTestId('pane-footer').getByText('Sist publisert').click()
    await page.getByRole('tab', {name: 'Historikk'}).click()
    const events = page.locator('#history-panel').getByTestId('timeline-item-button')
    const told = async () =>
      events.evaluateAll((buttons) =>
        buttons.map((button) => {
          const who = button.querySelector('[data-ui="Avatar"]')?.getAttribute('title')
          return `${who}: ${button.querySelector('[data-ui="VStack"] span')?.textContent}`
        }),
      )
    await expect
      .poll(told, stored)
      .toEqual([
        'Ola Hansen: Publisert',
        'Kari Nordmann: Publisert',
        'Kari Nordmann: Utkast opprettet',
      ])
  })

  test('shows what was changed, and by whom', async () => {
    const {page} = ola
    await page.getByRole('tab', {name: 'Gjennomgå endringer'}).click()
    const changes = page.locator('#review-panel')
    await changes.locator('del', {hasText: 'A'}).waitFor()
    await changes.locator('ins', {hasText: 'B'}).hover()
    await page.getByText('Ola Hansen').first().waitFor()
  })

  test('shows the document as it was, and brings it back', async () => {
    const {page} = ola
    await page.getByRole('tab', {name: 'Historikk'}).click()
    await page.locator('#history-panel').getByTestId('timeline-item-button').nth(1).click()
    const name = ola.field('name').locator('input')
    await expect.poll(() => name.inputValue(), stored).toBe('Zoho A')
    await ola.act('gjenopprett')
    await page.getByTestId('confirm-popover-confirm-button').click()
    await expect.poll(() => ola.draft(ID), stored).toMatchObject({name: 'Zoho A'})
    expect(await ola.published(ID)).toMatchObject({name: 'Zoho B'})
  })
})

test('nothing left this machine', () => {
  expect(stage.outside.asked).toEqual([])
})
