import type {Pair} from './pairing.ts'

/** Where an entry stood and stands, and whether it changed places with others that stayed. */
export type Kept = {readonly from: number; readonly to: number; readonly moved: boolean}

export type Added<T> = {kind: 'added'; to: number; item: T}
export type Removed<T> = {kind: 'removed'; from: number; item: T}
/** Of all changes of a list those of entries that stayed in it. */
export type Stayed<C extends {kind: string}> = Exclude<C, {kind: 'added' | 'removed'}>
type KeptChange = {kind: 'moved' | 'hidden' | 'shown' | 'changed'; from: number; to: number}

/** A diff was applied to something else than what it was made from. */
export class DiffMismatchError extends Error {
  override name = 'DiffMismatchError'
}

/**
 * The heaviest set of pairs that keep their order: what stands still while the others move.
 * A Fenwick tree of the best chain that ends at or before each position: O(n log n).
 *
 * @param pairs - in the order of the earlier list
 */
function standing(pairs: readonly Pair[], weight: (pair: Pair) => number): Set<Pair> {
  type Chain = {readonly weight: number; readonly pair: Pair; readonly rest: Chain | undefined}
  const size = pairs.reduce((most, {to}) => Math.max(most, to + 1), 0)
  const best: (Chain | undefined)[] = new Array(size + 1).fill(undefined)
  let heaviest: Chain | undefined
  for (const pair of pairs) {
    let rest: Chain | undefined
    for (let at = pair.to; at > 0; at -= at & -at) {
      const chain = best[at]
      if (chain && chain.weight > (rest?.weight ?? 0)) rest = chain
    }
    const chain: Chain = {weight: weight(pair) + (rest?.weight ?? 0), pair, rest}
    for (let at = pair.to + 1; at <= size; at += at & -at) {
      if (chain.weight > (best[at]?.weight ?? 0)) best[at] = chain
    }
    if (chain.weight > (heaviest?.weight ?? 0)) heaviest = chain
  }
  const still = new Set<Pair>()
  for (let chain = heaviest; chain; chain = chain.rest) still.add(chain.pair)
  return still
}

/**
 * Describes how one list became another, in reading order.
 *
 * @param pairs - which entries are the same, in the order of the earlier list
 * @param change - describes what became of an entry; undefined where it stayed as and where it was
 * @param weight - how much it takes to say that an entry moved, and not those around it
 */
export function diffList<T, C extends KeptChange>(options: {
  before: readonly T[]
  after: readonly T[]
  pairs: readonly Pair[]
  change: (before: T, after: T, kept: Kept) => C | undefined
  weight?: (item: T) => number
}): (Added<T> | Removed<T> | C)[] {
  const {before, after, pairs, change, weight = () => 1} = options
  const weightOf = ({from}: Pair) => {
    const item = before[from]
    return item === undefined ? 0 : weight(item)
  }
  const still = standing(pairs, weightOf)
  const byFrom = new Map(pairs.map((pair) => [pair.from, pair]))
  const arrived = new Set(pairs.map(({to}) => to))
  const placed: {place: number; change: Added<T> | Removed<T> | C}[] = []

  // What is gone is read where it stood: after the last entry before it that stands still.
  let place = -1
  before.forEach((item, from) => {
    const pair = byFrom.get(from)
    if (!pair) {
      placed.push({place: place + 0.5, change: {kind: 'removed', from, item}})
      return
    }
    const moved = !still.has(pair)
    if (!moved) place = pair.to
    const other = after[pair.to]
    const described = other === undefined ? undefined : change(item, other, {...pair, moved})
    if (described) placed.push({place: pair.to, change: described})
  })
  after.forEach((item, to) => {
    if (!arrived.has(to)) placed.push({place: to, change: {kind: 'added', to, item}})
  })
  return placed.sort((a, b) => a.place - b.place).map((each) => each.change)
}

/**
 * Makes the later list from the earlier one.
 *
 * @param patch - makes an entry what the change says that it became
 * @throws DiffMismatchError when the changes do not fit the list
 */
export function applyList<T, C extends KeptChange>(
  before: readonly T[],
  changes: readonly (Added<T> | Removed<T> | C)[],
  patch: (item: T, change: C) => T,
): T[] {
  const taken = new Set<number>()
  const placed = new Map<number, T>()
  const take = (from: number): T => {
    const item = before[from]
    if (item === undefined || taken.has(from)) {
      throw new DiffMismatchError(`The list has no entry ${from} for the change that names it`)
    }
    taken.add(from)
    return item
  }
  let length = before.length
  for (const change of changes) {
    if (change.kind === 'added') {
      placed.set(change.to, change.item)
      length += 1
    } else if (change.kind === 'removed') {
      take(change.from)
      length -= 1
    } else {
      placed.set(change.to, patch(take(change.from), change))
    }
  }
  const rest = before.filter((_, from) => !taken.has(from)).values()
  return Array.from({length}, (_, to) => {
    const item = placed.get(to) ?? rest.next().value
    if (item === undefined) throw new DiffMismatchError(`Nothing takes place ${to} in the list`)
    return item
  })
}
