import {buildIfNeeded} from '../../deploy/build.ts'
import {ensureBrowser} from './browser.ts'
import {root} from './process.ts'

/** Vitest's global set-up: a built site and a browser, before any test needs them. */
export default function setup(): void {
  ensureBrowser()
  buildIfNeeded(root)
}
