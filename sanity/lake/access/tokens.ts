import {mkdirSync, readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import type {Role} from './roles.ts'
import type {Secret, Secrets} from './secrets.ts'

/** Tokens for the site and for robots. */
export class Tokens {
  readonly #secrets: Secrets
  readonly #dir: string

  /** @param dir - the lake's directory; tokens that processes share are kept in `tokens/` there */
  constructor(secrets: Secrets, dir: string) {
    this.#secrets = secrets
    this.#dir = dir
  }

  /**
   * Makes a token.
   *
   * @returns its secret, which the lake does not keep
   */
  create({label, role}: {label: string; role: Role}): {id: string; secret: string} {
    return this.#secrets.issue('robot', {label, role})
  }

  /**
   * The token that the processes of this machine share under a name: made on first use and kept in
   * `tokens/<name>`, which only the owner can read.
   *
   * @param name - lower-case letters, digits and hyphens
   */
  shared(name: string, role: Role): string {
    if (!/^[a-z0-9-]+$/.test(name)) throw new RangeError(`"${name}" is no name for a token`)
    const file = join(this.#dir, 'tokens', name)
    const kept = readIfThere(file)
    if (kept && this.#secrets.find(kept, ['robot'])?.role === role) return kept
    const {secret} = this.create({label: name, role})
    mkdirSync(join(this.#dir, 'tokens'), {recursive: true, mode: 0o700})
    writeFileSync(file, `${secret}\n`, {mode: 0o600})
    return secret
  }

  list(): Secret[] {
    return this.#secrets.list('robot')
  }

  /** @returns whether there was one */
  delete(id: string): boolean {
    return this.#secrets.remove(id)
  }
}

function readIfThere(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8').trim()
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined
    throw error
  }
}
