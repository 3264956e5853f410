import {equal} from '../equal.ts'
import type {FrozenBlock, Language, RightEntry, ShownBlock, TextBlock} from '../model/index.ts'
import {diffProviders} from './cookies.ts'
import {diffList, type Kept, type Stayed} from './list.ts'
import type {BlockChange, RightEntryChange, TextBlockChange} from './model/index.ts'
import {alike, type Pair, Pairing} from './pairing.ts'
import {diffProse, ends, stretches} from './prose.ts'
import {diffEntries, HIDDEN_WEIGHT} from './recipients.ts'
import {type Features, words} from './similarity.ts'

/** A key is trusted where this much of the text is still there … */
const SAME_KEY = 0.3
/** … and a text without it is recognised by this much. */
const SAME_TEXT = 0.5

/** The plain prose of a block. */
export const textOf = (block: TextBlock) => block.children.map(({text}) => text).join('')

/** The words that a block of prose is recognised by; undefined for what holds none. */
export function blockFeatures(block: FrozenBlock): Features | undefined {
  if (block._type === 'block') return words(textOf(block))
  if (block._type !== 'callout' || block.hidden) return undefined
  return words(block.body.map(textOf).join(' '))
}

/** What a block says, apart from its keys: two blocks that say the same have the same print. */
export function fingerprint(block: FrozenBlock): string | undefined {
  if (block._type !== 'block') {
    if (block.hidden) return undefined
    return JSON.stringify(block, (name, value: unknown) => (name === '_key' ? undefined : value))
  }
  const {style, listItem, level} = block
  return textOf(block).trim() && JSON.stringify([style, listItem, level, stretches(block)])
}

const keyed = (block: FrozenBlock) => `${block._type} ${block._key}`

/** Tells at little cost whether enough of two texts is the same at their ends. */
function overlap(before: TextBlock, after: TextBlock): boolean {
  const [a, b] = [textOf(before), textOf(after)]
  const {start, end} = ends(a, b)
  return 2 * (start + end) > SAME_KEY * (a.length + b.length)
}

/** Tells whether two blocks with one key are one block: a key that came to other words is not. */
export function plausible(before: FrozenBlock, after: FrozenBlock): boolean {
  if (before._type !== after._type) return false
  if (before._type === 'block' && after._type === 'block' && overlap(before, after)) return true
  const [a, b] = [blockFeatures(before), blockFeatures(after)]
  return !a || !b || alike(a, b, SAME_KEY)
}

const onlyOne = (block: FrozenBlock) =>
  block._type === 'block' || block._type === 'callout' || block.hidden ? undefined : block._type

/** A block's words, marked with its kind so that prose is paired with prose. */
function typedFeatures(block: FrozenBlock): Features | undefined {
  const features = blockFeatures(block)
  if (!features || features.size === 0) return undefined
  return new Map([...features].map(([word, weight]) => [`${block._type} ${word}`, weight]))
}

function pairBlocks<T extends FrozenBlock>(before: readonly T[], after: readonly T[]): Pair[] {
  return new Pairing(before, after)
    .by(keyed, plausible)
    .by((block) => fingerprint(block) || undefined)
    .by(onlyOne)
    .byLikeness(typedFeatures, SAME_TEXT)
    .by(keyed).pairs
}

/** Compares the paragraphs of a callout. */
function diffTextBlocks(
  before: readonly TextBlock[],
  after: readonly TextBlock[],
  language: Language,
): TextBlockChange[] {
  const change = (
    old: TextBlock,
    young: TextBlock,
    kept: Kept,
  ): Stayed<TextBlockChange> | undefined => {
    const {moved, ...passed} = kept
    if (!equal(old, young)) return changeOfText(old, young, kept, language)
    return moved ? {kind: 'moved', ...passed, item: young} : undefined
  }
  return diffList({before, after, pairs: pairBlocks(before, after), change})
}

function changeOfText(before: TextBlock, after: TextBlock, kept: Kept, language: Language) {
  const words = diffProse(before, after, language)
  return {kind: 'changed', type: 'block', ...kept, before, after, words} as const
}

function diffRights(before: readonly RightEntry[], after: readonly RightEntry[]) {
  const {pairs} = new Pairing(before, after)
    .by(({_key, right}) => `${_key} ${right}`)
    .by(({right}) => right)
  const change = (
    old: RightEntry,
    young: RightEntry,
    kept: Kept,
  ): Stayed<RightEntryChange> | undefined => {
    const {moved, ...passed} = kept
    if (!equal(old, young)) return {kind: 'changed', ...kept, before: old, after: young}
    return moved ? {kind: 'moved', ...passed, item: young} : undefined
  }
  return diffList({before, after, pairs, change})
}

type Shown = TextBlock | ShownBlock<Exclude<FrozenBlock['_type'], 'block'>>

/** The change of a block that was and is shown. */
function changeOfShown(
  before: Shown,
  after: Shown,
  kept: Kept,
  language: Language,
): Stayed<BlockChange> | undefined {
  const change = {kind: 'changed', ...kept} as const
  if (before._type === 'block' && after._type === 'block') {
    return changeOfText(before, after, kept, language)
  }
  if (before._type === 'controllerCard' && after._type === 'controllerCard') {
    return {...change, type: 'controllerCard', before, after}
  }
  if (before._type === 'subprocessorList' && after._type === 'subprocessorList') {
    const [{entries: a, ...old}, {entries: b, ...young}] = [before, after]
    const entries = diffEntries(a, b)
    return {...change, type: 'subprocessorList', before: old, after: young, entries}
  }
  if (before._type === 'cookieList' && after._type === 'cookieList') {
    const [{providers: a, ...old}, {providers: b, ...young}] = [before, after]
    const providers = diffProviders(a, b)
    return {...change, type: 'cookieList', before: old, after: young, providers}
  }
  if (before._type === 'rightsList' && after._type === 'rightsList') {
    const [{rights: a, ...old}, {rights: b, ...young}] = [before, after]
    const rights = diffRights(a, b)
    return {...change, type: 'rightsList', before: old, after: young, rights}
  }
  if (before._type === 'callout' && after._type === 'callout') {
    const [{body: a, ...old}, {body: b, ...young}] = [before, after]
    const body = diffTextBlocks(a, b, language)
    return {...change, type: 'callout', before: old, after: young, body}
  }
  return undefined
}

const isShown = (block: FrozenBlock): block is Shown => block._type === 'block' || !block.hidden

/** Compares the bodies of two sections; prose is cut into words as the language has them. */
export function diffBlocks(
  before: readonly FrozenBlock[],
  after: readonly FrozenBlock[],
  language: Language,
): BlockChange[] {
  const change = (
    old: FrozenBlock,
    young: FrozenBlock,
    kept: Kept,
  ): Stayed<BlockChange> | undefined => {
    const {moved, ...passed} = kept
    if (isShown(old) && isShown(young)) {
      if (!equal(old, young)) return changeOfShown(old, young, kept, language)
    } else if (isShown(old)) {
      return {kind: 'hidden', ...kept, before: old, after: young}
    } else if (isShown(young)) {
      return {kind: 'shown', ...kept, before: old, after: young}
    }
    return moved ? {kind: 'moved', ...passed, item: young} : undefined
  }
  const weight = (block: FrozenBlock) => (isShown(block) ? 1 : HIDDEN_WEIGHT)
  return diffList({before, after, pairs: pairBlocks(before, after), change, weight})
}
