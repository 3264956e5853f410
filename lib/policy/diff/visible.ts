import type {FrozenBlock, FrozenSection} from '../model/index.ts'
import {isShownBlock} from '../shown.ts'
import {textOf} from './blocks.ts'
import type {
  BlockChange,
  CookieChange,
  EntryChange,
  PolicyDiff,
  ProviderListChange,
  RightEntryChange,
  SectionChange,
  TextBlockChange,
} from './model/index.ts'

/** Tells whether a change is of something that was or is seen: not of what stays hidden. */
function seen(change: EntryChange | ProviderListChange): boolean {
  return !('item' in change) || !change.item.hidden
}

function seenEntry(change: EntryChange): boolean {
  return seen(change) && (change.kind !== 'changed' || change.moved || change.fields.length > 0)
}

function seenCookie(change: CookieChange): boolean {
  return change.kind !== 'changed' || change.moved || change.fields.length > 0
}

function seenRight(change: RightEntryChange): boolean {
  if (change.kind !== 'changed') return true
  const {before, after, moved} = change
  return moved || before.right !== after.right || before.howTo !== after.howTo
}

function visibleProviders(changes: readonly ProviderListChange[]): ProviderListChange[] {
  return changes.flatMap((change): ProviderListChange[] => {
    if (!seen(change)) return []
    if (change.kind !== 'changed') return [change]
    const cookies = change.cookies.filter(seenCookie)
    return change.moved || change.fields.length > 0 || cookies.length > 0
      ? [{...change, cookies}]
      : []
  })
}

function seenText(change: TextBlockChange): boolean {
  if (change.kind !== 'changed') return textOf(change.item).trim() !== ''
  const {before, after, moved, words} = change
  return (
    moved ||
    before.style !== after.style ||
    before.listItem !== after.listItem ||
    before.level !== after.level ||
    words.some(({op}) => op !== 'same')
  )
}

const isSeenBlock = (block: FrozenBlock) =>
  block._type === 'block' ? textOf(block).trim() !== '' : isShownBlock(block)

function visibleBlock(change: BlockChange): BlockChange | undefined {
  if (change.kind === 'hidden' || change.kind === 'shown') return change
  if (change.kind !== 'changed') return isSeenBlock(change.item) ? change : undefined
  const {moved} = change
  switch (change.type) {
    case 'block':
      return seenText(change) ? change : undefined
    case 'controllerCard':
      return moved ? change : undefined
    case 'subprocessorList': {
      const entries = change.entries.filter(seenEntry)
      return moved || entries.length > 0 ? {...change, entries} : undefined
    }
    case 'cookieList': {
      const providers = visibleProviders(change.providers)
      return moved || providers.length > 0 ? {...change, providers} : undefined
    }
    case 'rightsList': {
      const rights = change.rights.filter(seenRight)
      const readdressed = change.before.email !== change.after.email
      return moved || readdressed || rights.length > 0 ? {...change, rights} : undefined
    }
    case 'callout': {
      const body = change.body.filter(seenText)
      return moved || body.length > 0 ? {...change, body} : undefined
    }
  }
}

const isSeenSection = (section: {hidden: FrozenSection['hidden']}) => !section.hidden

function visibleSection(change: SectionChange): SectionChange | undefined {
  if (change.kind === 'hidden' || change.kind === 'shown') return change
  if (change.kind !== 'changed') return isSeenSection(change.item) ? change : undefined
  const blocks = change.blocks.flatMap((each) => visibleBlock(each) ?? [])
  const fields = change.fields.filter((field) => field === 'heading')
  if (!change.moved && fields.length === 0 && blocks.length === 0) return undefined
  return {...change, fields, blocks}
}

/**
 * What of a diff a visitor can see: without new keys, without what was and is hidden, and without
 * what only machines read. It renders like any diff, and can no longer be applied.
 */
export function visibleDiff(diff: PolicyDiff): PolicyDiff {
  return {
    ...diff,
    fields: diff.fields.filter((field) => field !== 'policy'),
    sections: diff.sections.flatMap((change) => visibleSection(change) ?? []),
  }
}
