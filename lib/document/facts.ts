import {cookieProvidersIn, recipientsIn, type Told} from '#lib/policy/facts.ts'
import type {
  Cookie,
  CookieCategory,
  LegalElement,
  PolicyContent,
  RightEntry,
  ShownBlock,
  ShownSection,
} from '#lib/policy/model/index.ts'
import {isShownSection, shownBlocks} from '#lib/policy/shown.ts'

export type ShownEntry = Exclude<ShownBlock<'subprocessorList'>['entries'][number], {hidden: true}>
export type ShownProvider = Exclude<ShownBlock<'cookieList'>['providers'][number], {hidden: true}>

export function isShown<T extends {hidden: boolean}>(
  thing: T,
): thing is Exclude<T, {hidden: true}> {
  return !thing.hidden
}

/**
 * The fragment of something inside a section. It is made from the key, which stays when the words
 * change, and cannot be the anchor of a section, which has no underscore.
 */
export function fragmentOf(section: Pick<ShownSection, 'anchor'>, key: string): string {
  return `${section.anchor}_${key.replace(/\s+/g, '_')}`
}

/** A fact that a policy tells, with the fragment that leads to where it is told first. */
export type Found<T> = {readonly item: T; readonly fragment: string}

/** Finds the entry of the first list that a fact stands in: its keys are section, list, entry. */
function located<T>(content: PolicyContent, {fact, keys: [section, , entry = '']}: Told<T>) {
  const found = content.sections.filter(isShownSection).find(({_key}) => _key === section)
  return found ? [{item: fact, fragment: fragmentOf(found, entry)}] : []
}

/** The recipients that visitors see, each once, in reading order. */
export function recipientsOf(content: PolicyContent) {
  return recipientsIn(content).flatMap((told) => located(content, told))
}

/** The providers of cookies that visitors see, each once, in reading order. */
export function cookieProvidersOf(content: PolicyContent) {
  return cookieProvidersIn(content).map(({fact}) => fact)
}

/** The rights that visitors are told of, in reading order. */
export function rightsOf(content: PolicyContent): Found<RightEntry>[] {
  return [...shownBlocks(content)].flatMap(({section, block}) =>
    block._type === 'rightsList'
      ? block.rights.map((item) => ({item, fragment: fragmentOf(section, item._key)}))
      : [],
  )
}

/** The first visible section that has a block of a type or, failing that, answers an element. */
export function sectionOn(
  content: PolicyContent,
  type: 'controllerCard' | 'cookieList' | 'rightsList',
  element: LegalElement,
): ShownSection | undefined {
  for (const {section, block} of shownBlocks(content)) {
    if (block._type === type) return section
  }
  return content.sections.filter(isShownSection).find(({covers}) => covers.includes(element))
}

/** A cookie with the one that sets it. */
export type ProvidedCookie = {readonly cookie: Cookie; readonly provider: ShownProvider}

/** Cookies by category, in the order of `categories`, those without one last. */
export function cookiesByCategory(
  providers: readonly ShownProvider[],
  categories: readonly CookieCategory[],
): {category: CookieCategory | undefined; cookies: ProvidedCookie[]}[] {
  const all = providers.flatMap((provider) =>
    provider.cookies.map((cookie) => ({cookie, provider})),
  )
  return [...categories, undefined]
    .map((category) => ({
      category,
      cookies: all.filter(({cookie}) => cookie.category === category),
    }))
    .filter(({cookies}) => cookies.length > 0)
}
