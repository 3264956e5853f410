import type {Browser} from 'playwright-core'
import {capture} from './capture.ts'

const SCREENS = {
  phone: {viewport: {width: 390, height: 844}, tallest: 2400},
  desktop: {viewport: {width: 1280, height: 900}, tallest: 1800},
} as const

/** Each page type with its address, by the language of the page. */
const PAGES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  nb: {
    policy: '/personvern',
    history: '/personvern/v',
    version: '/personvern/v/1',
    changes: '/personvern/v/2/changes',
    'not-found': '/finnes-ikke',
    error: '/aldri-vist',
  },
  en: {
    policy: '/privacy',
    history: '/privacy/v',
    version: '/privacy/v/1',
    changes: '/privacy/v/2/changes',
    error: '/never-shown',
  },
}

/**
 * Pictures of every type of page, on a phone and a desktop, light and dark, in both languages.
 *
 * @param fails - sees to it that an address that was never shown cannot be
 */
export async function picturePages(
  browser: Browser,
  site: string,
  fails: () => Promise<void>,
): Promise<void> {
  const all = Object.entries(PAGES).flatMap(([language, pages]) =>
    Object.entries(pages).map(([name, path]) => ({language, name, path})),
  )
  const working = all.filter(({name}) => name !== 'error')
  for (const each of working) await pictureInAllWays(browser, site, each)
  await fails()
  for (const each of all.filter(({name}) => name === 'error')) {
    await pictureInAllWays(browser, site, each)
  }
}

async function pictureInAllWays(
  browser: Browser,
  site: string,
  {language, name, path}: {language: string; name: string; path: string},
): Promise<void> {
  for (const [screen, {viewport, tallest}] of Object.entries(SCREENS)) {
    for (const colorScheme of ['light', 'dark'] as const) {
      const page = await browser.newPage({viewport, colorScheme, locale: language})
      await page.goto(site + path)
      await capture(page, `${name}-${language}-${screen}-${colorScheme}`, tallest)
      await page.close()
    }
  }
}
