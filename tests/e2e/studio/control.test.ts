import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {publishPolicy} from '#sanity/publish/publish-policy.ts'
import {seriousViolations} from '#tests/support/inspect.ts'
import {StudioStage, type StudioWindow} from '#tests/support/studio.ts'

const POLICY = 'policy-personvern'
const patiently = {timeout: 20_000}
const DIALOG = '[data-ui="Dialog"]'

let stage: StudioStage
let studio: StudioWindow

beforeAll(async () => {
  stage = await StudioStage.start()
  studio = await stage.develop()
})

afterAll(() => stage?.remove())

/** Shows a place on the desk. */
const desk = (pane: string) => studio.page.goto(`${stage.site.url}/studio/structure/${pane}`)

/** Changes the draft as somebody else does it, while the Studio is open. */
async function change(fields: object): Promise<void> {
  const client = await stage.lake.client()
  const policy = await client.getDocument(POLICY)
  if (!policy) throw new Error('The starter policy is missing')
  await client.createIfNotExists({...policy, _id: `drafts.${POLICY}`})
  await client.patch(`drafts.${POLICY}`).set(fields).commit()
}

const finding = (text: string) => studio.page.locator('[data-ui="Card"]', {hasText: text}).last()

describe('the first steps', () => {
  test('are legible to everybody, in both colour schemes', async () => {
    for (const colorScheme of ['light', 'dark'] as const) {
      await studio.page.emulateMedia({colorScheme})
      await desk('getting-started')
      await studio.page.getByText('1. Fyll inn virksomheten').waitFor()
      expect(await seriousViolations(studio.page, '[data-testid="getting-started"]')).toEqual([])
    }
    await studio.page.emulateMedia({colorScheme: 'light'})
  })

  test('can be ticked off with the keyboard, and stay so', async () => {
    const tick = studio.page.getByRole('button', {name: 'Dette stemmer'}).first()
    await tick.focus()
    await studio.page.keyboard.press('Enter')
    await studio.page.reload()
    await studio.page.getByRole('button', {name: 'Ikke likevel'}).waitFor()
  })
})

describe('the check', () => {
  test('finds nothing in the starter content, and shows where each element is answered', async () => {
    await desk('control')
    await studio.page.getByText('Erklæringen kan publiseres. Ingen merknader.').waitFor()
    const rows = studio.page.getByRole('listitem')
    await rows.filter({hasText: 'Hvem som får opplysningene'}).getByText('Besvart').waitFor()
    await rows
      .filter({hasText: 'Hvem som får opplysningene'})
      .getByRole('link', {name: 'Hvem får opplysningene dine?'})
      .waitFor()
    await rows.filter({hasText: 'Personvernombudet'}).getByText('Trengs ikke').waitFor()
  })

  test('follows what is changed: the findings, their number on the desk, the badge', async () => {
    await change({reviewedOn: '2024-01-01'})
    await studio.page.getByText('1 merknad bør ses på.').waitFor()
    await finding('sist gjennomgått 1. januar 2024').waitFor()
    await studio.page.getByLabel('1 åpen merknad').waitFor()
    expect(await seriousViolations(studio.page, '[data-testid="control"]')).toEqual([])
  })

  test('leads to the field that mends it', async () => {
    await finding('sist gjennomgått').getByRole('link', {name: 'Gå til feltet'}).click()
    await studio.field('reviewedOn').locator('input').first().waitFor()
    await studio.page.getByText('1 merknad', {exact: true}).first().waitFor()
  })

  test('judges each policy by itself', async () => {
    await desk('control')
    await studio.page.getByRole('tab', {name: 'Privacy policy (0)'}).click()
    await studio.page.getByText('Erklæringen kan publiseres. Ingen merknader.').waitFor()
  })
})

describe('publishing', () => {
  test('is not possible with an error', async () => {
    const client = await stage.lake.client()
    await client.patch('subprocessor-zoho').unset(['country', 'transferBasis']).commit()
    await studio.open('policy', POLICY)
    await studio.act('publiserversjon')
    await studio.page.getByText('Må rettes først').waitFor()
    await expect
      .poll(() => studio.page.getByRole('button', {name: 'Publiser versjon 2'}).isDisabled())
      .toBe(true)
    expect(await seriousViolations(studio.page, DIALOG)).toEqual([])
    await finding('Zoho').getByRole('link', {name: 'Gå til feltet'}).first().click()
    await studio.page.getByTestId('document-panel-document-title').getByText('Zoho').waitFor()
    await client
      .patch('subprocessor-zoho')
      .set({country: 'NL', transferBasis: 'withinEea'})
      .commit()
  })

  test('settles a warning by a written reason, which follows the version', async () => {
    await studio.open('policy', POLICY)
    await studio.act('publiserversjon')
    const publish = studio.page.getByRole('button', {name: 'Publiser versjon 2'})
    await studio.page.getByText('Bør ses på').waitFor()
    await studio.page.getByLabel('Hva ble endret, og hvorfor?').fill('Ny dato.')
    expect(await publish.isDisabled()).toBe(true)
    await studio.page
      .getByLabel('Begrunnelse, hvis den skal stå slik')
      .fill('Gjennomgangen er bestilt til januar.')
    await expect.poll(() => publish.isEnabled()).toBe(true)
    await publish.focus()
    await studio.page.keyboard.press('Enter')
    await expect
      .poll(() => studio.published(`${POLICY}-v2`), patiently)
      .toMatchObject({
        content: {
          acknowledgements: [
            {rule: 'reviewed', path: 'reviewedOn', reason: 'Gjennomgangen er bestilt til januar.'},
          ],
        },
      })
    await desk('control')
    await studio.page.getByText('Vurdert og funnet i orden').waitFor()
    await finding('Gjennomgangen er bestilt til januar.').waitFor()
  })

  test('by two at once makes one version, and the other is told what it says', async () => {
    const other = await stage.develop()
    for (const window of [studio, other]) await window.open('policy', POLICY)
    await studio.field('title').locator('input').fill('Personvern hos oss')
    await expect
      .poll(() => studio.draft(POLICY), patiently)
      .toMatchObject({title: 'Personvern hos oss'})
    await expect
      .poll(() => other.field('title').locator('input').inputValue(), patiently)
      .toBe('Personvern hos oss')
    for (const window of [studio, other]) {
      await window.act('publiserversjon')
      await window.page.getByLabel('Hva ble endret, og hvorfor?').fill('Ny tittel.')
    }
    const buttons = [studio, other].map(({page}) =>
      page.getByRole('button', {name: 'Publiser versjon 3'}),
    )
    await Promise.all(buttons.map((button) => button.click()))
    const told = [studio, other].map(({page}) =>
      page.getByRole('alert').getByText('Noen andre publiserte'),
    )
    await expect
      .poll(async () => (await Promise.all(told.map((each) => each.count()))).toSorted(), patiently)
      .toEqual([0, 1])
    const client = await stage.lake.client()
    expect(
      await client.fetch(`*[_type == "policyVersion" && policy._ref == $id].number`, {id: POLICY}),
    ).toHaveLength(3)
  })
})

describe('withdrawing', () => {
  test('asks in a dialog that everybody can use', async () => {
    const client = await stage.lake.client()
    await client.patch(POLICY).set({title: 'Senere'}).commit()
    await publishPolicy(client, POLICY, {
      change: 'minor',
      summary: 'Senere.',
      effectiveFrom: new Date(Date.now() + 86_400_000).toISOString(),
      publishedAt: new Date().toISOString(),
      publishedBy: 'test',
    })
    await desk(`versions;${POLICY}-v4`)
    await studio.page.getByRole('button', {name: 'Trekk tilbake versjon 4'}).click()
    await studio.page.getByLabel('Hva skal de besøkende få vite?').waitFor()
    expect(await seriousViolations(studio.page, DIALOG)).toEqual([])
    const dialog = studio.page.getByRole('dialog')
    const withdraw = dialog.getByRole('button', {name: 'Trekk tilbake versjon 4'})
    await withdraw.focus()
    await studio.page.keyboard.press('Enter')
    await expect.poll(() => studio.published(`${POLICY}-v5`), patiently).toMatchObject({cancels: 4})
  })

  test('sent nothing to anybody but this machine', () => {
    expect(stage.outside.asked).toEqual([])
  })
})
