import {execFile} from 'node:child_process'
import {promisify} from 'node:util'
import {requireProgram} from '#tests/support/debian.ts'

const run = promisify(execFile)

/** How many ask at once. */
export const CONNECTIONS = 16

/**
 * Asks for a page as fast as it is answered.
 *
 * @returns requests a second
 * @throws Error where any answer was not the page
 */
export async function requestsPerSecond(url: string, seconds: number): Promise<number> {
  const load = ['--threads', '1', '--connections', `${CONNECTIONS}`, '--duration', `${seconds}s`]
  const wrk = requireProgram('wrk')
  const {stdout} = await run(wrk, [...load, '--header', 'accept-encoding: gzip', url])
  const rate = Number(/Requests\/sec:\s+([\d.]+)/.exec(stdout)?.[1])
  if (!(rate > 0) || /Non-2xx|Socket errors/.test(stdout)) throw new Error(stdout)
  return rate
}
