import {type ChangeObject, diffArrays} from 'diff'
import {equal} from '../equal.ts'
import {DECORATORS, type Language, type TextBlock} from '../model/index.ts'
import type {WordRun} from './model/index.ts'
import {likeness} from './similarity.ts'
import {tokens} from './tokens.ts'

type Format = {marks: (typeof DECORATORS)[number][]; href?: string}
type Stretch = {readonly text: string; readonly format: Format}

/** One side of a comparison, or both where they agree, as positions in the two texts. */
type Edit = {
  before: [start: number, end: number]
  after: [start: number, end: number]
  same: boolean
}

/** Below this much in common, one text replaced another, and showing shared words only confuses. */
const REWRITTEN = 0.25
/** A bound on the work for two long texts that differ all over. */
const MAX_EDITS = 2_000
/** The prose of a block in stretches of one format; a mark's `_key` gives way to what it means. */
export function stretches(block: TextBlock): Stretch[] {
  const links = new Map(block.markDefs.map((mark) => [mark._key, mark.href]))
  return block.children.map(({text, marks}) => {
    const set = new Set(marks)
    const href = marks.map((mark) => links.get(mark)).find((link) => link !== undefined)
    return {
      text,
      format: {
        marks: DECORATORS.filter((decorator) => set.has(decorator)),
        ...(href !== undefined && {href}),
      },
    }
  })
}

const plain = (side: readonly Stretch[]) => side.map(({text}) => text).join('')

/** The part of some prose between two positions, cut where the format changes. */
function* cut(side: readonly Stretch[], start: number, end: number): Generator<Stretch> {
  let at = 0
  for (const {text, format} of side) {
    const piece = text.slice(Math.max(0, start - at), Math.max(0, end - at))
    if (piece) yield {text: piece, format}
    at += text.length
  }
}

/** Words weigh by their length, for short ones are in every text, but no more than this. */
const LONG_WORD = 5

function counted(list: readonly string[]): Map<string, number> {
  const count = new Map<string, number>()
  for (const each of list) {
    if (/[\p{L}\p{N}]/u.test(each))
      count.set(each, (count.get(each) ?? 0) + Math.min(each.length, LONG_WORD))
  }
  return count
}

/** How long two texts begin alike, and how long they end alike, up to white space. */
export function ends(before: string, after: string): {start: number; end: number} {
  const shorter = Math.min(before.length, after.length)
  let start = 0
  while (start < shorter && before[start] === after[start]) start += 1
  while (start > 0 && !/\s/.test(before[start - 1] ?? '')) start -= 1
  let end = 0
  const rest = shorter - start
  while (end < rest && before[before.length - 1 - end] === after[after.length - 1 - end]) end += 1
  while (end > 0 && !/\s/.test(before[before.length - end] ?? '')) end -= 1
  return {start, end}
}

function isRewritten(before: string, after: string, language: Language): boolean {
  const [old, young] = [counted(tokens(before, language)), counted(tokens(after, language))]
  return likeness(old, young) < REWRITTEN
}

/** Where two texts agree and where they do not, in whole words. */
function edits(before: string, after: string, language: Language): Edit[] {
  const whole = (same: boolean): Edit => {
    return {before: [0, before.length], after: [0, after.length], same}
  }
  if (before === after) return [whole(true)]
  const {start, end} = ends(before, after)
  const left = tokens(before.slice(start, before.length - end), language)
  const right = tokens(after.slice(start, after.length - end), language)
  const shared = (2 * (start + end)) / (before.length + after.length)
  if (shared < REWRITTEN && isRewritten(before, after, language)) return [whole(false)]
  const changes = diffArrays(left, right, {maxEditLength: MAX_EDITS})
  if (!changes) return [whole(false)]
  return joined([
    ...(start > 0 ? [{before: [0, start], after: [0, start], same: true} satisfies Edit] : []),
    ...inTexts(changes, start),
    ...(end > 0
      ? [
          {
            before: [before.length - end, before.length],
            after: [after.length - end, after.length],
            same: true,
          } satisfies Edit,
        ]
      : []),
  ])
}

/** The changes of tokens as positions in the two texts, counted from where the tokens begin. */
function inTexts(changes: readonly ChangeObject<string[]>[], start: number): Edit[] {
  const found: Edit[] = []
  let [b, a] = [start, start]
  for (const {added, removed, value} of changes) {
    const length = value.reduce((sum, token) => sum + token.length, 0)
    const [wasB, wasA] = [b, a]
    if (!added) b += length
    if (!removed) a += length
    const last = found.at(-1)
    const same = !added && !removed
    if (last && !last.same && !same) {
      last.before[1] = b
      last.after[1] = a
    } else {
      found.push({before: [wasB, b], after: [wasA, a], same})
    }
  }
  return found
}

const size = ({before, after}: Edit) => Math.max(before[1] - before[0], after[1] - after[0])

/**
 * Joins two changes with the agreement between them where that is no longer than either: "rød
 * grønn" to "blå gul" reads as one change of two words. (The idea is Neil Fraser's semantic clean-up,
 * https://neil.fraser.name/writing/diff/)
 */
function joined(found: readonly Edit[]): Edit[] {
  const result: Edit[] = []
  for (const edit of found) {
    result.push(edit)
    for (;;) {
      const [first, between, last] = result.slice(-3)
      if (result.length < 3 || !first || !between || !last || first.same || last.same) break
      if (size(between) > size(first) || size(between) > size(last)) break
      result.splice(-3, 3, {
        before: [first.before[0], last.before[1]],
        after: [first.after[0], last.after[1]],
        same: false,
      })
    }
  }
  return result
}

/** The same words on both sides, cut where either side changes its format. */
function* compared(before: Iterable<Stretch>, after: Iterable<Stretch>): Generator<WordRun> {
  const right = after[Symbol.iterator]()
  let rest: Stretch | undefined
  for (const left of before) {
    let {text} = left
    while (text) {
      rest ??= right.next().value ?? undefined
      if (!rest) return
      const length = Math.min(text.length, rest.text.length)
      const piece = text.slice(0, length)
      yield equal(left.format, rest.format)
        ? {op: 'same', text: piece, ...left.format}
        : {op: 'restyled', text: piece, before: left.format, after: rest.format}
      text = text.slice(length)
      rest = length < rest.text.length ? {...rest, text: rest.text.slice(length)} : undefined
    }
  }
}

/** Runs that differ in nothing but their text become one. */
function merged(runs: Iterable<WordRun>): WordRun[] {
  const result: WordRun[] = []
  for (const run of runs) {
    const last = result.at(-1)
    if (last && equal({...last, text: ''}, {...run, text: ''})) last.text += run.text
    else result.push({...run})
  }
  return result
}

function compare(before: Stretch[], after: Stretch[], language: Language): WordRun[] {
  const runs = edits(plain(before), plain(after), language).flatMap((edit): WordRun[] => {
    const old = cut(before, ...edit.before)
    const young = cut(after, ...edit.after)
    if (edit.same) return [...compared(old, young)]
    return [
      ...Array.from(old, ({text, format}): WordRun => ({op: 'deleted', text, ...format})),
      ...Array.from(young, ({text, format}): WordRun => ({op: 'inserted', text, ...format})),
    ]
  })
  return merged(runs)
}

/** Compares the prose of two blocks word by word, with emphasis and links. */
export function diffProse(before: TextBlock, after: TextBlock, language: Language): WordRun[] {
  return compare(stretches(before), stretches(after), language)
}

/** Compares two plain texts, such as two headings or purposes, word by word. */
export function diffText(before: string, after: string, language: Language): WordRun[] {
  const side = (text: string): Stretch[] => [{text, format: {marks: []}}]
  return compare(side(before), side(after), language)
}
