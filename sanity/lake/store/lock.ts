import {mkdirSync} from 'node:fs'
import {join} from 'node:path'
import {DatabaseSync} from 'node:sqlite'

/**
 * Keeps a second lake from serving the same directory. The lock is SQLite's own on a file beside
 * the database: the system lets go of it when the process ends, however it ends.
 *
 * @returns a function that lets go
 * @throws Error where another process holds it
 */
export function lockDirectory(dir: string): () => void {
  mkdirSync(dir, {recursive: true, mode: 0o700})
  const lock = new DatabaseSync(join(dir, 'lock.sqlite'), {timeout: 0})
  try {
    lock.exec('PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE;')
  } catch (error) {
    lock.close()
    const reason = error instanceof Error ? error.message : String(error)
    throw new Error(`Another lake is running on ${dir} (${reason})`)
  }
  return () => lock.close()
}
