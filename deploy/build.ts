import {execFileSync} from 'node:child_process'
import {existsSync, readdirSync, statSync} from 'node:fs'
import {join} from 'node:path'

const SOURCES = [
  'app',
  'pages',
  'lib',
  'sanity',
  'next.config.ts',
  'proxy.ts',
  'instrumentation.ts',
  'sanity.config.ts',
  'package-lock.json',
]

/** The latest change of a file or of anything in a folder, in milliseconds since the epoch. */
function changedAt(path: string): number {
  if (!existsSync(path)) return 0
  const stats = statSync(path)
  if (!stats.isDirectory()) return stats.mtimeMs
  return Math.max(stats.mtimeMs, ...readdirSync(path).map((name) => changedAt(join(path, name))))
}

/**
 * Builds the site unless there is a build that is newer than everything it was made from.
 *
 * @param root - the project's folder
 * @returns whether a build was made
 * @throws Error when the build fails; its output has been shown
 */
export function buildIfNeeded(root: string): boolean {
  const built = changedAt(join(root, '.next', 'BUILD_ID'))
  if (built > Math.max(...SOURCES.map((source) => changedAt(join(root, source))))) return false
  execFileSync(process.execPath, [join(root, 'node_modules/next/dist/bin/next'), 'build'], {
    cwd: root,
    stdio: 'inherit',
    env: {...process.env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1'},
  })
  return true
}
