import {execFile} from 'node:child_process'
import {existsSync} from 'node:fs'
import {join} from 'node:path'
import {promisify} from 'node:util'

const run = promisify(execFile)

/** The Astro page's folder, whose packages are its own: the project does not depend on them. */
export const astroFolder = join(import.meta.dirname, '../astro')

/**
 * Runs one of those packages, which are installed first where they are not there.
 *
 * @param script - the program's path inside `node_modules`
 */
export async function runTool(
  script: string,
  args: readonly string[],
  env: Readonly<Record<string, string>>,
): Promise<void> {
  const cwd = astroFolder
  const program = join(cwd, 'node_modules', script)
  if (!existsSync(program)) await run('npm', ['ci', '--ignore-scripts'], {cwd})
  await run(process.execPath, [program, ...args], {cwd, env: {...process.env, ...env}})
}
