import type {Language} from '../../model/index.ts'
import type {PolicyDiff, ProviderChange} from '../model.ts'
import {visibleDiff} from '../visible.ts'
import {describeDiff} from './describe.ts'
import {nameAndCountry} from './recipients.ts'
import {proseExtent} from './sections.ts'
import {type Voice, voiceOf} from './voice.ts'

/** More sentences than this are grouped. */
const FEW = 5

const closed = (sentences: readonly string[]) => sentences.map((each) => `${each}.`).join(' ')

function groupRecipients({recipients}: PolicyDiff, voice: Voice): string[] {
  const {messages, format} = voice
  const {summary} = messages
  const names = (...kinds: string[]) =>
    recipients.flatMap((change) => {
      if (change.kind === 'changed' || !kinds.includes(change.kind)) return []
      return [nameAndCountry(change.recipient, voice)]
    })
  const changed = recipients.flatMap((change) =>
    change.kind === 'changed' ? [change.after.name] : [],
  )
  return [
    group(summary.recipientsAdded, names('added', 'shown'), format.list),
    group(summary.recipientsRemoved, names('removed', 'hidden'), format.list),
    group(summary.recipientsChanged, changed, format.list),
  ].flat()
}

function group(
  say: (list: string) => string,
  names: readonly string[],
  list: (names: readonly string[]) => string,
): string[] {
  return names.length === 0 ? [] : [say(list(names))]
}

function cookieNames(change: ProviderChange, ...kinds: string[]): string[] {
  if (change.kind !== 'changed') {
    if (!kinds.includes(change.kind)) return []
    const {name, cookies} = change.provider
    return cookies.length > 0 ? cookies.map((cookie) => cookie.name) : [name]
  }
  return change.cookies.flatMap((each) =>
    (each.kind === 'added' || each.kind === 'removed') && kinds.includes(each.kind)
      ? [each.item.name]
      : [],
  )
}

function groupCookies({cookieProviders}: PolicyDiff, {messages, format}: Voice): string[] {
  const {summary} = messages
  const names = (...kinds: string[]) =>
    cookieProviders.flatMap((change) => cookieNames(change, ...kinds))
  const changed = cookieProviders.flatMap((change) => {
    if (change.kind !== 'changed') return []
    const cookies = change.cookies.flatMap((each) =>
      each.kind === 'changed' ? [each.after.name] : [],
    )
    return cookies.length > 0 ? cookies : change.fields.length > 0 ? [change.after.name] : []
  })
  return [
    group(summary.cookiesAdded, names('added', 'shown'), format.list),
    group(summary.cookiesRemoved, names('removed', 'hidden'), format.list),
    group(summary.cookiesChanged, changed, format.list),
  ].flat()
}

function groupSections({sections}: PolicyDiff, {messages, format}: Voice): string[] {
  const {summary} = messages
  const added = sections.flatMap((change) => {
    if (change.kind === 'shown') return [change.after.heading]
    return change.kind === 'added' && !change.item.hidden ? [change.item.heading] : []
  })
  const removed = sections.flatMap((change) => {
    if (change.kind === 'hidden') return [change.before.heading]
    return change.kind === 'removed' && !change.item.hidden ? [change.item.heading] : []
  })
  const changed = sections.flatMap((change) => {
    if (change.kind !== 'changed') return []
    const renamed = change.fields.length > 0
    return renamed || proseExtent(change) !== 'none' ? [change.after.heading] : []
  })
  const moved = sections.some(
    (change) => change.kind === 'moved' || (change.kind === 'changed' && change.moved),
  )
  const quoted = (headings: readonly string[]) => headings.map(format.quote)
  return [
    group(summary.sectionsAdded, quoted(added), format.list),
    group(summary.sectionsRemoved, quoted(removed), format.list),
    group(summary.sectionsChanged, quoted(changed), format.list),
    moved ? [summary.sectionsMoved] : [],
  ].flat()
}

/**
 * Drafts the summary of a version, for an editor to make better: the sentences themselves where
 * there are few, and the subjects with their names where there are many.
 */
export function draftSummary(diff: PolicyDiff, language: Language): string {
  const voice = voiceOf(language)
  const {summary} = voice.messages
  const sentences = describeDiff(diff, language)
  if (sentences.length === 0) return closed([summary.nothing])
  if (sentences.length <= FEW) return closed(sentences.map(({text}) => text))
  const visible = visibleDiff(diff)
  return closed([
    ...sentences.filter(({topic}) => topic === 'policy').map(({text}) => text),
    ...(visible.contacts.length > 0 ? [summary.controller] : []),
    ...groupRecipients(visible, voice),
    ...groupCookies(visible, voice),
    ...(visible.rights.length > 0 ? [summary.rights] : []),
    ...groupSections(visible, voice),
  ])
}
