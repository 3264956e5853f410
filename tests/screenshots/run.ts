import {mkdir, rm} from 'node:fs/promises'
import {launchBrowser} from '#tests/support/browser.ts'
import {TestLake} from '#tests/support/lake.ts'
import {root} from '#tests/support/process.ts'
import {loadRecord} from '#tests/support/record.ts'
import {TestSite} from '#tests/support/site.ts'
import {buildIfNeeded} from '../../deploy/build.ts'
import {folder} from './capture.ts'
import {picturePages} from './pages.ts'
import {pictureStudio} from './studio.ts'

/** Takes the pictures in `docs/screenshots` anew: `npm run screenshots`. */

buildIfNeeded(root)
await rm(folder, {recursive: true, force: true})
await mkdir(folder, {recursive: true})
const lake = await TestLake.start()
try {
  await loadRecord(await lake.client())
  const site = await TestSite.start(lake)
  const browser = await launchBrowser()
  try {
    await pictureStudio(browser, site.url)
    await picturePages(browser, site.url, () => lake.halt())
  } finally {
    await browser.close()
    await site.remove()
  }
} finally {
  await lake.remove()
}
