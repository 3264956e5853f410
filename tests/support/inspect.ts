import axe from 'axe-core'
import type {Page} from 'playwright-core'

/** What axe finds wrong with a page, each with the elements concerned. */
export async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe.source)
  const found = await page.evaluate<axe.Result[]>(
    `axe.run({
      resultTypes: ['violations'],
      // An experiment of axe's, and a criterion of WCAG (2.5.3): who speaks to a page says what is seen.
      rules: {'label-content-name-mismatch': {enabled: true}},
    }).then(({violations}) => violations)`,
  )
  return found.map(({id, nodes}) => `${id}: ${nodes.map(({html}) => html).join(' | ')}`)
}

/** How long something may take to fade in, during which its colours are not yet its own. */
const FADE_MS = 1_000

/**
 * What axe finds seriously wrong below an element, each with the first element concerned. What it
 * finds is looked at once more when everything has faded in.
 */
export async function seriousViolations(page: Page, selector: string): Promise<string[]> {
  await page.evaluate(axe.source)
  const look = async () => {
    const found = await page.evaluate<axe.Result[]>(
      `axe.run(${JSON.stringify(selector)}).then(({violations}) => violations)`,
    )
    const isSerious = ({impact}: axe.Result) => impact === 'serious' || impact === 'critical'
    return found.filter(isSerious).map(({id, nodes}) => `${id}: ${nodes[0]?.html}`)
  }
  if ((await look()).length === 0) return []
  await page.waitForTimeout(FADE_MS)
  return look()
}

/** How much a page moved under the reader while it was shown, as browsers count it. */
export function layoutShift(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        let sum = 0
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) sum += 'value' in entry ? Number(entry.value) : 0
        }).observe({type: 'layout-shift', buffered: true})
        requestAnimationFrame(() => requestAnimationFrame(() => resolve(sum)))
      }),
  )
}

/** All that a page has left in the browser, cookies aside: each kind of storage with what is in it. */
export function stored(page: Page): Promise<Record<string, unknown[]>> {
  return page.evaluate(async () => ({
    localStorage: Object.keys(localStorage),
    sessionStorage: Object.keys(sessionStorage),
    indexedDB: await indexedDB.databases(),
    caches: await caches.keys(),
    serviceWorkers: [...(await navigator.serviceWorker.getRegistrations())].map(({scope}) => scope),
    cookies: document.cookie ? [document.cookie] : [],
  }))
}
