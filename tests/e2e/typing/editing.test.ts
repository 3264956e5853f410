import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {names, sentence} from '#sanity/schema/options.ts'
import {translator} from '#sanity/studio/locale/translate.ts'
import {StudioStage, type StudioWindow} from '#tests/support/studio.ts'

const stored = {timeout: 20_000}

let stage: StudioStage
let studio: StudioWindow

beforeAll(async () => {
  stage = await StudioStage.start()
  studio = await stage.develop()
})
afterAll(() => stage?.remove())

/** Waits until the lake's draft of a document matches. */
const expectDraft = (id: string, expected: object) =>
  expect.poll(() => studio.draft(id), stored).toMatchObject(expected)

const confirm = () => studio.page.getByTestId('confirm-button')

describe('a company in the Studio', () => {
  let id: string

  test('is created by typing into it', async () => {
    id = await studio.create('subprocessor')
    await studio.field('name').locator('input').fill('Bring')
    await expectDraft(id, {_type: 'subprocessor', name: 'Bring', role: 'processor'})
    expect(await studio.published(id)).toBeUndefined()
  })

  test('keeps text, choices, dates and addresses', async () => {
    await studio.field('purpose.nb').locator('textarea').fill('Bring leverer pakkene dine.')
    await studio
      .field('role')
      .locator('select')
      .selectOption({label: sentence(names(translator('nb')).roles.subprocessor)})
    await studio.field('transferBasis').locator('select').selectOption({index: 1})
    const categories = studio.field('dataCategories').locator('input[type="checkbox"]')
    await categories.nth(0).click()
    await categories.nth(2).click()
    await categories.nth(0).click()
    await studio.field('privacyPolicyUrl').locator('input').fill('https://www.bring.no/personvern')
    await studio.field('usedSince').getByTestId('select-date-button').click()
    await studio.page.locator('[data-testid^="calendar-day-"]').nth(10).click()
    await studio.page.keyboard.press('Escape')
    await expectDraft(id, {
      purpose: {nb: 'Bring leverer pakkene dine.'},
      role: 'subprocessor',
      transferBasis: expect.any(String),
      dataCategories: [expect.any(String)],
      privacyPolicyUrl: 'https://www.bring.no/personvern',
      usedSince: expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
    })
  })

  test('is told at the field, in Norwegian, what is wrong, and is not published so', async () => {
    const url = studio.field('agreementUrl')
    await url.locator('input').fill('bring')
    await studio.problem(url, 'Skriv hele adressen')
    await studio.field('name').locator('input').fill('')
    await studio.field('name').getByTestId('input-validation-icon-error').waitFor()
    const publish = studio.page.getByTestId('action-publiser')
    await expect.poll(() => publish.isDisabled(), stored).toBe(true)
    await url.locator('input').fill('https://www.bring.no/vilkar')
    await studio.field('name').locator('input').fill('Bring')
    await expectDraft(id, {name: 'Bring', agreementUrl: 'https://www.bring.no/vilkar'})
  })

  test('is published', async () => {
    await studio.act('publiser')
    await expect
      .poll(() => studio.published(id), stored)
      .toMatchObject({_id: id, name: 'Bring', agreementUrl: 'https://www.bring.no/vilkar'})
    expect(await studio.draft(id)).toBeUndefined()
  })

  test('is found by searching the list', async () => {
    const list = studio.page.getByTestId('document-list-pane')
    await studio.page.getByTestId('document-list-search').locator('input').fill('brin')
    await list.getByText('Fiken').waitFor({state: 'hidden'})
    await list.getByText('Bring', {exact: true}).waitFor()
    await studio.page.getByTestId('document-list-search').locator('input').fill('')
    await list.getByText('Fiken').waitFor()
  })

  test('goes back to what is published when changes are discarded', async () => {
    await studio.field('name').locator('input').fill('Bring Express')
    await expectDraft(id, {name: 'Bring Express'})
    await studio.act('Forkastendringer', confirm())
    await confirm().click()
    await expect.poll(() => studio.draft(id), stored).toBeUndefined()
    await expect.poll(() => studio.field('name').locator('input').inputValue()).toBe('Bring')
  })

  test('is taken back by unpublishing, and kept as a draft', async () => {
    await studio.page.getByTestId('document-header-Publisert-chip').click()
    await studio.act('avpubliser', confirm())
    await confirm().click()
    await expect.poll(() => studio.published(id), stored).toBeUndefined()
    await expectDraft(id, {name: 'Bring', purpose: {nb: 'Bring leverer pakkene dine.'}})
  })

  test('is duplicated, and the copy deleted', async () => {
    await studio.page.getByTestId('document-header-Utkast-chip').click()
    await studio.act('Dupliser')
    await studio.page.waitForURL((url) => !url.href.includes(id))
    const copy = /;([\w-]{36})/.exec(studio.page.url())?.[1] ?? ''
    await expectDraft(copy, {name: 'Bring', role: 'subprocessor'})
    await studio.act('Slett', confirm())
    await confirm().click()
    await expect.poll(() => studio.draft(copy), stored).toBeUndefined()
    await expectDraft(id, {name: 'Bring'})
  })

  test('is not deleted while a policy refers to it, by the Studio or past it', async () => {
    await studio.open('subprocessor', 'subprocessor-vipps')
    await studio.act('Slett', studio.page.getByText('Underleverandøren er i bruk.'))
    const client = await stage.lake.client()
    await expect(client.delete('subprocessor-vipps')).rejects.toThrow()
    expect(await studio.published('subprocessor-vipps')).toMatchObject({name: 'Vipps'})
  })
})

describe('a policy in the Studio', () => {
  let id: string

  test('gets its address from its title', async () => {
    id = await studio.create('policy')
    await studio.field('title').locator('input').fill('Slik behandler vi søknader')
    await expectDraft(id, {title: 'Slik behandler vi søknader', language: 'nb'})
    await studio.field('slug').getByRole('button').last().click()
    await expectDraft(id, {slug: {_type: 'slug', current: 'slik-behandler-vi-soknader'}})
  })

  test('keeps its language, and its place as a translation', async () => {
    await studio.field('language').getByRole('radio').last().click()
    const translation = studio.field('translationOf')
    await translation.getByRole('button').first().click()
    await studio.refer(translation, 'personvernerk', '/personvern')
    await studio.field('translationOf.version').locator('input').fill('1')
    await expectDraft(id, {
      language: 'en',
      translationOf: {policy: {_type: 'reference', _ref: 'policy-personvern'}, version: 1},
    })
  })

  test('keeps who is responsible, and what is wrong with the number', async () => {
    await studio.field('controller.name').locator('input').fill('Okane Solutions ENK')
    const number = studio.field('controller.organisationNumber')
    await number.locator('input').fill('123 456 789')
    await studio.problem(number, 'Et organisasjonsnummer har ni sifre')
    await number.locator('input').fill('974 760 673')
    await number.getByTestId('input-validation-icon-error').waitFor({state: 'hidden'})
    await studio.field('controller.address.city').locator('input').fill('Oslo')
    await expectDraft(id, {
      controller: {
        name: 'Okane Solutions ENK',
        organisationNumber: '974 760 673',
        address: {city: 'Oslo'},
      },
    })
  })

  test('has no button that would take a published policy away', async () => {
    await studio.open('policy', 'policy-personvern')
    await studio.page.getByTestId('document-header-Publisert-chip').click()
    await studio.field('title').locator('input[readonly]').waitFor()
    expect(await studio.page.getByTestId('action-avpubliser').count()).toBe(0)
  })
})

test('the queries tool answers a query', async () => {
  const {page} = studio
  await page.goto(`${stage.site.url}/studio/vision`)
  const editor = page.getByTestId('vision-query-editor').locator('[contenteditable="true"]')
  await editor.click()
  await page.keyboard.press('Control+a')
  await page.keyboard.insertText('*[_type == "subprocessor" && name match "fik*"]{name}')
  await page.keyboard.press('Control+Enter')
  await page.getByTestId('vision-result').getByText('Fiken').first().waitFor()
})

test('nothing left this machine', () => {
  expect(stage.outside.asked).toEqual([])
})
