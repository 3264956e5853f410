import {changedFields, equal} from '../equal.ts'
import {cookieProvidersIn, recipientsIn, type Told} from '../facts.ts'
import {
  CONTACTS,
  type Controller,
  type Cookie,
  type FrozenSection,
  type PolicyContent,
  type Right,
} from '../model/index.ts'
import {shownBlocks} from '../shown.ts'
import {diffCookies, pairProviders, providerHeadOf} from './cookies.ts'
import {
  type ContactChange,
  PROVIDER_FIELDS,
  type ProviderChange,
  type RecipientChange,
  type RightChange,
} from './model/index.ts'
import {Pairing} from './pairing.ts'
import type {ShownProvider} from './parts.ts'
import {nameOf, recipientFields} from './recipients.ts'

type Sections = Pick<PolicyContent, 'sections'>

/** The keys of everything that is hidden in a version. */
function hiddenKeys({sections}: Sections): Set<string> {
  const keys = new Set<string>()
  const note = (thing: {_key: string; hidden: boolean}) => {
    if (thing.hidden) keys.add(thing._key)
  }
  const noteSection = (section: FrozenSection) => {
    note(section)
    if (section.hidden) return
    for (const block of section.body) {
      if (block._type === 'block') continue
      note(block)
      if (block.hidden) continue
      if (block._type === 'subprocessorList') block.entries.forEach(note)
      if (block._type === 'cookieList') block.providers.forEach(note)
    }
  }
  sections.forEach(noteSection)
  return keys
}

/** How a fact that is in one version only came or went. */
function wayOf<T>({keys}: Told<T>, elsewhere: Set<string>): 'hidden' | 'gone' {
  return keys.some((key) => elsewhere.has(key)) ? 'hidden' : 'gone'
}

/** First what is new, then what is gone, then what is described differently. */
function inOrder<C extends {kind: string}>(changes: readonly (C | undefined)[]): C[] {
  const order = ['added', 'shown', 'removed', 'hidden', 'changed']
  return changes
    .filter((change) => change !== undefined)
    .sort((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind))
}

/** Which recipients of personal data are new, gone or described differently. */
export function diffRecipients(before: Sections, after: Sections): RecipientChange[] {
  const [old, young] = [recipientsIn(before), recipientsIn(after)]
  const {pairs} = new Pairing(old, young).by(({fact}) => fact._id).by(({fact}) => nameOf(fact))
  const byFrom = new Map(pairs.map(({from, to}) => [from, young[to]]))
  const met = new Set(byFrom.values())
  const [hiddenBefore, hiddenAfter] = [hiddenKeys(before), hiddenKeys(after)]
  const kept = old.map((each, from): RecipientChange | undefined => {
    const now = byFrom.get(from)
    if (!now) {
      const kind = wayOf(each, hiddenAfter) === 'hidden' ? 'hidden' : 'removed'
      return {kind, recipient: each.fact}
    }
    const fields = recipientFields(each.fact, now.fact)
    if (fields.length === 0) return undefined
    return {kind: 'changed', fields, before: each.fact, after: now.fact}
  })
  const arrived = young.map((each): RecipientChange | undefined => {
    if (met.has(each)) return undefined
    const kind = wayOf(each, hiddenBefore) === 'hidden' ? 'shown' : 'added'
    return {kind, recipient: each.fact}
  })
  return inOrder([...arrived, ...kept])
}

function changeOfProvider(before: ShownProvider, after: ShownProvider): ProviderChange | undefined {
  const heads = {before: providerHeadOf(before), after: providerHeadOf(after)}
  const fields = changedFields(heads.before, heads.after, PROVIDER_FIELDS)
  const cookies = diffCookies(before.cookies, after.cookies).filter(
    (change) => change.kind !== 'moved' && (change.kind !== 'changed' || change.fields.length > 0),
  )
  if (fields.length === 0 && cookies.length === 0) return undefined
  return {kind: 'changed', fields, ...heads, cookies}
}

/** Which providers of cookies, and which of their cookies, are new, gone or described differently. */
export function diffCookieProviders(before: Sections, after: Sections): ProviderChange[] {
  const [old, young] = [cookieProvidersIn(before), cookieProvidersIn(after)]
  const pairs = pairProviders(
    old.map(({fact}) => fact),
    young.map(({fact}) => fact),
  )
  const byFrom = new Map(pairs.map(({from, to}) => [from, young[to]]))
  const met = new Set(byFrom.values())
  const [hiddenBefore, hiddenAfter] = [hiddenKeys(before), hiddenKeys(after)]
  const kept = old.map((each, from): ProviderChange | undefined => {
    const now = byFrom.get(from)
    if (now) return changeOfProvider(each.fact, now.fact)
    const kind = wayOf(each, hiddenAfter) === 'hidden' ? 'hidden' : 'removed'
    return {kind, provider: each.fact}
  })
  const arrived = young.map((each): ProviderChange | undefined => {
    if (met.has(each)) return undefined
    const kind = wayOf(each, hiddenBefore) === 'hidden' ? 'shown' : 'added'
    return {kind, provider: each.fact}
  })
  return inOrder([...arrived, ...kept])
}

/** Every category of cookies that a version tells of. */
export function cookieCategories(content: Sections): Set<NonNullable<Cookie['category']>> {
  return new Set(
    cookieProvidersIn(content)
      .flatMap(({fact}) => fact.cookies)
      .flatMap(({category}) => category ?? []),
  )
}

function rightsOf(content: Sections) {
  const rights = new Map<Right, string | undefined>()
  const emails: (string | undefined)[] = []
  for (const {block} of shownBlocks(content)) {
    if (block._type !== 'rightsList') continue
    emails.push(block.email)
    for (const {right, howTo} of block.rights) if (!rights.has(right)) rights.set(right, howTo)
  }
  return {rights, emails}
}

/** Which rights of the data subject are told of differently. */
export function diffRightsTold(before: Sections, after: Sections): RightChange[] {
  const [old, young] = [rightsOf(before), rightsOf(after)]
  const changes: RightChange[] = []
  for (const [right, howTo] of young.rights) {
    const now = howTo === undefined ? {} : {after: howTo}
    if (!old.rights.has(right)) {
      changes.push({kind: 'added', right, ...(howTo !== undefined && {howTo})})
      continue
    }
    const was = old.rights.get(right)
    if (was === howTo) continue
    changes.push({kind: 'changed', right, ...(was !== undefined && {before: was}), ...now})
  }
  for (const [right, howTo] of old.rights) {
    if (young.rights.has(right)) continue
    changes.push({kind: 'removed', right, ...(howTo !== undefined && {howTo})})
  }
  const [was, now] = [old.emails[0], young.emails[0]]
  if (old.emails.length > 0 && young.emails.length > 0 && was !== now) {
    changes.push({
      kind: 'email',
      ...(was !== undefined && {before: was}),
      ...(now !== undefined && {after: now}),
    })
  }
  return changes
}

/** What changed of the controller's own details. */
export function diffContacts(before: Controller, after: Controller): ContactChange[] {
  return (['name', 'organisationNumber', ...CONTACTS] as const).flatMap(
    (field): ContactChange[] => {
      const [was, now] = [before[field], after[field]]
      if (equal(was, now)) return []
      const hidden = ({hiddenContacts = []}: Controller) =>
        hiddenContacts.some((contact) => contact === field)
      if (now === undefined) return [{field, kind: hidden(after) ? 'hidden' : 'removed'}]
      if (was === undefined) return [{field, kind: hidden(before) ? 'shown' : 'added'}]
      return [{field, kind: 'changed'}]
    },
  )
}
