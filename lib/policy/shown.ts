import type {
  FrozenBlock,
  FrozenSection,
  PolicyContent,
  ShownBlock,
  ShownSection,
  TextBlock,
} from './model/index.ts'

/** A block that visitors see. */
export type AnyShownBlock = TextBlock | ShownBlock<Exclude<FrozenBlock['_type'], 'block'>>

export function isShownSection(section: FrozenSection): section is ShownSection {
  return !section.hidden
}

export function isShownBlock(block: FrozenBlock): block is AnyShownBlock {
  return block._type === 'block' || !block.hidden
}

/** Every block that visitors see, in reading order, with the section it stands in. */
export function* shownBlocks(content: Pick<PolicyContent, 'sections'>): Generator<{
  section: ShownSection
  block: AnyShownBlock
}> {
  for (const section of content.sections.filter(isShownSection)) {
    for (const block of section.body.filter(isShownBlock)) yield {section, block}
  }
}
