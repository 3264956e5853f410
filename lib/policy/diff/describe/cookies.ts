import type {Cookie} from '../../model/index.ts'
import type {CookieChange, CookieField, PolicyDiff, ProviderChange} from '../model/index.ts'
import type {ProviderHead} from '../parts.ts'
import {recipientFields} from '../recipients.ts'
import {describeRecipientFields} from './recipients.ts'
import {describeFields, type FieldWords, type Voice} from './voice.ts'

function lifetimeOf({lifetime}: Cookie, {messages, format}: Voice): string | undefined {
  return lifetime === 'session' ? messages.cookies.session : lifetime && format.duration(lifetime)
}

/** What a cookie's field says, in words. */
export function cookieWords(field: CookieField, cookie: Cookie, voice: Voice): string | undefined {
  const {labels} = voice
  switch (field) {
    case 'storage':
      return labels.storage[cookie.storage]
    case 'party':
      return cookie.party && labels.cookieParties[cookie.party]
    case 'category':
      return cookie.category && labels.cookieCategories[cookie.category]
    case 'lifetime':
      return lifetimeOf(cookie, voice)
    default:
      return cookie[field]
  }
}

function fieldWords(field: CookieField, before: Cookie, after: Cookie, voice: Voice): FieldWords {
  const [was, now] = [before.lifetime, after.lifetime]
  const durations = field === 'lifetime' && was && now && was !== 'session' && now !== 'session'
  return {
    label: voice.messages.cookieFields[field],
    before: cookieWords(field, before, voice),
    after: cookieWords(field, after, voice),
    ...(durations && {both: voice.format.durations(was, now)}),
  }
}

function describeCookie(change: CookieChange, provider: ProviderHead, voice: Voice): string[] {
  const {messages, labels} = voice
  switch (change.kind) {
    case 'moved':
      return []
    case 'added': {
      const {name, category, storage} = change.item
      const details = [
        provider.name,
        ...(category ? [labels.cookieCategories[category]] : []),
        lifetimeOf(change.item, voice),
      ].filter((detail) => detail !== undefined)
      return [messages.cookies.added(labels.storage[storage], `${name} (${details.join(', ')})`)]
    }
    case 'removed': {
      const {name, storage} = change.item
      return [messages.cookies.removed(labels.storage[storage], `${name} (${provider.name})`)]
    }
    case 'changed': {
      const {before, after, fields} = change
      const name = `${after.name} (${provider.name})`
      const words = fields
        .filter((field) => field !== 'name')
        .map((field) => fieldWords(field, before, after, voice))
      return [
        ...(fields.includes('name') ? [messages.recipient.renamed(before.name, after.name)] : []),
        ...describeFields(name, words, voice),
      ]
    }
  }
}

/** The names of cookies in brackets; nothing where none is named. */
function inBrackets(cookies: readonly Cookie[], {format}: Voice): string {
  return cookies.length === 0 ? '' : ` (${format.list(cookies.map(({name}) => name))})`
}

/** Tells of the company behind the cookies, where it is not told of as a recipient already. */
function describeCompany(
  before: ProviderHead,
  after: ProviderHead,
  diff: PolicyDiff,
  voice: Voice,
) {
  const [was, now] = [before.provider, after.provider]
  if (!was || !now || was._id !== now._id) return []
  const told = diff.recipients.some(
    (change) => change.kind === 'changed' && change.after._id === now._id,
  )
  return told ? [] : describeRecipientFields(recipientFields(was, now), was, now, voice)
}

function describeProvider(change: ProviderChange, diff: PolicyDiff, voice: Voice): string[] {
  const {cookies} = voice.messages
  if (change.kind !== 'changed') {
    const {name} = change.provider
    const list = inBrackets(change.provider.cookies, voice)
    switch (change.kind) {
      case 'added':
        return [cookies.providerAdded(name, list)]
      case 'removed':
        return [cookies.providerRemoved(name, list)]
      case 'hidden':
        return [cookies.providerHidden(name)]
      case 'shown':
        return [cookies.providerShown(name, list)]
    }
  }
  const {before, after, fields} = change
  return [
    ...(fields.includes('name') ? [cookies.providerRenamed(before.name, after.name)] : []),
    ...(fields.includes('description') ? [cookies.providerDescribed(after.name)] : []),
    ...describeCompany(before, after, diff, voice),
    ...change.cookies.flatMap((each) => describeCookie(each, after, voice)),
  ]
}

export function describeCookies(diff: PolicyDiff, voice: Voice): string[] {
  const {messages, labels} = voice
  return [
    ...diff.newCookieCategories.map((each) =>
      messages.cookies.newCategory(labels.cookieCategories[each]),
    ),
    ...diff.cookieProviders.flatMap((change) => describeProvider(change, diff, voice)),
  ]
}
