import type {SanityClient, SanityDocument} from '@sanity/client'
import type {Browser, BrowserContextOptions, Locator, Page} from 'playwright-core'
import {loadStarter} from '#sanity/starter/load.ts'
import {launchBrowser} from './browser.ts'
import {TestLake} from './lake.ts'
import {Outside} from './outside.ts'
import {until} from './process.ts'
import {TestSite} from './site.ts'

const PATIENCE_MS = 20_000
/** How often in a row the form is seen as it should be before it counts as settled. */
const STEADY = 40
/** How long a menu's item is waited for before the menu is opened again. */
const MENU_MS = 2_000
/** How long a search or a dialog is waited for before it is asked for again. */
const LIST_MS = 5_000
/** When the starter content was published in these tests. */
const STARTED = new Date('2026-11-01T00:00:00Z')

/** What a browser is, where that matters. */
type Look = Pick<BrowserContextOptions, 'viewport' | 'colorScheme' | 'hasTouch'>

/** A lake with the starter content, the site with the Studio, and a browser that is shut in. */
export class StudioStage {
  readonly lake: TestLake
  readonly site: TestSite
  readonly browser: Browser
  readonly outside: Outside

  private constructor(lake: TestLake, site: TestSite, browser: Browser, outside: Outside) {
    this.lake = lake
    this.site = site
    this.browser = browser
    this.outside = outside
  }

  /** @param launch - starts the browser; a Chromium that reaches nobody else, if not given */
  static async start(
    launch = (outside: Outside) => launchBrowser([outside.browserArgument]),
  ): Promise<StudioStage> {
    const lake = await TestLake.start()
    await loadStarter(await lake.client(), STARTED)
    const outside = await Outside.start()
    const browser = await launch(outside)
    return new StudioStage(lake, await TestSite.start(lake), browser, outside)
  }

  /** Somebody's browser: Norwegian, on a desk, with nothing in it. */
  async #page(look: Look = {}): Promise<Page> {
    const context = await this.browser.newContext({
      locale: 'nb-NO',
      timezoneId: 'Europe/Oslo',
      viewport: {width: 1400, height: 950},
      ...look,
    })
    context.setDefaultTimeout(PATIENCE_MS)
    return context.newPage()
  }

  /** The Studio, signed in with the one click of a lake without users. */
  async develop(look?: Look): Promise<StudioWindow> {
    const page = await this.#page(look)
    await page.goto(`${this.site.url}/studio`)
    await page.getByText('Logg inn for utvikling').click()
    return this.#arrived(page)
  }

  /** The Studio, signed in by the link of a new user. */
  async invite(name: string, role: 'editor' | 'viewer'): Promise<StudioWindow> {
    const email = `${name.toLowerCase().replace(/\W+/g, '.')}@example.no`
    const who = ['--name', name, '--email', email, '--role', role]
    const where = ['--url', this.lake.url, '--studio', `${this.site.url}/studio`]
    const printed = await this.lake.command('users', 'create', ...who, ...where)
    const page = await this.#page()
    await page.goto(/http\S+/.exec(printed)?.[0] ?? printed)
    await page.getByRole('button', {name: 'Logg inn'}).click()
    return this.#arrived(page)
  }

  async #arrived(page: Page): Promise<StudioWindow> {
    await page.getByTestId('structure-tool-list-pane').waitFor({state: 'attached'})
    return new StudioWindow(page, this.site.url, await this.lake.client())
  }

  async remove(): Promise<void> {
    await this.browser?.close()
    await this.site?.remove()
    await this.lake?.remove()
    await this.outside?.stop()
  }
}

/** One browser window with the Studio in it. */
export class StudioWindow {
  readonly page: Page
  readonly #url: string
  readonly #client: SanityClient

  constructor(page: Page, url: string, client: SanityClient) {
    this.page = page
    this.#url = url
    this.#client = client
  }

  /** Opens the form of a document, all its fields in one list. */
  async open(type: string, id: string): Promise<void> {
    await this.#go(`/studio/intent/edit/id=${id};type=${type}`)
    await this.#allFields()
  }

  /**
   * Goes to a form as the desk's own links do: loading the Studio anew takes seconds. Other tools
   * open forms within themselves.
   */
  async #go(path: string): Promise<void> {
    if (!this.page.url().startsWith(`${this.#url}/studio/structure`)) {
      await this.page.goto(`${this.#url}${path}`)
      return
    }
    await this.page.evaluate((to) => {
      history.pushState(null, '', to)
      dispatchEvent(new PopStateEvent('popstate'))
    }, path)
  }

  /**
   * Opens the form of a new document.
   *
   * @returns its id, without the draft's prefix
   */
  async create(type: string): Promise<string> {
    await this.page.goto(`${this.#url}/studio/intent/create/template=${type};type=${type}`)
    await this.#allFields()
    const id = /;([\w-]{36})/.exec(this.page.url())?.[1]
    if (!id) throw new Error(`No new document in ${this.page.url()}`)
    return id
  }

  /** Leaves the form's groups; the Studio goes back to the first one until the form has settled. */
  async #allFields(): Promise<void> {
    await this.page.waitForURL(/\/structure\//)
    const tab = this.page.getByTestId('form-view').getByTestId('group-tab-all-fields').first()
    await tab.waitFor()
    let steady = 0
    await until(async () => {
      const selected = (await tab.getAttribute('aria-selected')) === 'true'
      steady = selected ? steady + 1 : 0
      if (!selected) await tab.click()
      return steady > STEADY
    }, PATIENCE_MS)
  }

  /** A field of the document's form, by its path. */
  field(path: string): Locator {
    return this.page.getByTestId(`field-${path}`)
  }

  /** The innermost dialog: an array's item, or a block of a text. */
  get dialog(): Locator {
    return this.page.getByTestId('nested-object-dialog').last()
  }

  /** A field of the innermost dialog, by its own name. */
  inDialog(name: string): Locator {
    return this.dialog.locator(`[data-testid^="field-"][data-testid$=".${name}"]`)
  }

  /** Adds an item to an array's field, and waits for its dialog. */
  async add(field: Locator): Promise<void> {
    const dialogs = this.page.getByTestId('nested-object-dialog')
    const opened = dialogs.nth(await dialogs.count())
    const button = field.getByTestId('add-single-object-button').last()
    // A click while the form is drawn anew is lost.
    await until(async () => {
      await button.click({timeout: LIST_MS}).catch(() => {})
      return opened.waitFor({timeout: LIST_MS}).then(
        () => true,
        () => false,
      )
    }, PATIENCE_MS)
  }

  /** Searches in a reference field, and takes what is found under a name. */
  async refer(field: Locator, search: string, found: string): Promise<void> {
    const input = field.getByTestId('reference-input').locator('input').first()
    const results = this.page.getByTestId('autocomplete-popover').getByRole('option')
    const option = results.filter({hasText: found}).first()
    await until(async () => {
      await input.fill('')
      await input.fill(search)
      return option.click({timeout: LIST_MS}).then(
        () => true,
        () => false,
      )
    }, PATIENCE_MS)
  }

  /** Waits until a field says what is wrong with it, to a pointer on its mark. */
  async problem(field: Locator, text: string): Promise<void> {
    const said = this.page.getByText(text).filter({visible: true}).first()
    await until(async () => {
      await this.page.mouse.move(0, 0)
      await field.getByTestId('input-validation-icon-error').hover()
      return said.waitFor({timeout: MENU_MS}).then(
        () => true,
        () => false,
      )
    }, PATIENCE_MS)
  }

  /**
   * A button at the foot of the document, by its label in lower case, or in the menu beside it, by
   * its label; the Studio leaves out the first blank of either.
   *
   * @param opens - what the action shows first; it is pressed again while that does not come up
   */
  async act(action: string, opens?: Locator): Promise<void> {
    const button = this.page.getByTestId(`action-${action}`)
    const press = async () => {
      if (!(await button.isVisible())) await this.page.getByTestId('action-menu-button').click()
      await button.click({timeout: MENU_MS})
      await opens?.waitFor({timeout: LIST_MS})
    }
    // The Studio closes the menu, or loses the click, when what is behind it is drawn anew.
    await until(async () => {
      if (await opens?.isVisible()) return true
      return press().then(
        () => true,
        () => false,
      )
    }, PATIENCE_MS)
  }

  /** What the lake holds of a document's draft. */
  draft(id: string): Promise<SanityDocument | undefined> {
    return this.#client.getDocument(`drafts.${id}`)
  }

  /** What the lake holds of a document as it is published. */
  published(id: string): Promise<SanityDocument | undefined> {
    return this.#client.getDocument(id)
  }
}
