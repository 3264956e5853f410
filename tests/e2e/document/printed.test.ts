import type {Server} from 'node:http'
import type {Browser, Page} from 'playwright-core'
import {getDocumentProxy} from 'unpdf'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {launchBrowser} from '#tests/support/browser.ts'
import {servePages} from './served.ts'

/** A4 in points. */
const A4 = [0, 0, 595, 842]

let server: Server
let origin: string
let browser: Browser

beforeAll(async () => {
  ;({server, origin} = await servePages())
  browser = await launchBrowser()
})
afterAll(async () => {
  await browser.close()
  server.close()
})

type Sheet = {readonly size: number[]; readonly text: string}

/** Text without spaces: printing breaks lines, and hyphenates, where it likes. */
const run = (text: string) => text.replace(/[\s\u00ad-]+/g, '')

/** What a browser prints of a page, sheet by sheet. */
async function sheetsOf(page: Page): Promise<Sheet[]> {
  const pdf = await getDocumentProxy(new Uint8Array(await page.pdf({preferCSSPageSize: true})))
  const numbers = Array.from({length: pdf.numPages}, (_, index) => index + 1)
  return Promise.all(
    numbers.map(async (number) => {
      const sheet = await pdf.getPage(number)
      const {items} = await sheet.getTextContent()
      const text = items.map((item) => ('str' in item ? item.str : '')).join('')
      return {size: sheet.view.map(Math.round), text: run(text)}
    }),
  )
}

/** What must stay together on one sheet: each row of a table with all of its cells … */
const rowsOf = (page: Page) =>
  page.$$eval('tbody tr', (rows) =>
    rows.map((row) => [...row.children].map(({textContent}) => textContent)),
  )

/** … each visible caption with the first row below it … */
const captionsOf = (page: Page) =>
  page.$$eval('table:not(:has(caption .hidden))', (tables) =>
    tables.map((table) => [
      table.querySelector('caption')?.textContent ?? '',
      table.querySelector('tbody th')?.textContent ?? '',
    ]),
  )

/** … and each heading with the line that follows it. */
const headingsOf = (page: Page) =>
  page.$$eval('.h', (headings) =>
    headings.map((heading) => [
      heading.querySelector('h2,h3,h4')?.textContent ?? '',
      (heading.nextElementSibling?.textContent ?? '').slice(0, 12),
    ]),
  )

describe.each([
  [
    'policy',
    'Personvernerklæring · Marensius Pettersen Solutions ENK · Versjon 2 · 1. januar 2025',
  ],
  ['version', 'Personvernerklæring · Marensius Pettersen Solutions ENK · Versjon 1 · 3. juni 2023'],
  ['policy-en', 'Privacy policy · Marensius Pettersen Solutions ENK · Version 1 · 1 January 2025'],
])('%s on paper', (name, foot) => {
  let page: Page
  let sheets: Sheet[]

  beforeAll(async () => {
    page = await browser.newPage()
    await page.goto(`${origin}/${name}`)
    sheets = await sheetsOf(page)
  })
  afterAll(() => page.close())

  const together = (texts: readonly string[]) =>
    sheets.some(({text}) => texts.every((each) => text.includes(run(each))))

  test('is a few sheets of A4, each with its number and the version', () => {
    expect(sheets.length).toBeGreaterThan(2)
    expect(sheets.length).toBeLessThan(8)
    for (const [index, {size, text}] of sheets.entries()) {
      expect(size).toEqual(A4)
      expect(text).toContain(`${index + 1}/${sheets.length}`)
      expect(text).toContain(run(foot))
    }
  })

  test('cuts no row of a table, and no caption or heading off from what follows', async () => {
    const rows = await rowsOf(page)
    expect(rows.length).toBeGreaterThan(6)
    for (const row of rows) expect([row, together(row)]).toEqual([row, true])
    for (const caption of await captionsOf(page)) {
      expect([caption, together(caption)]).toEqual([caption, true])
    }
    const headings = await headingsOf(page)
    expect(headings.length).toBeGreaterThan(3)
    for (const heading of headings) {
      expect([heading, together(heading)]).toEqual([heading, true])
    }
  })
})
