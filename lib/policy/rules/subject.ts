import type {
  Acknowledgement,
  Controller,
  Cookie,
  Language,
  LegalElement,
  Right,
  Subprocessor,
  VersionFacts,
} from '../model/index.ts'

/** The fields of something that may not be finished. */
type Unfinished<T> = {readonly [K in keyof T]?: T[K] | undefined}

/**
 * A policy as rules read it: a working copy, finished or not, or a published version. Everything
 * has its Sanity path in the working copy; hidden things are marked, not left out, and of a
 * published version they are empty.
 */
export type RuleSubject = {
  /** The `_id` of the policy, without `drafts.`. */
  readonly id: string
  readonly language: Language
  readonly reviewedOn?: string | undefined
  readonly controller: Unfinished<Controller>
  /** Domains that are the controller's own, such as `okane.no`; none where they are not known. */
  readonly ownDomains: readonly string[]
  readonly sections: readonly SubjectSection[]
  /** Facts of the version that it is, or is about to become. */
  readonly version?: Unfinished<VersionFacts> | undefined
  readonly acknowledgements: readonly Acknowledgement[]
}

export type Place = {
  /** A Sanity path in the policy. */
  readonly path: string
  /** Whether visitors do not see it, for its own sake or for that of what it stands in. */
  readonly hidden: boolean
}

export type SubjectSection = Place & {
  readonly heading: string
  /** The fragment that leads here, and earlier ones. */
  readonly anchors: readonly string[]
  readonly covers: readonly LegalElement[]
  readonly blocks: readonly SubjectBlock[]
}

export type SubjectLink = {readonly path: string; readonly href: string}

export type SubjectText = Place & {
  readonly type: 'text'
  /** A heading within a section names what follows, and claims nothing. */
  readonly isHeading: boolean
  readonly text: string
  readonly links: readonly SubjectLink[]
}

/** A company that a policy refers to. */
export type SubjectRecipient = Unfinished<
  Omit<Subprocessor, '_id' | '_type' | 'name' | 'purpose'>
> & {
  readonly _id: string
  readonly name: string
  readonly purpose?: string | undefined
}

/** A reference and what it leads to, if it leads anywhere. */
export type Referred = {readonly id: string; readonly recipient?: SubjectRecipient | undefined}

export type SubjectEntry = Place & {
  readonly refersTo?: Referred | undefined
  readonly note?: string | undefined
}

export type SubjectCookie = Place & Unfinished<Omit<Cookie, '_key' | '_type'>>

export type SubjectProvider = Place & {
  readonly name?: string | undefined
  readonly refersTo?: Referred | undefined
  readonly description?: string | undefined
  readonly cookies: readonly SubjectCookie[]
}

export type SubjectBlock =
  | SubjectText
  | (Place & {readonly type: 'callout'; readonly texts: readonly SubjectText[]})
  | (Place & {readonly type: 'controllerCard'})
  | (Place & {readonly type: 'subprocessorList'; readonly entries: readonly SubjectEntry[]})
  | (Place & {readonly type: 'cookieList'; readonly providers: readonly SubjectProvider[]})
  | (Place & {
      readonly type: 'rightsList'
      readonly email?: string | undefined
      readonly rights: readonly {readonly right: Right; readonly howTo?: string | undefined}[]
    })

type BlockOf<T extends SubjectBlock['type']> = Extract<SubjectBlock, {type: T}>

export const isShown = ({hidden}: Place) => !hidden

/** Every section that visitors see. */
export const shownSections = ({sections}: RuleSubject) => sections.filter(isShown)

/** Every block of a type that visitors see, in reading order. */
export function shownBlocksOf<T extends SubjectBlock['type']>(
  {sections}: Pick<RuleSubject, 'sections'>,
  type: T,
): BlockOf<T>[] {
  const isWanted = (block: SubjectBlock): block is BlockOf<T> =>
    block.type === type && !block.hidden
  return sections.flatMap(({blocks}) => blocks.filter(isWanted))
}

/** Every entry of the lists of recipients that visitors see. */
export function shownEntries(subject: Pick<RuleSubject, 'sections'>): SubjectEntry[] {
  return shownBlocksOf(subject, 'subprocessorList').flatMap(({entries}) => entries.filter(isShown))
}

/** Every provider of cookies that visitors see. */
export function shownProviders(subject: Pick<RuleSubject, 'sections'>): SubjectProvider[] {
  return shownBlocksOf(subject, 'cookieList').flatMap(({providers}) => providers.filter(isShown))
}

/** Every cookie that visitors see, with its provider. */
export function shownCookies(
  subject: Pick<RuleSubject, 'sections'>,
): {provider: SubjectProvider; cookie: SubjectCookie}[] {
  return shownProviders(subject).flatMap((provider) =>
    provider.cookies.map((cookie) => ({provider, cookie})),
  )
}

/** Every paragraph, heading, quotation and list item that visitors see, those in notes too. */
export function shownTexts({blocks}: Pick<SubjectSection, 'blocks'>): SubjectText[] {
  return blocks.filter(isShown).flatMap((block) => {
    if (block.type === 'text') return [block]
    return block.type === 'callout' ? block.texts : []
  })
}

/** A company that visitors are told of, with the place where they are first told. */
export type ShownRecipient = {readonly recipient: SubjectRecipient; readonly place: string}

/** Every company that visitors see as a recipient or as a provider of cookies, once each. */
export function shownRecipients(subject: RuleSubject): ShownRecipient[] {
  const found = new Map<string, ShownRecipient>()
  for (const {refersTo, path} of [...shownEntries(subject), ...shownProviders(subject)]) {
    const recipient = refersTo?.recipient
    if (recipient && !found.has(recipient._id)) found.set(recipient._id, {recipient, place: path})
  }
  return [...found.values()]
}
