import type {
  Cookie,
  CookieCategory,
  FrozenCookieProvider,
  FrozenSubprocessorEntry,
  LegalElement,
  PolicyContent,
  RightEntry,
  ShownSection,
} from '#lib/policy/model/index.ts'
import {isShownSection, shownBlocks} from '#lib/policy/shown.ts'

export type ShownEntry = Exclude<FrozenSubprocessorEntry, {hidden: true}>
export type ShownProvider = Exclude<FrozenCookieProvider, {hidden: true}>

export function isShown<T extends {hidden: boolean}>(
  thing: T,
): thing is Exclude<T, {hidden: true}> {
  return !thing.hidden
}

/** Something that a policy tells of, with the fragment that leads to it. */
export type Found<T> = {readonly item: T; readonly fragment: string}

/**
 * The fragment of something inside a section. It is made from the key, which stays when the words
 * change, and cannot be the anchor of a section, which has no underscore.
 */
export function fragmentOf(section: Pick<ShownSection, 'anchor'>, key: string): string {
  return `${section.anchor}_${key.replace(/\s+/g, '_')}`
}

/** The recipients that visitors see, each once, in reading order. */
export function recipientsOf(content: PolicyContent): Found<ShownEntry>[] {
  const found = new Map<string, Found<ShownEntry>>()
  for (const {section, block} of shownBlocks(content)) {
    if (block._type !== 'subprocessorList') continue
    for (const item of block.entries.filter(isShown)) {
      const {_id} = item.subprocessor
      if (!found.has(_id)) found.set(_id, {item, fragment: fragmentOf(section, item._key)})
    }
  }
  return [...found.values()]
}

/** The providers of cookies that visitors see, in reading order. */
export function cookieProvidersOf(content: PolicyContent): Found<ShownProvider>[] {
  return [...shownBlocks(content)].flatMap(({section, block}) =>
    block._type === 'cookieList'
      ? block.providers.filter(isShown).map((item) => ({item, fragment: section.anchor}))
      : [],
  )
}

/** The rights that visitors are told of, in reading order. */
export function rightsOf(content: PolicyContent): Found<RightEntry>[] {
  return [...shownBlocks(content)].flatMap(({section, block}) =>
    block._type === 'rightsList'
      ? block.rights.map((item) => ({item, fragment: fragmentOf(section, item._key)}))
      : [],
  )
}

/** The first visible section that answers a legal element. */
export function sectionOn(content: PolicyContent, element: LegalElement): ShownSection | undefined {
  return content.sections.filter(isShownSection).find(({covers}) => covers.includes(element))
}

/** Where the controller's details are shown, if they are shown in a section. */
export function controllerFragment(content: PolicyContent): string | undefined {
  for (const {section, block} of shownBlocks(content)) {
    if (block._type === 'controllerCard') return section.anchor
  }
  return sectionOn(content, 'controllerIdentity')?.anchor
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
