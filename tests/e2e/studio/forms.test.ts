import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {seriousViolations} from '#tests/support/inspect.ts'
import {StudioStage, type StudioWindow} from '#tests/support/studio.ts'

const POLICY = 'forms'
const stored = {timeout: 20_000}

let stage: StudioStage
let studio: StudioWindow

beforeAll(async () => {
  stage = await StudioStage.start()
  const client = await stage.lake.client()
  const cookie = {_key: 'c', _type: 'cookie', name: 'kurv', storage: 'cookie', lifetime: 'P13M'}
  const provider = {_key: 'p', _type: 'cookieProvider', name: 'Oss', cookies: [cookie]}
  const list = {_key: 'l', _type: 'cookieList', providers: [provider]}
  const section = {_key: 's', _type: 'policySection', heading: 'Kapsler', anchor: 'kapsler'}
  await client.create({
    _id: `drafts.${POLICY}`,
    _type: 'policy',
    title: 'Skjemaer',
    language: 'nb',
    sections: [{...section, body: [list]}],
  })
  studio = await stage.develop()
})
afterAll(() => stage?.remove())

const expectDraft = (id: string, expected: object) =>
  expect.poll(() => studio.draft(id), stored).toMatchObject(expected)

/** Opens the only cookie of the draft. */
async function openCookie(): Promise<void> {
  const path =
    'sections[_key=="s"].body[_key=="l"].providers[_key=="p"].cookies[_key=="c"].lifetime'
  const intent = `id=${POLICY};type=policy;path=${encodeURIComponent(path)}`
  await studio.page.goto(`${stage.site.url}/studio/intent/edit/${intent}`)
  await studio.inDialog('lifetime').locator('input').waitFor({timeout: 60_000})
}

const cookieOf = async (): Promise<unknown> => {
  const client = await stage.lake.client()
  const query = '*[_id == $id][0].sections[0].body[0].providers[0].cookies[0]'
  return client.fetch(query, {id: `drafts.${POLICY}`})
}

describe('the language of the Studio', () => {
  test('is English for whoever asks, and nothing that was being typed is lost', async () => {
    await studio.open('subprocessor', 'subprocessor-vipps')
    await studio.page.getByText('Selskapets fulle navn').waitFor()
    await studio.field('legalName').locator('input').fill('Vipps MobilePay AS i Oslo')
    await studio.page.getByRole('button', {name: 'English'}).click()
    await studio.page.getByText('Full name of the company').waitFor()
    await studio.page.getByText('Subprocessors').first().waitFor()
    expect(await studio.page.locator('html').getAttribute('lang')).toBe('en')
    await expectDraft('subprocessor-vipps', {legalName: 'Vipps MobilePay AS i Oslo'})
  })

  test('is that of the Studio’s own messages too: a version is frozen, and no role is to blame', async () => {
    await studio.page.goto(`${stage.site.url}/studio/structure/versions;policy-personvern-v1`)
    await studio.page.getByText('versions are frozen for all').waitFor()
    await studio.page.getByRole('button', {name: 'Norsk'}).click()
    await studio.page.getByText('Versjoner er fryst for alle').waitFor()
    await studio.page.getByRole('button', {name: 'English'}).click()
    await studio.page.getByText('versions are frozen for all').waitFor()
  })

  test('is remembered, and is Norwegian again for whoever asks', async () => {
    await studio.open('subprocessor', 'subprocessor-vipps')
    await studio.page.reload()
    await studio.page.getByText('Full name of the company').waitFor()
    await studio.page.getByRole('button', {name: 'Norsk'}).click()
    await studio.page.getByText('Selskapets fulle navn').waitFor()
    expect(await studio.page.locator('html').getAttribute('lang')).toBe('nb')
  })
})

describe('a country', () => {
  const country = () => studio.field('country').locator('input')

  test('is found by its English name, and chosen from the keyboard', async () => {
    await studio.open('subprocessor', 'subprocessor-zoho')
    await country().fill('germ')
    await studio.page.getByRole('option', {name: 'Tyskland'}).waitFor()
    await country().press('ArrowDown')
    await studio.page.keyboard.press('Enter')
    await expectDraft('subprocessor-zoho', {country: 'DE'})
    await expect.poll(() => country().inputValue()).toBe('Tyskland')
  })

  test('leaves only the bases for a transfer that fit it', async () => {
    const options = studio.field('transferBasis').locator('option:not([value=""])')
    await expect.poll(() => options.allTextContents()).toContain('Innenfor EØS')
    await country().fill('India')
    await country().press('Tab')
    await expectDraft('subprocessor-zoho', {country: 'IN'})
    await expect.poll(() => options.allTextContents()).toContain('EUs standardkontrakter')
    expect(await options.allTextContents()).not.toContain('EU–US Data Privacy Framework')
  })

  test('is understood as a code', async () => {
    await country().fill('us')
    await country().press('Tab')
    await expectDraft('subprocessor-zoho', {country: 'US'})
    await expect.poll(() => country().inputValue()).toBe('USA')
  })

  test.each(['light', 'dark'] as const)(
    'can be used by everybody, in %s colours',
    async (scheme) => {
      await studio.page.emulateMedia({colorScheme: scheme})
      expect(await seriousViolations(studio.page, '[data-testid="field-country"]')).toEqual([])
      expect(await seriousViolations(studio.page, '[data-testid="field-transferBasis"]')).toEqual(
        [],
      )
    },
  )
})

describe('a lifetime', () => {
  const lifetime = () => studio.inDialog('lifetime').locator('input')

  test('is shown in words, and typed so', async () => {
    await openCookie()
    expect(await lifetime().inputValue()).toBe('13 måneder')
    await lifetime().fill('1 år og 6 mnd')
    await studio.dialog.getByText('Slettes etter 1 år og 6 måneder.').waitFor()
    await expect.poll(cookieOf, stored).toMatchObject({lifetime: 'P1Y6M'})
    await lifetime().press('Tab')
    await expect.poll(() => lifetime().inputValue()).toBe('1 år og 6 måneder')
  })

  test('that is not understood is kept, and pointed out in words', async () => {
    await lifetime().fill('en stund')
    await studio.dialog.getByText('Ikke forstått.').waitFor()
    await expect.poll(cookieOf, stored).toMatchObject({lifetime: 'en stund'})
    await studio.inDialog('lifetime').getByTestId('input-validation-icon-error').waitFor()
    await lifetime().fill('økten')
    await expect.poll(cookieOf, stored).toMatchObject({lifetime: 'session'})
  })

  test.each(['light', 'dark'] as const)(
    'can be used by everybody, in %s colours',
    async (scheme) => {
      await studio.page.emulateMedia({colorScheme: scheme})
      expect(await seriousViolations(studio.page, '[data-testid$=".lifetime"]')).toEqual([])
    },
  )

  test('asks why only of a cookie that is called necessary', async () => {
    const why = studio.inDialog('justification')
    expect(await why.count()).toBe(0)
    await studio.inDialog('category').getByText('Nødvendig', {exact: true}).click()
    await why.getByTestId('input-validation-icon-error').waitFor()
    await studio.inDialog('category').getByText('Statistikk', {exact: true}).click()
    await why.waitFor({state: 'hidden'})
  })
})

describe('a section', () => {
  test('gets its anchor of its heading, once', async () => {
    const id = await studio.create('policy')
    await studio.add(studio.field('sections'))
    const heading = studio.inDialog('heading').locator('input')
    await heading.fill('Hva vet vi om deg?')
    await heading.press('Tab')
    await expectDraft(id, {sections: [{anchor: 'hva-vet-vi-om-deg'}]})
    await heading.fill('Hva lagrer vi?')
    await heading.press('Tab')
    await expectDraft(id, {sections: [{heading: 'Hva lagrer vi?', anchor: 'hva-vet-vi-om-deg'}]})
  })
})

describe('a time', () => {
  test('is that of Oslo, wherever the browser is', async () => {
    const context = await stage.browser.newContext({
      locale: 'nb-NO',
      timezoneId: 'America/New_York',
      storageState: await studio.page.context().storageState(),
    })
    const page = await context.newPage()
    const intent = 'id=policy-personvern-v1;type=policyVersion;path=effectiveFrom'
    await page.goto(`${stage.site.url}/studio/intent/edit/${intent}`)
    const effect = page.getByLabel('Gjelder fra')
    await effect.waitFor({timeout: 60_000})
    expect(await effect.inputValue()).toBe('søndag 1. november 2026 kl. 01:00, norsk tid')
    expect(await effect.getAttribute('readonly')).not.toBeNull()
    expect(await seriousViolations(page, '[id="effectiveFrom"]')).toEqual([])
    await context.close()
  })
})

test('nothing left this machine', () => {
  expect(stage.outside.asked).toEqual([])
})
