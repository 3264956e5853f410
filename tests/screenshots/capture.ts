import {writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import type {Page} from 'playwright-core'
import {root} from '#tests/support/process.ts'

/** Where the pictures are kept. */
export const folder = join(root, 'docs/screenshots')

const QUALITY = 72

/**
 * Keeps what a page shows, from its top, as a WebP.
 *
 * @param tallest - the picture's height at most, in CSS pixels; the page goes on below
 */
export async function capture(page: Page, name: string, tallest: number): Promise<void> {
  const {width, height} = await page.evaluate(() => ({
    width: document.documentElement.clientWidth,
    height: document.documentElement.scrollHeight,
  }))
  const devtools = await page.context().newCDPSession(page)
  const {data} = await devtools.send('Page.captureScreenshot', {
    format: 'webp',
    quality: QUALITY,
    captureBeyondViewport: true,
    clip: {x: 0, y: 0, width, height: Math.min(height, tallest), scale: 1},
  })
  await writeFile(join(folder, `${name}.webp`), Buffer.from(data, 'base64'))
}
