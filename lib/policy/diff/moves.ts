import type {FrozenBlock, Language} from '../model/index.ts'
import {blockFeatures, fingerprint, plausible} from './blocks.ts'
import type {BlockChange, SectionChange} from './model/index.ts'
import {Pairing} from './pairing.ts'
import {diffProse} from './prose.ts'

/** A text that came to another section is recognised by this much of its words. */
const SAME_TEXT = 0.6

type Place = {readonly heading: string; readonly anchor: string}
type Gone = {
  readonly block: FrozenBlock
  readonly place: Place
  readonly change?: Extract<BlockChange, {kind: 'removed'}>
}
type Come = {
  readonly block: FrozenBlock
  readonly place: Place
  readonly change?: Extract<BlockChange, {kind: 'added'}>
}

/** The blocks that left a section, and those that came to one, whole sections included. */
function travellers(sections: readonly SectionChange[]): {gone: Gone[]; come: Come[]} {
  const gone: Gone[] = []
  const come: Come[] = []
  for (const section of sections) {
    if (section.kind === 'changed') {
      for (const change of section.blocks) {
        const {heading, anchor} = change.kind === 'removed' ? section.before : section.after
        const place = {heading, anchor}
        if (change.kind === 'removed') gone.push({block: change.item, place, change})
        if (change.kind === 'added') come.push({block: change.item, place, change})
      }
    } else if (section.kind === 'added' && !section.item.hidden) {
      const {heading, anchor, body} = section.item
      come.push(...body.map((block) => ({block, place: {heading, anchor}})))
    } else if (section.kind === 'removed' && !section.item.hidden) {
      const {heading, anchor, body} = section.item
      gone.push(...body.map((block) => ({block, place: {heading, anchor}})))
    }
  }
  return {gone, come}
}

function features({block}: Gone | Come) {
  const found = block._type === 'block' ? blockFeatures(block) : undefined
  return found && found.size > 0 ? found : undefined
}

/**
 * Marks the blocks that moved from one section to another: a paragraph that stands elsewhere is not
 * news. Changes the given changes, which are the caller's own.
 */
export function markMoves(sections: readonly SectionChange[], language: Language): void {
  const {gone, come} = travellers(sections)
  if (gone.length === 0 || come.length === 0) return
  const {pairs} = new Pairing<Gone | Come>(gone, come)
    .by(
      ({block}) => (block._type === 'block' ? `${block._type} ${block._key}` : undefined),
      (a, b) => plausible(a.block, b.block),
    )
    .by(({block}) => fingerprint(block) || undefined)
    .byLikeness(features, SAME_TEXT)
  for (const {from, to} of pairs) {
    const [old, young] = [gone[from], come[to]]
    if (!old || !young) continue
    if (old.change) old.change.movedTo = {...young.place}
    if (!young.change) continue
    const changed =
      old.block._type === 'block' && young.block._type === 'block'
        ? diffProse(old.block, young.block, language)
        : []
    young.change.movedFrom = {
      ...old.place,
      ...(changed.some(({op}) => op !== 'same') && {words: changed}),
    }
  }
}
