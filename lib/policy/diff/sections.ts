import {changedFields, equal} from '../equal.ts'
import type {FrozenSection, Language, ShownSection} from '../model/index.ts'
import {blockFeatures, diffBlocks} from './blocks.ts'
import {diffList, type Kept, type Stayed} from './list.ts'
import {SECTION_FIELDS, type SectionChange} from './model.ts'
import {alike, type Pair, Pairing} from './pairing.ts'
import type {SectionHead} from './parts.ts'
import {HIDDEN_WEIGHT, nameOf} from './recipients.ts'
import {type Features, words} from './similarity.ts'

/** How alike two sections with one key, and with none in common, have to be. */
const SAME_KEY = 0.2
const SAME_SECTION = 0.25

/** How much more the name and the contents of a section say of it than one of its words. */
const TELLING = 4

/**
 * What a section is recognised by when its key and its heading are new: what it is about, which
 * recipients and cookies it lists, and its words.
 */
function sectionFeatures(section: FrozenSection): Features | undefined {
  if (section.hidden) return undefined
  const features = words(section.heading, TELLING)
  const tell = (feature: string) => features.set(feature, TELLING)
  for (const element of section.covers) tell(`covers ${element}`)
  for (const block of section.body) {
    for (const [word, weight] of blockFeatures(block) ?? []) {
      features.set(word, (features.get(word) ?? 0) + weight)
    }
    if (block._type === 'block' || block.hidden) continue
    tell(`block ${block._type}`)
    if (block._type === 'subprocessorList') {
      for (const entry of block.entries) {
        if (!entry.hidden) tell(`recipient ${nameOf(entry.subprocessor)}`)
      }
    }
    if (block._type === 'cookieList') {
      for (const provider of block.providers) {
        if (!provider.hidden) tell(`cookies ${nameOf(provider)}`)
      }
    }
  }
  return features
}

/** Tells whether two sections with one key are one section, and not two that got the same key. */
function plausible(before: FrozenSection, after: FrozenSection): boolean {
  if (before.hidden || after.hidden) return true
  if (before.anchor === after.anchor || before.heading === after.heading) return true
  const [a, b] = [sectionFeatures(before), sectionFeatures(after)]
  return !a || !b || alike(a, b, SAME_KEY)
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
    .byLikeness(sectionFeatures, SAME_SECTION)
    .by(({_key}) => _key).pairs
}

/** A section without its body. */
export function sectionHeadOf({body: _, ...head}: ShownSection): SectionHead {
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
