import {type Features, likeness, similarPairs} from './similarity.ts'

/** An entry of the earlier list and the same entry in the later one, by position. */
export type Pair = {readonly from: number; readonly to: number}

/**
 * Finds which entries of two lists are the same entry. Each step pairs among what earlier steps
 * left, so the surest sign comes first. Steps cost time in proportion to the lists.
 */
export class Pairing<T> {
  readonly #before: readonly T[]
  readonly #after: readonly T[]
  readonly #pairs: Pair[] = []
  #restBefore: number[]
  #restAfter: number[]

  constructor(before: readonly T[], after: readonly T[]) {
    this.#before = before
    this.#after = after
    this.#restBefore = [...before.keys()]
    this.#restAfter = [...after.keys()]
  }

  /** The pairs found so far, in the order of the earlier list. */
  get pairs(): Pair[] {
    return this.#pairs.toSorted((a, b) => a.from - b.from)
  }

  /**
   * Pairs entries that share a name; of several that do, the first with the first.
   *
   * @param nameOf - undefined for an entry that has no such name
   * @param compatible - false keeps two entries apart although they share the name
   */
  by(
    nameOf: (item: T) => string | undefined,
    compatible: (before: T, after: T) => boolean = () => true,
  ): this {
    const byName = Map.groupBy(this.#rest(this.#after, this.#restAfter), ({item}) => nameOf(item))
    for (const {item, index} of this.#rest(this.#before, this.#restBefore)) {
      const name = nameOf(item)
      const candidates = name === undefined ? undefined : byName.get(name)
      const at = candidates?.findIndex((candidate) => compatible(item, candidate.item)) ?? -1
      const [found] = at < 0 ? [] : (candidates?.splice(at, 1) ?? [])
      if (found) this.#pairs.push({from: index, to: found.index})
    }
    return this.#settle()
  }

  /**
   * Pairs entries that are alike, the most alike first.
   *
   * @param featuresOf - what an entry is recognised by; undefined where it is not to be guessed
   * @param threshold - how alike two entries have to be, from 0 (not at all) to 1 (equal)
   */
  byLikeness(featuresOf: (item: T) => Features | undefined, threshold: number): this {
    if (this.#restBefore.length === 0 || this.#restAfter.length === 0) return this
    const featured = (items: {item: T; index: number}[]) =>
      items.flatMap(({item, index}) => {
        const features = featuresOf(item)
        return features ? [{index, features}] : []
      })
    const before = featured(this.#rest(this.#before, this.#restBefore))
    const after = featured(this.#rest(this.#after, this.#restAfter))
    this.#pairs.push(...similarPairs(before, after, threshold))
    return this.#settle()
  }

  #rest(items: readonly T[], indexes: readonly number[]): {item: T; index: number}[] {
    return indexes.flatMap((index) => {
      const item = items[index]
      return item === undefined ? [] : [{item, index}]
    })
  }

  #settle(): this {
    const from = new Set(this.#pairs.map((pair) => pair.from))
    const to = new Set(this.#pairs.map((pair) => pair.to))
    this.#restBefore = this.#restBefore.filter((index) => !from.has(index))
    this.#restAfter = this.#restAfter.filter((index) => !to.has(index))
    return this
  }
}

/** Tells whether two things are alike enough to be one thing that changed. */
export function alike(before: Features, after: Features, threshold: number): boolean {
  return likeness(before, after) >= threshold
}
