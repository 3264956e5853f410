import type {z} from 'zod'
import {keyOf, removeAt, type Step, setAt, textAt, valueAt} from './json.ts'

/** A field of a draft that is missing or wrong, as the Studio finds it. */
export type Gap = {
  /** The `_id` of the document. */
  readonly document: string
  /** Names of fields, and keys of entries. */
  readonly path: readonly (string | {readonly _key: string})[]
  /** What the field stands in, in the editor's own words: a section's heading, a company's name. */
  readonly within?: string
  /** Which section it is in, counted from 1. */
  readonly section?: number
}

/** What stands for a required field that is missing, by the end of its path. */
export type StandIns = readonly (readonly [end: string, value: (key: string) => unknown])[]

/** More repairs than a draft can need; a draft that takes more is not one of ours. */
const MAX_ROUNDS = 200
/** What follows from another repair, and tells editors nothing. */
const UNTOLD = new Set(['marks', '_key', '_type'])

/** Not even a mended draft can be shown. */
export class UnmendableError extends Error {
  override name = 'UnmendableError'
}

/** A path as the Studio writes it: an entry by its key, so that it is found when others move. */
function studioPath(value: unknown, path: readonly Step[]): Gap['path'] {
  return path.map((step, index) => {
    if (typeof step !== 'number') return String(step)
    const _key = keyOf(valueAt(value, path.slice(0, index + 1)))
    return _key === undefined ? String(step) : {_key}
  })
}

/** What a field stands in, as far as the editor has named it. */
function placeOf(value: unknown, path: readonly Step[]): Pick<Gap, 'within' | 'section'> {
  const [first, index] = path
  const inSection = first === 'sections' && typeof index === 'number'
  const name = inSection ? ['sections', index, 'heading'] : ['name']
  const within = first === 'controller' ? undefined : textAt(value, name)
  return {...(within && {within}), ...(inSection && {section: index + 1})}
}

/** One document that is being mended. */
class Mender {
  readonly #value: unknown
  readonly #document: string
  readonly #standIns: StandIns
  readonly #gaps = new Map<string, Gap>()
  readonly #tried = new Map<string, number>()

  constructor(document: string, raw: unknown, standIns: StandIns) {
    this.#document = document
    this.#value = structuredClone(raw)
    this.#standIns = standIns
  }

  mend<T>(schema: z.ZodType<T>): {value: T; gaps: Gap[]} {
    for (let round = 0; round < MAX_ROUNDS; round++) {
      const result = schema.safeParse(this.#value)
      if (result.success) return {value: result.data, gaps: [...this.#gaps.values()]}
      const [issue] = result.error.issues
      if (!issue) break
      if (issue.code === 'unrecognized_keys') {
        for (const key of issue.keys) removeAt(this.#value, [...issue.path, key])
      } else this.#repair(issue.path)
    }
    throw new UnmendableError(`${this.#document} cannot be shown, not even in part`)
  }

  /**
   * Takes the wrong value away or lets something stand for it; where that does not help, what it
   * stands in goes next.
   */
  #repair(path: readonly Step[]): void {
    const field = studioPath(this.#value, path)
    const id = JSON.stringify(field)
    const times = this.#tried.get(id) ?? 0
    this.#tried.set(id, times + 1)
    if (!this.#gaps.has(id) && !UNTOLD.has(String(path.at(-1)))) {
      this.#gaps.set(id, {
        document: this.#document,
        path: field,
        ...placeOf(this.#value, path),
      })
    }
    const names = path.filter((step) => typeof step !== 'number').join('.')
    const standIn = this.#standIns.find(([end]) => `.${names}`.endsWith(`.${end}`))
    const key = keyOf(valueAt(this.#value, path.slice(0, -1))) ?? ''
    if (times === 0 && standIn && typeof path.at(-1) !== 'number')
      setAt(this.#value, path, standIn[1](key))
    else removeAt(this.#value, path.slice(0, path.length - times))
  }
}

/**
 * Makes a draft that is not finished parse: what is wrong is left out, something stands for what is
 * missing, and both are told of. What visitors read is never mended.
 *
 * @param standIns - for the required fields; what has none is left out with what it stands in
 * @throws UnmendableError when that is not enough
 */
export function mend<T>(
  document: string,
  raw: unknown,
  schema: z.ZodType<T>,
  standIns: StandIns,
): {value: T; gaps: Gap[]} {
  return new Mender(document, raw, standIns).mend(schema)
}
