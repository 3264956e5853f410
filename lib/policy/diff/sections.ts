import {changedFields, equal} from '../equal.ts'
import type {FrozenBlock, FrozenSection, Language, ShownSection} from '../model/index.ts'
import {blockFeatures, diffBlocks, fingerprint} from './blocks.ts'
import {diffList, type Kept, type Stayed} from './list.ts'
import {SECTION_FIELDS, type SectionChange} from './model/index.ts'
import {alike, type Pair, Pairing} from './pairing.ts'
import type {SectionHead} from './parts.ts'
import {HIDDEN_WEIGHT, nameOf} from './recipients.ts'
import type {Features} from './similarity.ts'

/** How alike two sections with one key, and with none in common, have to be. */
const SAME_KEY = 0.2
const SAME_SECTION = 0.16

/** How much each kind of thing says of which section it is, however many words there are of it. */
const WEIGHT = {heading: 2, prose: 2, subject: 3, list: 2, entries: 2}

/** Adds features of one kind, which share the weight of that kind. */
function weigh(into: Map<string, number>, kind: keyof typeof WEIGHT, features: Features): void {
  let total = 0
  for (const weight of features.values()) total += weight
  for (const [feature, weight] of features) {
    into.set(`${kind} ${feature}`, (weight / total) * WEIGHT[kind])
  }
}

/** Every three letters in a row: "informasjonskapsler" is also in a heading that says more. */
function trigrams(text: string): Features {
  const letters = text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
  const found = Array.from({length: Math.max(1, letters.length - 2)}, (_, at) =>
    letters.slice(at, at + 3),
  )
  return new Map(found.map((three) => [three, 1]))
}

/** The recipients and providers of cookies that a block lists, by name. */
function entriesOf(block: FrozenBlock): string[] {
  if (block._type === 'subprocessorList' && !block.hidden) {
    return block.entries.flatMap((each) => (each.hidden ? [] : nameOf(each.subprocessor)))
  }
  if (block._type === 'cookieList' && !block.hidden) {
    return block.providers.flatMap((each) => (each.hidden ? [] : `cookies ${nameOf(each)}`))
  }
  return []
}

/**
 * What a section is recognised by when its key and its heading are new: the legal elements that it
 * answers, the lists in it and who is on them, its heading and its words.
 */
function sectionFeatures(section: FrozenSection): Features | undefined {
  if (section.hidden) return undefined
  const {heading, covers, body} = section
  const features = new Map<string, number>()
  const prose = new Map<string, number>()
  for (const block of body) {
    for (const [word, weight] of blockFeatures(block) ?? []) {
      prose.set(word, (prose.get(word) ?? 0) + weight)
    }
  }
  const each = (names: readonly string[]) => new Map(names.map((name) => [name, 1]))
  const lists = body.flatMap(({_type}) => (_type === 'block' || _type === 'callout' ? [] : _type))
  weigh(features, 'heading', trigrams(heading))
  weigh(features, 'prose', prose)
  weigh(features, 'subject', each(covers))
  weigh(features, 'list', each(lists))
  weigh(features, 'entries', each(body.flatMap(entriesOf)))
  return features
}

/** Tells whether two sections with one key are one section, and not two that got the same key. */
function plausible(before: FrozenSection, after: FrozenSection): boolean {
  if (before.hidden || after.hidden) return true
  if (before.anchor === after.anchor || before.heading === after.heading) return true
  const [a, b] = [sectionFeatures(before), sectionFeatures(after)]
  return !a || !b || alike(a, b, SAME_KEY)
}

/** What a body says, apart from its keys; undefined where it says too little to be known by. */
function bodyPrint(body: readonly FrozenBlock[]): string | undefined {
  const prints = body.map(fingerprint)
  return prints.some(Boolean) ? prints.join('\n') : undefined
}

const shown = (read: (section: ShownSection) => string | undefined) => (section: FrozenSection) =>
  section.hidden ? undefined : read(section)

function pairSections(before: readonly FrozenSection[], after: readonly FrozenSection[]): Pair[] {
  const current = new Map<string, string>()
  for (const section of after) {
    if (section.hidden) continue
    for (const anchor of section.formerAnchors ?? []) current.set(anchor, section.anchor)
  }
  return new Pairing(before, after)
    .by(({_key}) => _key, plausible)
    .by(shown(({anchor}) => anchor))
    .by(shown(({anchor}) => current.get(anchor) ?? anchor))
    .by(shown(({heading}) => heading.toLowerCase()))
    .by(shown(({body}) => bodyPrint(body)))
    .byLikeness(sectionFeatures, SAME_SECTION)
    .by(({_key}) => _key).pairs
}

/** A section without its body. */
function sectionHeadOf({body: _, ...head}: ShownSection): SectionHead {
  return head
}

/** Compares the sections of two versions. */
export function diffSections(
  before: readonly FrozenSection[],
  after: readonly FrozenSection[],
  language: Language,
): SectionChange[] {
  const change = (old: FrozenSection, young: FrozenSection, kept: Kept) =>
    changeOfSection(old, young, kept, language)
  const weight = ({hidden}: FrozenSection) => (hidden ? HIDDEN_WEIGHT : 1)
  return diffList({before, after, pairs: pairSections(before, after), change, weight})
}

function changeOfSection(
  before: FrozenSection,
  after: FrozenSection,
  kept: Kept,
  language: Language,
): Stayed<SectionChange> | undefined {
  const {moved, ...passed} = kept
  if (before.hidden) {
    if (!after.hidden) return {kind: 'shown', ...kept, before, after}
    return moved ? {kind: 'moved', ...passed, item: after} : undefined
  }
  if (after.hidden) return {kind: 'hidden', ...kept, before, after}
  const heads = {before: sectionHeadOf(before), after: sectionHeadOf(after)}
  if (!equal(before, after)) {
    const fields = changedFields(heads.before, heads.after, SECTION_FIELDS)
    const blocks = diffBlocks(before.body, after.body, language)
    return {kind: 'changed', ...kept, fields, ...heads, blocks}
  }
  return moved ? {kind: 'moved', ...passed, item: heads.after} : undefined
}
