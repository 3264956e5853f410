import {buildIfNeeded} from '../../deploy/build.ts'
import {ensureBrowser} from './browser.ts'
import {installPrograms} from './debian.ts'
import {root} from './process.ts'

/** Vitest's global set-up: a built site and the programs beside it, before any test needs them. */
export default async function setup(): Promise<void> {
  // While a processor builds, the network brings the rest.
  const installed = installPrograms([
    'chromium',
    'faketime',
    'firefox-esr',
    'nginx-light',
    'redis-server',
    'webkit2gtk-driver',
    'xvfb',
  ])
  buildIfNeeded(root)
  await installed
  ensureBrowser()
}
