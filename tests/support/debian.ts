import {execFileSync, spawn} from 'node:child_process'
import {once} from 'node:events'
import {existsSync, readFileSync} from 'node:fs'

/** What tests and benches use beside Node, by Debian's packages: where each may be. */
const PROGRAMS = {
  chromium: [
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  ],
  faketime: ['x86_64', 'aarch64'].map(
    (machine) => `/usr/lib/${machine}-linux-gnu/faketime/libfaketime.so.1`,
  ),
  'firefox-esr': [
    '/usr/bin/firefox-esr',
    '/usr/bin/firefox',
    '/Applications/Firefox.app/Contents/MacOS/firefox',
  ],
  'nginx-light': ['/usr/sbin/nginx', '/usr/local/bin/nginx', '/opt/homebrew/bin/nginx'],
  'redis-server': [
    '/usr/bin/redis-server',
    '/usr/local/bin/redis-server',
    '/opt/homebrew/bin/redis-server',
  ],
  'webkit2gtk-driver': ['/usr/bin/WebKitWebDriver'],
  wrk: ['/usr/bin/wrk', '/usr/local/bin/wrk', '/opt/homebrew/bin/wrk'],
  xvfb: ['/usr/bin/Xvfb'],
} satisfies Record<string, readonly string[]>

/** A package of Debian's. */
type Package = keyof typeof PROGRAMS

function isDebianRoot(): boolean {
  if (process.getuid?.() !== 0 || !existsSync('/etc/os-release')) return false
  return /^ID(_LIKE)?=.*debian/m.test(readFileSync('/etc/os-release', 'utf8'))
}

const find = (name: Package) => PROGRAMS[name].find((path) => existsSync(path))

/** The command that installs packages, for a shell. */
const installing = (names: readonly Package[]) =>
  `apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq ${names.join(' ')}`

/** Installs what is missing, all at once, where we are root on Debian; nothing anywhere else. */
export async function installPrograms(names: readonly Package[]): Promise<void> {
  const missing = names.filter((name) => !find(name))
  if (missing.length === 0 || !isDebianRoot()) return
  await once(spawn('sh', ['-c', installing(missing)], {stdio: 'inherit'}), 'close')
}

/**
 * Finds a program; where there is none and we are root on Debian, installs its package first.
 *
 * @returns where it is; undefined where it is not, and could not be installed
 */
export function findProgram(name: Package): string | undefined {
  const present = find(name)
  if (present || !isDebianRoot()) return present
  execFileSync('sh', ['-c', installing([name])], {stdio: 'inherit'})
  return find(name)
}

/** @throws Error where there is none and it could not be installed; it names the package */
export function requireProgram(name: Package): string {
  const found = findProgram(name)
  if (!found)
    throw new Error(`Not found, and not installed: ${name} (${PROGRAMS[name].join(', ')})`)
  return found
}
