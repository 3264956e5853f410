import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {StudioStage, type StudioWindow} from '#tests/support/studio.ts'

const ID = 'policy-personvern'
const ORIGINAL = 'Vi lager nettbutikker.'
const stored = {timeout: 60_000}
const BETWEEN_KEYS_MS = 40
const OFFLINE_MS = 30_000

let stage: StudioStage
let kari: StudioWindow
let ola: StudioWindow

beforeAll(async () => {
  stage = await StudioStage.start()
  const span = {_type: 'span', _key: 's', text: ORIGINAL, marks: []}
  const block = {_type: 'block', _key: 'b', style: 'normal', markDefs: [], children: [span]}
  const client = await stage.lake.client()
  await client
    .patch(ID)
    .set({'sections[0].body': [block]})
    .commit()
  kari = await stage.invite('Kari Nordmann', 'editor')
  ola = await stage.invite('Ola Hansen', 'editor')
})
afterAll(() => stage?.remove())

/** The paragraph, as the lake holds it. */
async function paragraph(): Promise<string> {
  const document = (await kari.draft(ID)) ?? (await kari.published(ID))
  const children: {text: string}[] = document?.sections[0].body[0].children
  return children.map(({text}) => text).join('')
}

/** Opens the section, and puts the cursor into the paragraph. */
async function enter(studio: StudioWindow, key: 'Home' | 'End'): Promise<void> {
  await studio.open('policy', ID)
  await studio.field('sections').getByTestId('default-preview').first().click()
  await studio.inDialog('body').getByTestId('pt-editor').click()
  await studio.dialog.getByTestId('text-block__text').first().click()
  await studio.page.keyboard.press(key)
}

/** The paragraph, as a browser shows it. */
const shown = async (studio: StudioWindow) =>
  (await studio.dialog.getByTestId('text-block__text').first().textContent())?.replace(
    /\uFEFF/g,
    '',
  )

const expectShown = (studio: StudioWindow, text: string) =>
  expect.poll(() => shown(studio), stored).toBe(text)

describe('two who edit at once', () => {
  test('see each other', async () => {
    await enter(kari, 'Home')
    await enter(ola, 'End')
    await kari.page.locator('[data-ui="Avatar"][title="Ola Hansen"]').first().waitFor()
    await ola.page.locator('[data-ui="Avatar"][title="Kari Nordmann"]').first().waitFor()
  })

  test('type into one paragraph without the loss of a letter', async () => {
    const [first, last] = ['Kari skriver først. ', ' Ola skriver sist.']
    await Promise.all([
      kari.page.keyboard.type(first, {delay: BETWEEN_KEYS_MS}),
      ola.page.keyboard.type(last, {delay: BETWEEN_KEYS_MS}),
    ])
    await expect.poll(paragraph, stored).toBe(`${first}${ORIGINAL}${last}`)
    await expectShown(kari, `${first}${ORIGINAL}${last}`)
    await expectShown(ola, `${first}${ORIGINAL}${last}`)
  })
})

describe('an editor who loses the connection for half a minute', () => {
  test('types on, and loses no letter', async () => {
    const before = await paragraph()
    const text = ' Dette skrev Ola uten nett, og det er her ennå.'
    await ola.page.keyboard.type(text.slice(0, 10), {delay: BETWEEN_KEYS_MS})
    await ola.page.context().setOffline(true)
    await ola.page.keyboard.type(text.slice(10, -10), {delay: OFFLINE_MS / (text.length - 20)})
    expect((await paragraph()).length).toBeLessThan(before.length + text.length - 10)
    await ola.page.context().setOffline(false)
    await ola.page.keyboard.type(text.slice(-10), {delay: BETWEEN_KEYS_MS})
    await expect.poll(paragraph, stored).toBe(before + text)
    await expectShown(kari, before + text)
  })

  test('loses no letter that the form took when the lake itself was away', async () => {
    await ola.page.keyboard.type(' Så stanset', {delay: BETWEEN_KEYS_MS})
    await stage.lake.halt('SIGKILL')
    // The Studio locks the form when it sees that it hears nothing more.
    await ola.page.keyboard.type(' lageret litt.', {delay: BETWEEN_KEYS_MS})
    const taken = (await shown(ola)) ?? ''
    expect(taken).toContain(' Så stanset')
    await stage.lake.resume()
    await expect.poll(paragraph, stored).toBe(taken)
    await ola.dialog.locator('[role="textbox"][contenteditable="true"]').waitFor()
    await ola.dialog.getByTestId('text-block__text').first().click()
    await ola.page.keyboard.press('End')
    await ola.page.keyboard.type(' Nå er det her.', {delay: BETWEEN_KEYS_MS})
    await expect.poll(paragraph, stored).toBe(`${taken} Nå er det her.`)
    await expectShown(kari, `${taken} Nå er det her.`)
  })
})

describe('a viewer', () => {
  test('reads everything, drafts too, and changes nothing', async () => {
    const per = await stage.invite('Per Leser', 'viewer')
    await per.open('policy', ID)
    await per.field('title').locator('input[readonly]').waitFor()
    await per.field('sections').getByTestId('default-preview').first().click()
    await per.inDialog('heading').locator('input[readonly]').waitFor()
    await expectShown(per, await paragraph())
    await per.open('subprocessor', 'subprocessor-zoho')
    await per.field('name').locator('input[readonly]').waitFor()
    expect(await per.page.getByTestId('action-publiser').isDisabled()).toBe(true)
  })
})

test('nothing left this machine', () => {
  expect(stage.outside.asked).toEqual([])
})
