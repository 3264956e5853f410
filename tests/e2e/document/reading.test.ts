import type {Server} from 'node:http'
import type {Browser, Page} from 'playwright-core'
import {afterAll, afterEach, beforeAll, describe, expect, test} from 'vitest'
import {launchBrowser} from '#tests/support/browser.ts'
import {servePages} from './served.ts'

let server: Server
let origin: string
let browser: Browser
let page: Page

beforeAll(async () => {
  ;({server, origin} = await servePages())
  browser = await launchBrowser()
})
afterEach(() => page.close())
afterAll(async () => {
  await browser.close()
  server.close()
})

async function open(path: string, width = 1280): Promise<void> {
  page = await browser.newPage({viewport: {width, height: 800}, reducedMotion: 'reduce'})
  await page.goto(`${origin}/${path}`)
}

/** How far the top of an element is from the top of the window, in CSS pixels. */
async function topOf(selector: string): Promise<number> {
  return (await page.locator(selector).first().boundingBox())?.y ?? Number.NaN
}

describe('the contents', () => {
  test('are folded on a phone, and open without script', async () => {
    await open('policy', 360)
    const link = page.locator('.contents a').first()
    expect(await link.isVisible()).toBe(false)
    await page.locator('.contents summary').click()
    expect(await link.isVisible()).toBe(true)
  })

  test('stand open on a wide screen and follow the reader', async () => {
    await open('policy')
    expect(await page.locator('.contents a').first().isVisible()).toBe(true)
    expect(await page.locator('.contents summary').isVisible()).toBe(false)
    await page.locator('#informasjonskapsler').scrollIntoViewIfNeeded()
    expect(await topOf('.contents')).toBeGreaterThanOrEqual(0)
    expect(await topOf('.contents')).toBeLessThan(100)
  })

  test('lead to their sections', async () => {
    await open('policy')
    await page
      .getByRole('navigation', {name: 'Innhold'})
      .getByRole('link', {name: 'Rettighetene dine'})
      .click()
    expect(new URL(page.url()).hash).toBe('#innsyn-og-retting')
    expect(await topOf('#innsyn-og-retting')).toBeLessThan(100)
  })
})

test('an anchor of before leads to the same section', async () => {
  await open('policy#generellt')
  const top = await topOf('#generelt')
  expect(top).toBeGreaterThanOrEqual(0)
  expect(top).toBeLessThan(150)
})

test('the first Tab shows a way past everything, and it works', async () => {
  await open('policy')
  await page.keyboard.press('Tab')
  const skip = page.getByRole('link', {name: 'Gå til teksten'})
  expect(await skip.evaluate((link) => link === document.activeElement)).toBe(true)
  expect((await skip.boundingBox())?.width).toBeGreaterThan(50)
  await page.keyboard.press('Enter')
  expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('MAIN')
})

test('the link beside a heading shows itself to the keyboard and to the mouse', async () => {
  await open('policy')
  const link = page.getByRole('link', {name: 'Lenke til «Informasjonskapsler»'})
  const opacity = () => link.evaluate((element) => getComputedStyle(element).opacity)
  expect(await opacity()).toBe('0')
  await link.focus()
  expect(await opacity()).toBe('1')
  await page.locator('h1').click()
  await page.locator('#informasjonskapsler').hover()
  expect(await opacity()).toBe('1')
})

describe.each([
  [1280, 'a table'],
  [360, 'cards'],
])('the recipients at %i px, as %s', (width) => {
  test('are a table to those who cannot see it', async () => {
    await open('policy', width)
    const table = page.getByRole('table', {name: 'Mottakere av personopplysninger'})
    expect(await table.getByRole('columnheader').allTextContents()).toEqual([
      'Mottaker',
      'Hva for',
      'Hvilke opplysninger',
      'Hvor',
    ])
    expect(await table.getByRole('rowheader').count()).toBe(6)
    expect(await table.getByRole('cell').count()).toBe(18)
  })

  test('stand side by side only where there is room', async () => {
    await open('policy', width)
    const [header, cell] = await Promise.all([
      topOf('#underleverandorer_zoho th'),
      topOf('#underleverandorer_zoho td'),
    ])
    if (width > 768) expect(cell).toBe(header)
    else expect(cell).toBeGreaterThan(header)
  })
})

test('on paper the page has no navigation, and the tables stay tables', async () => {
  await open('policy')
  await page.emulateMedia({media: 'print'})
  expect(await page.locator('.contents').isVisible()).toBe(false)
  expect(await page.locator('.languages').isVisible()).toBe(false)
  expect(
    await page.locator('#underleverandorer_zoho').evaluate((row) => getComputedStyle(row).display),
  ).toBe('table-row')
  const pdf = (await page.pdf({preferCSSPageSize: true})).toString('latin1')
  const sheets = pdf.match(/\/Type \/Page\b(?!s)/g) ?? []
  expect(sheets.length).toBeGreaterThan(2)
  expect(sheets.length).toBeLessThan(8)
  const [, width = '', height = ''] = /\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/.exec(pdf) ?? []
  expect(Math.round(Number(width))).toBe(595)
  expect(Math.round(Number(height))).toBe(842)
})

test('marks are seen by those who choose their own colours', async () => {
  await open('changes')
  await page.emulateMedia({forcedColors: 'active'})
  const line = await page
    .locator('ins')
    .last()
    .evaluate((ins) => getComputedStyle(ins).textDecorationLine)
  expect(line).toBe('underline')
})
