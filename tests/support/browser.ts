import {execFileSync} from 'node:child_process'
import {existsSync, readFileSync} from 'node:fs'
import {type Browser, chromium, firefox} from 'playwright-core'

const CANDIDATES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
]

function found(): string | undefined {
  return [...CANDIDATES, chromium.executablePath()].find((path) => existsSync(path))
}

function isDebianRoot(): boolean {
  if (process.getuid?.() !== 0 || !existsSync('/etc/os-release')) return false
  return /^ID(_LIKE)?=.*debian/m.test(readFileSync('/etc/os-release', 'utf8'))
}

/** Finds a Chromium, or installs one: Debian's where we are root on Debian, else Playwright's. */
export function ensureBrowser(): string {
  const present = found()
  if (present) return present
  if (isDebianRoot()) {
    execFileSync('apt-get', ['update', '-qq'], {stdio: 'inherit'})
    execFileSync('apt-get', ['install', '-y', '-qq', 'chromium'], {stdio: 'inherit'})
  } else {
    const cli = new URL('../../node_modules/playwright-core/cli.js', import.meta.url).pathname
    execFileSync(process.execPath, [cli, 'install', 'chromium'], {stdio: 'inherit'})
  }
  const installed = found()
  if (!installed) throw new Error('No Chromium was found, and none could be installed')
  return installed
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
  const find = () => FIREFOXES.find((path) => existsSync(path))
  if (!find() && isDebianRoot()) {
    execFileSync('apt-get', ['update', '-qq'], {stdio: 'inherit'})
    execFileSync('apt-get', ['install', '-y', '-qq', 'firefox-esr'], {stdio: 'inherit'})
  }
  const executablePath = find()
  if (!executablePath) throw new Error('No Firefox was found, and none could be installed')
  return firefox.launch({channel: 'moz-firefox', executablePath})
}
