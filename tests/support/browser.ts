import {execFileSync} from 'node:child_process'
import {existsSync} from 'node:fs'
import {type Browser, chromium, firefox} from 'playwright-core'
import {findProgram, requireProgram} from './debian.ts'

/** Finds a Chromium, or installs one: Debian's where we are root on Debian, else Playwright's. */
export function ensureBrowser(): string {
  const debians = findProgram('chromium')
  if (debians) return debians
  const playwrights = chromium.executablePath()
  if (existsSync(playwrights)) return playwrights
  const cli = new URL('../../node_modules/playwright-core/cli.js', import.meta.url).pathname
  execFileSync(process.execPath, [cli, 'install', 'chromium'], {stdio: 'inherit'})
  return playwrights
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

/**
 * Starts a Firefox as it is shipped, by WebDriver BiDi; installs Debian's where we are root there.
 *
 * @throws Error where there is none and none can be installed
 */
export function launchFirefox(): Promise<Browser> {
  const executablePath = requireProgram('firefox-esr')
  return firefox.launch({channel: 'moz-firefox', executablePath})
}
