import type {Language} from '../../model/index.ts'
import type {PolicyDiff, ProviderChange} from '../model/index.ts'
import {visibleDiff} from '../visible.ts'
import {describeDiff} from './describe.ts'
import {nameAndCountry} from './recipients.ts'
import {proseExtent} from './sections.ts'
import {type Voice, voiceOf} from './voice.ts'

/** More sentences than this are grouped. */
const FEW = 5

const closed = (sentences: readonly string[]) => sentences.map((each) => `${each}.`).join(' ')

/** A list of more names than this ends with how many more there are. */
const MANY = 6

/** Says something of a list of names, where there are any. */
function group(say: (list: string) => string, names: readonly string[], voice: Voice): string[] {
  if (names.length === 0) return []
  const {format, messages} = voice
  if (names.length <= MANY) return [say(format.list(names))]
  const first = names.slice(0, MANY - 1)
  return [say(format.list([...first, messages.summary.others(names.length - first.length)]))]
}

function groupRecipients({recipients}: PolicyDiff, voice: Voice): string[] {
  const {summary} = voice.messages
  const names = (...kinds: string[]) =>
    recipients.flatMap((change) => {
      if (change.kind === 'changed' || !kinds.includes(change.kind)) return []
      return [nameAndCountry(change.recipient, voice)]
    })
  const changed = recipients.flatMap((change) =>
    change.kind === 'changed' ? [change.after.name] : [],
  )
  return [
    group(summary.recipientsAdded, names('added', 'shown'), voice),
    group(summary.recipientsRemoved, names('removed', 'hidden'), voice),
    group(summary.recipientsChanged, changed, voice),
  ].flat()
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

function groupCookies({cookieProviders}: PolicyDiff, voice: Voice): string[] {
  const {summary} = voice.messages
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
    group(summary.cookiesAdded, names('added', 'shown'), voice),
    group(summary.cookiesRemoved, names('removed', 'hidden'), voice),
    group(summary.cookiesChanged, changed, voice),
  ].flat()
}

function groupSections({sections}: PolicyDiff, voice: Voice): string[] {
  const {summary} = voice.messages
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
  const quoted = (headings: readonly string[]) => headings.map(voice.format.quote)
  return [
    group(summary.sectionsAdded, quoted(added), voice),
    group(summary.sectionsRemoved, quoted(removed), voice),
    group(summary.sectionsChanged, quoted(changed), voice),
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
