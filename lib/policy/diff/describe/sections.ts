import type {BlockChange, SectionChange, TextBlockChange, WordRun} from '../model/index.ts'
import type {Sentence, Voice} from './voice.ts'

type Extent = 'reworded' | 'restyled' | 'reordered' | 'none'

const reworded = (runs: readonly WordRun[]) =>
  runs.some(({op}) => op === 'inserted' || op === 'deleted')

function extentOfText(change: TextBlockChange): Extent {
  if (change.kind === 'moved') return 'reordered'
  if (change.kind !== 'changed' || reworded(change.words)) return 'reworded'
  const {before, after, words} = change
  const {style, listItem, level} = after
  const restyled =
    words.some(({op}) => op === 'restyled') ||
    before.style !== style ||
    before.listItem !== listItem ||
    before.level !== level
  return restyled ? 'restyled' : 'reordered'
}

/** What a change of a block is to the prose around it; lists are told of entry by entry. */
function extentOf(change: BlockChange): Extent {
  switch (change.kind) {
    case 'moved':
      return 'reordered'
    case 'hidden':
    case 'shown':
      return change.before._type === 'callout' ? 'reworded' : 'none'
    case 'added':
      if (change.movedFrom) return change.movedFrom.words ? 'reworded' : 'none'
      return change.item._type === 'block' || change.item._type === 'callout' ? 'reworded' : 'none'
    case 'removed':
      if (change.movedTo) return 'none'
      return change.item._type === 'block' || change.item._type === 'callout' ? 'reworded' : 'none'
    case 'changed':
      if (change.type === 'block') return extentOfText(change)
      if (change.type === 'callout') return widest(change.body.map(extentOfText))
      return change.moved ? 'reordered' : 'none'
  }
}

function widest(extents: readonly Extent[]): Extent {
  const order: Extent[] = ['reworded', 'restyled', 'reordered']
  return order.find((extent) => extents.includes(extent)) ?? 'none'
}

/** How much the prose of a section changed. */
export function proseExtent(change: Extract<SectionChange, {kind: 'changed'}>): Extent {
  return widest(change.blocks.map(extentOf))
}

function describeChanged(
  change: Extract<SectionChange, {kind: 'changed'}>,
  {messages, format}: Voice,
): string[] {
  const {section} = messages
  const [before, after] = [format.quote(change.before.heading), format.quote(change.after.heading)]
  const extent = proseExtent(change)
  const sources = new Set(
    change.blocks.flatMap((each) =>
      each.kind === 'added' && each.movedFrom ? [format.quote(each.movedFrom.heading)] : [],
    ),
  )
  return [
    ...(before === after ? [] : [section.renamed(before, after)]),
    ...(change.moved ? [section.moved(after)] : []),
    ...(extent === 'none' ? [] : [section[extent](after)]),
    ...[...sources].map((source) => section.textMoved(source, after)),
  ]
}

function describeSection(change: SectionChange, voice: Voice): Sentence[] {
  const {section} = voice.messages
  const {quote} = voice.format
  const say = (text: string, anchor?: string): Sentence => ({
    topic: 'sections',
    text,
    ...(anchor !== undefined && {anchor}),
  })
  switch (change.kind) {
    case 'added':
    case 'removed':
    case 'moved': {
      if (change.item.hidden) return []
      const {heading, anchor} = change.item
      const gone = change.kind === 'removed'
      return [say(section[change.kind](quote(heading)), gone ? undefined : anchor)]
    }
    case 'hidden':
      return [say(section.hidden(quote(change.before.heading)))]
    case 'shown':
      return [say(section.shown(quote(change.after.heading)), change.after.anchor)]
    case 'changed':
      return describeChanged(change, voice).map((text) => say(text, change.after.anchor))
  }
}

export function describeSections(sections: readonly SectionChange[], voice: Voice): Sentence[] {
  return sections.flatMap((change) => describeSection(change, voice))
}
