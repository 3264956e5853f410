import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {StudioStage, type StudioWindow} from '#tests/support/studio.ts'

const POLICY = 'policy-personvern'
const patiently = {timeout: 20_000}

let stage: StudioStage
let studio: StudioWindow

beforeAll(async () => {
  stage = await StudioStage.start()
  await stage.lake.callWebhook(stage.site.url)
})

afterAll(() => stage?.remove())

const button = (name: string | RegExp) => studio.page.getByRole('button', {name})
const visitors = (path: string) => stage.site.text(path)

async function expectDraft(expected: object) {
  await expect.poll(() => studio.draft(POLICY), patiently).toMatchObject(expected)
}

/** Opens a section: a long list draws only what is in sight. */
async function openSection(heading: string) {
  await studio.open('policy', POLICY)
  const section = studio.field('sections').getByText(heading, {exact: true})
  await studio.field('sections').hover()
  const isInSight = async () => {
    if (await section.isVisible()) return true
    await studio.page.mouse.wheel(0, 200)
    return false
  }
  await expect.poll(isInSight, patiently).toBe(true)
  await section.click()
}

/** Opens a section, and in it a block. */
async function openBlock(section: string, block: string | RegExp) {
  await openSection(section)
  await studio.dialog.getByText(block).first().dblclick()
}

/** The time in Oslo of an instant, as a browser's time field has it. */
function typed(instant: Date): string {
  const time = Temporal.Instant.fromEpochMilliseconds(instant.getTime())
  return time.toZonedDateTimeISO('Europe/Oslo').toPlainDateTime().toString({smallestUnit: 'minute'})
}

describe("an editor's day", () => {
  test('begins at the list of first steps, which leads to the company', async () => {
    studio = await stage.develop()
    await studio.page.getByText('1. Fyll inn virksomheten').waitFor()
    await studio.page.getByRole('link', {name: 'Åpne feltene'}).click()
    await studio.field('controller.address.street').locator('input').fill('Storgata 1')
    await expectDraft({controller: {address: {street: 'Storgata 1'}}})
  })

  test('adds a subprocessor from within the section, with its country and basis', async () => {
    await openBlock('Hvem får opplysningene dine?', /^\d+ i listen$/)
    await studio.dialog.getByRole('button', {name: 'Legg til'}).click()
    await studio.dialog.getByRole('button', {name: 'Opprett ny'}).click()
    const company = studio.page.getByTestId('document-pane').last()
    await studio.field('name').locator('input').fill('Brevo')
    await company.getByTestId('group-tab-all-fields').click()
    await studio.field('purpose.nb').locator('textarea').fill('Brevo sender nyhetsbrevet vårt.')
    await company.getByText('E-postadresse').click()
    await studio.field('country').locator('input').fill('Frank')
    await studio.page.getByRole('option', {name: 'Frankrike'}).click()
    await studio.field('transferBasis').locator('select').selectOption({label: 'Innenfor EØS'})
    await studio
      .field('privacyPolicyUrl')
      .locator('input')
      .fill('https://www.brevo.com/legal/privacypolicy/')
    const client = await stage.lake.client()
    const brevo = '*[_type == "subprocessor" && name == "Brevo"][0]'
    await expect
      .poll(() => client.fetch(brevo), patiently)
      .toMatchObject({
        country: 'FR',
        transferBasis: 'withinEea',
        dataCategories: ['emailAddress'],
        privacyPolicyUrl: 'https://www.brevo.com/legal/privacypolicy/',
      })
  })

  test('adds a cookie whose lifetime is typed in words', async () => {
    await openBlock('Informasjonskapsler', /^\d+ leverandører$/)
    await studio.dialog.getByText('Okane.no', {exact: true}).click()
    await studio.add(studio.inDialog('cookies'))
    await studio.inDialog('name').locator('input').fill('handlekurv')
    await studio.inDialog('purpose').locator('textarea').fill('Husker hva du har lagt i kurven.')
    await studio.inDialog('category').getByText('Nødvendig', {exact: true}).click()
    await studio
      .inDialog('justification')
      .locator('textarea')
      .fill('Uten den blir kurven tom hver gang du bytter side.')
    await studio.inDialog('party').getByText('Førstepart', {exact: true}).click()
    await studio.inDialog('lifetime').locator('input').fill('13 måneder')
    await studio.inDialog('lifetime').locator('input').press('Tab')
    const client = await stage.lake.client()
    const cookie = `*[_id == "drafts.${POLICY}"][0].sections[].body[].providers[].cookies[name == "handlekurv"][0]`
    await expect
      .poll(() => client.fetch(cookie), patiently)
      .toContainEqual(
        expect.objectContaining({category: 'necessary', lifetime: 'P13M', storage: 'cookie'}),
      )
  })

  test('hides a provider', async () => {
    await openBlock('Informasjonskapsler', /^\d+ leverandører$/)
    await studio.dialog.getByText('Zoho', {exact: true}).click()
    await studio.dialog.getByText('Beskrivelse').waitFor()
    await studio.dialog.getByText('Skjul for besøkende').click()
    const client = await stage.lake.client()
    const hidden = `*[_id == "drafts.${POLICY}"][0].sections[].body[].providers[hidden == true]._key`
    const keys = async () => (await client.fetch<string[][]>(hidden)).flat()
    await expect.poll(keys, patiently).toContain('zoho')
  })

  test('drags a section to another place', async () => {
    const order = async () =>
      (await stage.lake.client()).fetch<string[]>(`*[_id == "drafts.${POLICY}"][0].sections[]._key`)
    const before = await order()
    await studio.open('policy', POLICY)
    const handles = studio.field('sections').locator('[data-ui="DragHandleButton"]')
    await handles.nth(1).scrollIntoViewIfNeeded()
    const [from, to] = [await handles.nth(1).boundingBox(), await handles.nth(0).boundingBox()]
    if (!from || !to) throw new Error('There is nothing to drag')
    await studio.page.mouse.move(from.x + 8, from.y + 8)
    await studio.page.mouse.down()
    await studio.page.mouse.move(from.x + 8, from.y - 8, {steps: 5})
    await studio.page.mouse.move(to.x + 8, to.y + 2, {steps: 10})
    await studio.page.mouse.up()
    const [first, second, ...rest] = before
    await expect.poll(order, patiently).toEqual([second, first, ...rest])
  })

  test('pastes formatted text, and keeps the list and the link', async () => {
    await openSection('Når vi endrer noe')
    const text = studio.dialog.locator('[contenteditable="true"]').first()
    await text.click()
    await studio.page.keyboard.press('Control+End')
    await studio.page.keyboard.press('Enter')
    await text.evaluate((element) => {
      const clipboard = new DataTransfer()
      clipboard.setData(
        'text/html',
        '<p style="color:red">Vi varsler <b>på e-post</b>.</p><ul><li>Se <a href="https://www.okane.no/varsel">varslene</a></li></ul>',
      )
      element.dispatchEvent(
        new ClipboardEvent('paste', {clipboardData: clipboard, bubbles: true, cancelable: true}),
      )
    })
    const client = await stage.lake.client()
    const pasted = `*[_id == "drafts.${POLICY}"][0].sections[_key == "changes"].body[]{listItem, "link": markDefs[0].href, "text": pt::text(@)}`
    await expect
      .poll(() => client.fetch(pasted), patiently)
      .toEqual(
        expect.arrayContaining([
          {listItem: null, link: null, text: 'Vi varsler på e-post.'},
          {listItem: 'bullet', link: 'https://www.okane.no/varsel', text: 'Se varslene'},
        ]),
      )
  })

  test('cannot publish with an error, and is led to the field', async () => {
    await studio.open('policy', POLICY)
    await studio.field('title').locator('input').fill('')
    await expect.poll(async () => (await studio.draft(POLICY))?.title, patiently).toBeUndefined()
    await studio.act('publiserversjon')
    const dialog = studio.page.getByRole('dialog')
    await dialog.getByText('Erklæringen trenger en tittel.').waitFor()
    await dialog.getByRole('link', {name: 'Gå til feltet'}).click()
    const title = studio.field('title').locator('input')
    await expect.poll(() => title.evaluate((input) => input === document.activeElement)).toBe(true)
    await title.fill('Slik tar vi vare på opplysningene dine')
    await expectDraft({title: 'Slik tar vi vare på opplysningene dine'})
  })

  test('publishes version 2 with a summary, and visitors see it', async () => {
    await studio.act('publiserversjon')
    await studio.page.getByText('Endret siden forrige versjon').waitFor()
    await studio.page.getByRole('listitem').filter({hasText: 'Brevo'}).first().waitFor()
    await studio.page
      .getByLabel('Hva ble endret, og hvorfor?')
      .fill('Vi har tatt i bruk Brevo til nyhetsbrev.')
    const acknowledge = studio.page.getByText('Jeg har lest merknadene')
    if (await acknowledge.isVisible()) await acknowledge.click()
    await button('Publiser versjon 2').click()
    await button('Publiser versjon 2').waitFor({state: 'hidden'})
    await expect
      .poll(() => visitors('/personvern'), patiently)
      .toContain('Slik tar vi vare på opplysningene dine')
    const page = await visitors('/personvern')
    for (const told of ['Brevo', 'Frankrike', 'Storgata 1', 'handlekurv', 'Vi varsler']) {
      expect(page).toContain(told)
    }
    expect(await visitors('/personvern/v')).toContain('Vi har tatt i bruk Brevo til nyhetsbrev.')
    await studio.page.getByText('Kom i gang').waitFor({state: 'detached'})
  })

  test('schedules version 3, and visitors are told of it', async () => {
    await studio.field('title').locator('input').fill('Personvern hos Okane')
    await expectDraft({title: 'Personvern hos Okane'})
    await studio.act('publiserversjon')
    await studio.page.getByLabel('Hva ble endret, og hvorfor?').fill('Ny tittel fra nyttår.')
    await studio.page.getByLabel('Når skal den gjelde?').selectOption('later')
    const inAWeek = new Date(Date.now() + 7 * 86_400_000)
    await studio.page.getByLabel('Tidspunkt, norsk tid').fill(typed(inAWeek))
    await studio.page.getByText(/^Gjelder fra .* norsk tid\.$/).waitFor()
    await button('Publiser versjon 3').click()
    await button('Publiser versjon 3').waitFor({state: 'hidden'})
    await expect.poll(() => visitors('/personvern'), patiently).toContain('/v/3/changes')
    expect(await visitors('/personvern')).not.toContain('Personvern hos Okane')
  })

  test('withdraws version 3 before it takes effect, which leaves a trace', async () => {
    await studio.page.getByText(/^Versjon 3 kommer/).waitFor()
    await studio.act('Trekktilbake versjon 3')
    await button('Trekk tilbake versjon 3').last().click()
    await expect.poll(() => visitors('/personvern'), patiently).not.toContain('/v/3/changes')
    expect(await visitors('/personvern/v')).toContain('Trukket tilbake')
    expect(await studio.published(`${POLICY}-v4`)).toMatchObject({cancels: 3})
  })

  test('takes back a version that was a mistake, as a correction', async () => {
    await studio.field('title').locator('input').fill('Feil tittel')
    await expectDraft({title: 'Feil tittel'})
    await studio.act('publiserversjon')
    await button('Publiser versjon 5').click()
    await expect.poll(() => visitors('/personvern'), patiently).toContain('Feil tittel')
    await studio.act('Angreversjon 5')
    await studio.page.getByText('Tar tilbake versjon 5').waitFor()
    await button('Publiser versjon 6').click()
    await expect.poll(() => visitors('/personvern'), patiently).not.toContain('Feil tittel')
    expect(await studio.published(`${POLICY}-v6`)).toMatchObject({change: 'correction'})
  })

  test('cannot delete a subprocessor that is in use, and is told where', async () => {
    await studio.open('subprocessor', 'subprocessor-vipps')
    await studio.act('Slett')
    await studio.page.getByText('Underleverandøren er i bruk.', {exact: false}).waitFor()
    const use = studio.page.getByRole('link', {name: 'Hvem får opplysningene dine?'})
    await use.first().waitFor()
    expect(await studio.published('subprocessor-vipps')).toBeDefined()
  })

  test('sent nothing to anybody but this machine', () => {
    expect(stage.outside.asked).toEqual([])
  })
})
