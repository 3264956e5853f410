import type {Locator} from 'playwright-core'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {controllerCard} from '#sanity/schema/blocks/notes.ts'
import {subprocessorList} from '#sanity/schema/blocks/subprocessor-list.ts'
import {translator} from '#sanity/studio/locale/translate.ts'
import {until} from '#tests/support/process.ts'
import {StudioStage, type StudioWindow} from '#tests/support/studio.ts'

const ID = 'policy-personvern'
const stored = {timeout: 20_000}
const PATIENCE_MS = 20_000
const PICKED_MS = 2_000

const t = translator('nb')
let stage: StudioStage
let studio: StudioWindow

beforeAll(async () => {
  stage = await StudioStage.start()
  studio = await stage.develop()
  await studio.open('policy', ID)
})
afterAll(() => stage?.remove())

/** The sections of the draft, as the lake holds them. */
const sections = async () => (await studio.draft(ID))?.sections
const lastSection = async () => (await sections())?.at(-1)
const keys = async () => (await sections())?.map(({_key}: {_key: string}) => _key)

const insert = async (title: string | undefined) => {
  await studio.dialog.getByTestId('insert-menu-button').first().click()
  await studio.page.getByRole('menuitem', {name: title ?? ''}).click()
}

describe('a section in the Studio', () => {
  test('is added, and opens', async () => {
    await studio.add(studio.field('sections'))
    await studio.inDialog('heading').locator('input').fill('Hvem leverer pakken?')
    await expect.poll(lastSection, stored).toMatchObject({
      _type: 'policySection',
      _key: expect.any(String),
      heading: 'Hvem leverer pakken?',
      hidden: false,
    })
  })

  test('keeps a switch, and choices of many', async () => {
    await studio.dialog.getByTestId('group-tab-all-fields').first().click()
    await studio.dialog.getByTestId('boolean-input').locator('input').check({force: true})
    await expect.poll(lastSection, stored).toMatchObject({hidden: true})
    await studio.dialog.getByTestId('boolean-input').locator('input').uncheck({force: true})
    const covers = studio.inDialog('covers').locator('input[type="checkbox"]')
    await covers.nth(5).click()
    await covers.nth(0).click()
    await expect
      .poll(lastSection, stored)
      .toMatchObject({hidden: false, covers: ['controllerIdentity', 'recipients']})
    await studio.inDialog('anchor').locator('input').fill('Levering!')
    await studio.problem(studio.inDialog('anchor'), 'Bruk små bokstaver, tall og bindestrek')
    await studio.inDialog('anchor').locator('input').fill('levering')
    await expect.poll(lastSection, stored).toMatchObject({anchor: 'levering'})
  })

  test('keeps bold text, a heading, a list and a link', async () => {
    const {page} = studio
    const text = studio.dialog.getByTestId('pt-editor').locator('[role="textbox"]')
    const editor = studio.inDialog('body')
    await editor.getByTestId('pt-editor').click()
    await text.click()
    const line = async (typed: string, change: () => Promise<void>) => {
      await page.keyboard.type(typed)
      await page.keyboard.press('Shift+Home')
      await change()
      await page.keyboard.press('ArrowRight')
    }
    const press = (name: string) => () =>
      editor.getByTestId(`action-button-${name}`).first().click()
    await line('Vi sender med Bring.', press('strong'))
    await expect.poll(lastSection, stored).toMatchObject({
      body: [{_type: 'block', children: [{text: 'Vi sender med Bring.', marks: ['strong']}]}],
    })
    await page.keyboard.press('Enter')
    await line('De får navnet ditt.', press('bullet'))
    await expect.poll(lastSection, stored).toMatchObject({
      body: [{}, {listItem: 'bullet', children: [{text: 'De får navnet ditt.'}]}],
    })
    await page.keyboard.press('Enter')
    await line('Les mer hos Bring.', press('link'))
    const popover = page.getByTestId('popover-edit-dialog')
    await popover.locator('input').fill('https://www.bring.no')
    await page.getByTestId('close-popover-edit-dialog-button').click()
    await expect
      .poll(async () => {
        const linked = (await lastSection())?.body?.[2]
        const markDefs = linked?.markDefs
        const marks = linked?.children.find((span: {text: string}) => span.text)?.marks
        return {markDefs, isMarked: marks?.includes(markDefs?.[0]?._key)}
      }, stored)
      .toMatchObject({
        markDefs: [{_type: 'link', href: 'https://www.bring.no'}],
        isMarked: true,
      })
  })

  test('holds blocks of fields, with references that are searched for', async () => {
    const {page} = studio
    await insert(controllerCard(t).title)
    await expect
      .poll(async () => (await lastSection())?.body, stored)
      .toContainEqual(expect.objectContaining({_type: 'controllerCard', hidden: false}))
    await page.keyboard.press('Escape')
    await page.getByText('Hvem leverer pakken?').first().waitFor()
    await studio.inDialog('body').getByTestId('pt-editor').click()
    await insert(subprocessorList(t).title)
    for (const [search, name] of [
      ['vip', 'Vipps'],
      ['fik', 'Fiken'],
    ] as const) {
      await studio.add(studio.inDialog('entries'))
      await studio.refer(studio.dialog, search, name)
      await page.keyboard.press('Escape')
    }
    await expect
      .poll(async () => (await lastSection())?.body, stored)
      .toContainEqual(
        expect.objectContaining({
          _type: 'subprocessorList',
          entries: [
            expect.objectContaining({
              subprocessor: {_type: 'reference', _ref: 'subprocessor-vipps'},
            }),
            expect.objectContaining({
              subprocessor: {_type: 'reference', _ref: 'subprocessor-fiken'},
            }),
          ],
        }),
      )
  })
})

describe('the order of sections', () => {
  let handles: Locator

  beforeAll(async () => {
    await studio.open('policy', ID)
    handles = studio.field('sections').locator('[data-ui="DragHandleButton"]')
  })

  test('changes by dragging', async () => {
    const before = await keys()
    const [from, to] = [await handles.nth(0).boundingBox(), await handles.nth(2).boundingBox()]
    if (!from || !to) throw new Error('The sections have no handles')
    const {mouse} = studio.page
    await mouse.move(from.x + 5, from.y + 5)
    await mouse.down()
    await mouse.move(from.x + 5, from.y + 25, {steps: 5})
    await mouse.move(to.x + 5, to.y + 15, {steps: 15})
    await mouse.up()
    const [first, second, third, ...rest] = before
    await expect.poll(keys, stored).toEqual([second, third, first, ...rest])
  })

  test('changes by the keyboard', async () => {
    const [first, second, ...rest] = await keys()
    const {page} = studio
    const heard = (what: string, timeout = PATIENCE_MS) =>
      page
        .locator('[id^="DndLiveRegion"]', {hasText: what})
        .waitFor({state: 'attached', timeout})
        .then(() => true)
    // What was dragged before settles for a moment, and takes the focus along.
    await until(async () => {
      await handles.nth(1).focus()
      await page.keyboard.press('Space')
      if (await heard(`over droppable area ${second}`, PICKED_MS).catch(() => false)) return true
      await page.keyboard.press('Escape')
      return false
    }, PATIENCE_MS)
    await page.keyboard.press('ArrowUp')
    await heard(`over droppable area ${first}`)
    await page.keyboard.press('Space')
    await expect.poll(keys, stored).toEqual([second, first, ...rest])
  })
})

test('nothing left this machine', () => {
  expect(stage.outside.asked).toEqual([])
})
