import type {Browser} from 'playwright-core'
import {until} from '#tests/support/process.ts'
import {capture} from './capture.ts'

const VIEWPORT = {width: 1400, height: 950}

/** Pictures of the Studio while somebody edits a policy, and of the dialog in which it is published. */
export async function pictureStudio(browser: Browser, site: string): Promise<void> {
  const page = await browser.newPage({viewport: VIEWPORT, locale: 'nb'})
  await page.goto(`${site}/studio`)
  await page.getByText('Logg inn for utvikling').click()
  await page.getByText('Personvernerklæring').first().click()
  await page.getByText('Bokmål · /personvern').click()
  const title = page.getByTestId('field-title').locator('input')
  await title.fill('Slik tar vi vare på opplysningene dine')
  const action = page.getByRole('button', {name: 'Publiser versjon'})
  await until(() => action.isEnabled(), 30_000)
  await page.getByText('Lagret', {exact: true}).waitFor()
  await capture(page, 'studio', VIEWPORT.height)
  await action.click()
  await page.getByText('Endret siden forrige versjon').waitFor()
  await page
    .getByLabel('Hva ble endret, og hvorfor?')
    .fill('Tittelen sier nå hva siden handler om.')
  const publish = page.getByRole('button', {name: 'Publiser versjon 4'})
  await until(() => publish.isEnabled())
  await capture(page, 'publish', VIEWPORT.height)
  await page.close()
}
