import {changedFields, equal} from '../equal.ts'
import type {Cookie} from '../model/index.ts'
import {diffList, type Kept, type Stayed} from './list.ts'
import {
  COOKIE_FIELDS,
  type CookieChange,
  PROVIDER_FIELDS,
  type ProviderListChange,
} from './model/index.ts'
import {type Pair, Pairing} from './pairing.ts'
import type {Provider, ProviderHead, ShownProvider} from './parts.ts'
import {HIDDEN_WEIGHT, nameOf} from './recipients.ts'

function changeOfCookie(
  before: Cookie,
  after: Cookie,
  kept: Kept,
): Stayed<CookieChange> | undefined {
  const {moved, ...passed} = kept
  if (!equal(before, after)) {
    const fields = changedFields(before, after, COOKIE_FIELDS)
    return {kind: 'changed', ...kept, fields, before, after}
  }
  return moved ? {kind: 'moved', ...passed, item: after} : undefined
}

/** Compares the cookies of one provider: by key and name, then name, then key (a new name). */
export function diffCookies(before: readonly Cookie[], after: readonly Cookie[]): CookieChange[] {
  const {pairs} = new Pairing(before, after)
    .by(({_key, name, storage}) => `${_key} ${name} ${storage}`)
    .by(({name, storage}) => `${name} ${storage}`)
    .by(({name}) => name)
    .by(({_key}) => _key)
  return diffList({before, after, pairs, change: changeOfCookie})
}

/** A provider without its cookies. */
export function providerHeadOf({cookies: _, ...head}: ShownProvider): ProviderHead {
  return head
}

/** Two different companies; a provider that is only named can be either. */
const apart = (a: ShownProvider, b: ShownProvider) =>
  a.provider !== undefined && b.provider !== undefined && a.provider._id !== b.provider._id

const samePlace = (a: Provider, b: Provider) => a.hidden || b.hidden || !apart(a, b)

/** Pairs providers by company or name; one that keeps its key can get a new name. */
export function pairProviders(before: readonly Provider[], after: readonly Provider[]): Pair[] {
  const shown = <T>(read: (provider: ShownProvider) => T) => {
    return (provider: Provider) => (provider.hidden ? undefined : read(provider))
  }
  return new Pairing(before, after)
    .by(
      shown(({_key, name}) => `${_key} ${name}`),
      samePlace,
    )
    .by(shown(({provider, name}) => provider && `${provider._id} ${name}`))
    .by(shown(nameOf))
    .by(({_key}) => _key, samePlace)
    .by(shown(({provider}) => provider?._id)).pairs
}

function changeOfProvider(
  before: Provider,
  after: Provider,
  kept: Kept,
): Stayed<ProviderListChange> | undefined {
  const {moved, ...passed} = kept
  if (before.hidden) {
    if (!after.hidden) return {kind: 'shown', ...kept, before, after}
  } else if (after.hidden) {
    return {kind: 'hidden', ...kept, before, after}
  } else if (!equal(before, after)) {
    const heads = {before: providerHeadOf(before), after: providerHeadOf(after)}
    const fields = changedFields(heads.before, heads.after, PROVIDER_FIELDS)
    const cookies = diffCookies(before.cookies, after.cookies)
    return {kind: 'changed', ...kept, fields, ...heads, cookies}
  }
  return moved ? {kind: 'moved', ...passed, item: after} : undefined
}

export function diffProviders(
  before: readonly Provider[],
  after: readonly Provider[],
): ProviderListChange[] {
  const pairs = pairProviders(before, after)
  const weight = ({hidden}: Provider) => (hidden ? HIDDEN_WEIGHT : 1)
  return diffList({before, after, pairs, change: changeOfProvider, weight})
}
