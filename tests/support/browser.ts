import {execFileSync} from 'node:child_process'
import {type Browser, chromium, firefox} from 'playwright-core'
import {findProgram, requireProgram} from './debian.ts'

const CANDIDATES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
]

/** Finds a Chromium, or installs one: Debian's where we are root on Debian, else Playwright's. */
export function ensureBrowser(): string {
  const candidates = [...CANDIDATES, chromium.executablePath()]
  const debians = findProgram(candidates, 'chromium')
  if (debians) return debians
  const cli = new URL('../../node_modules/playwright-core/cli.js', import.meta.url).pathname
  execFileSync(process.execPath, [cli, 'install', 'chromium'], {stdio: 'inherit'})
  return chromium.executablePath()
}

/**
 * Starts a Chromium that looks nothing up on its own account.
 *
 * @param args - more of its command line
 */
export function launchBrowser(args: readonly string[] = []): Promise<Browser> {
  return chromium.launch({
    executablePath: ensureBrowser(),
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      ...args,
    ],
  })
}

const FIREFOXES = [
  '/usr/bin/firefox-esr',
  '/usr/bin/firefox',
  '/Applications/Firefox.app/Contents/MacOS/firefox',
]

/**
 * Starts a Firefox as it is shipped, by WebDriver BiDi; installs Debian's where we are root there.
 *
 * @throws Error where there is none and none can be installed
 */
export function launchFirefox(): Promise<Browser> {
  const executablePath = requireProgram(FIREFOXES, 'firefox-esr')
  return firefox.launch({channel: 'moz-firefox', executablePath})
}
