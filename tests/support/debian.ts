import {execFileSync} from 'node:child_process'
import {existsSync, readFileSync} from 'node:fs'

function isDebianRoot(): boolean {
  if (process.getuid?.() !== 0 || !existsSync('/etc/os-release')) return false
  return /^ID(_LIKE)?=.*debian/m.test(readFileSync('/etc/os-release', 'utf8'))
}

/**
 * Finds a program; where there is none and we are root on Debian, installs its package first.
 *
 * @param paths - where it may be
 * @returns where it is; undefined where it is not, and could not be installed
 */
export function findProgram(paths: readonly string[], debianPackage: string): string | undefined {
  const find = () => paths.find((path) => existsSync(path))
  const present = find()
  if (present || !isDebianRoot()) return present
  execFileSync('apt-get', ['update', '-qq'], {stdio: 'inherit'})
  execFileSync('apt-get', ['install', '-y', '-qq', debianPackage], {stdio: 'inherit'})
  return find()
}

/** @throws Error where there is none and it could not be installed; it names the package */
export function requireProgram(paths: readonly string[], debianPackage: string): string {
  const found = findProgram(paths, debianPackage)
  if (!found)
    throw new Error(`Not found, and not installed: ${debianPackage} (${paths.join(', ')})`)
  return found
}
