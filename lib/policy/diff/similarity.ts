/** What a thing is recognised by: features with their weights. */
export type Features = ReadonlyMap<string, number>

type Featured = {readonly index: number; readonly features: Features}
type Candidate = {readonly from: number; readonly to: number; readonly score: number}

type Index = Map<string, Featured[]>

/** A feature that more things share than this says too little to look them all up. */
const COMMON = 24
/** So many of the most promising things are compared in full with each. */
const NEAREST = 8

/** The words of a text as features, each weighing as often as it occurs. */
export function words(text: string, weight = 1, into = new Map<string, number>()) {
  for (const [word] of text.toLowerCase().matchAll(/[\p{L}\p{N}]+/gu)) {
    into.set(word, (into.get(word) ?? 0) + weight)
  }
  return into
}

/**
 * How much of two things is shared (a weighted Sørensen–Dice coefficient), from 0 to 1.
 *
 * @param rarity - how much a feature counts; all count the same without it
 */
export function likeness(
  a: Features,
  b: Features,
  rarity: (feature: string) => number = () => 1,
): number {
  let shared = 0
  let total = 0
  for (const [feature, weight] of a) {
    const rare = rarity(feature)
    total += weight * rare
    shared += Math.min(weight, b.get(feature) ?? 0) * rare
  }
  for (const [feature, weight] of b) total += weight * rarity(feature)
  return total === 0 ? 0 : (2 * shared) / total
}

/** Inverse document frequency over both lists: what everything has in common counts little. */
function rarityIn(things: readonly Featured[]): (feature: string) => number {
  const frequency = new Map<string, number>()
  for (const {features} of things) {
    for (const feature of features.keys()) {
      frequency.set(feature, (frequency.get(feature) ?? 0) + 1)
    }
  }
  const rarity = new Map<string, number>()
  for (const [feature, count] of frequency) rarity.set(feature, Math.log(1 + things.length / count))
  return (feature) => rarity.get(feature) ?? 0
}

/** The things that share most with one, by the features that few things have. */
function nearest(thing: Featured, index: Index, rarity: (feature: string) => number): Featured[] {
  const shared = new Map<Featured, number>()
  for (const [feature, weight] of thing.features) {
    const sharing = index.get(feature) ?? []
    if (sharing.length > COMMON) continue
    for (const other of sharing) {
      const both = Math.min(weight, other.features.get(feature) ?? 0) * rarity(feature)
      shared.set(other, (shared.get(other) ?? 0) + both)
    }
  }
  const ranked = [...shared].sort((a, b) => b[1] - a[1] || a[0].index - b[0].index)
  return ranked.slice(0, NEAREST).map(([other]) => other)
}

function candidates(
  before: readonly Featured[],
  after: readonly Featured[],
  threshold: number,
): Candidate[] {
  const rarity = rarityIn([...before, ...after])
  const index: Index = new Map()
  for (const thing of before) {
    for (const feature of thing.features.keys()) {
      const list = index.get(feature)
      if (list) list.push(thing)
      else index.set(feature, [thing])
    }
  }
  return after.flatMap((thing) =>
    nearest(thing, index, rarity).flatMap((other) => {
      const score = likeness(other.features, thing.features, rarity)
      return score < threshold ? [] : [{from: other.index, to: thing.index, score}]
    }),
  )
}

/**
 * Pairs the things of two lists that are most alike; of equals, those that stand nearest.
 *
 * @param threshold - the least likeness of a pair, from 0 to 1
 */
export function similarPairs(
  before: readonly Featured[],
  after: readonly Featured[],
  threshold: number,
): {from: number; to: number}[] {
  const distance = ({from, to}: Candidate) => Math.abs(from - to)
  const ranked = candidates(before, after, threshold).sort(
    (a, b) => b.score - a.score || distance(a) - distance(b) || a.from - b.from || a.to - b.to,
  )
  const takenBefore = new Set<number>()
  const takenAfter = new Set<number>()
  return ranked.flatMap(({from, to}) => {
    if (takenBefore.has(from) || takenAfter.has(to)) return []
    takenBefore.add(from)
    takenAfter.add(to)
    return [{from, to}]
  })
}
