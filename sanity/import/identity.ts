import {createHash} from 'node:crypto'
import {slugify} from '#lib/policy/recognise/index.ts'

/**
 * Makes names that depend on nothing but what they name, so that importing the same text twice
 * gives the same documents.
 */
export class Names {
  readonly #seen = new Map<string, number>()

  #nth(name: string): number {
    const nth = (this.#seen.get(name) ?? 0) + 1
    this.#seen.set(name, nth)
    return nth
  }

  /** A `_key` for something, from what it is and what it says. */
  key(kind: string, text: string): string {
    const nth = this.#nth(`${kind}\n${text}`)
    return createHash('sha256').update(`${kind}\n${text}\n${nth}`).digest('hex').slice(0, 12)
  }

  /** An anchor that no other section has. */
  anchor(heading: string): string {
    const anchor = slugify(heading)
    const nth = this.#nth(`anchor\n${anchor}`)
    return nth === 1 ? anchor : `${anchor}-${nth}`
  }
}
