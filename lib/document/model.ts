import type {Language, PolicyVersion, VersionHead} from '#lib/policy/model/index.ts'

/** What every page says of the site it belongs to. */
export type Site = {
  readonly name: string
  /** The company's own site, which this one belongs to. */
  readonly mainSiteUrl?: string
  /** The public address of this site, without a trailing slash. */
  readonly origin: string
}

/** Where a policy is found. */
export type PolicyAddress = {
  readonly _id: string
  readonly title: string
  readonly slug: string
  readonly language: Language
  /** The policy that this one translates, or its own `_id`. */
  readonly original: string
}

/** A line in the list of policies. */
export type PolicyListEntry = PolicyAddress & {readonly inForce: VersionHead}

/** How far a translation has kept up with the policy it translates. */
type TranslationState = {
  readonly original: PolicyAddress
  /** The version that was translated. */
  readonly translated: number
  /** The version of the original that is in force. */
  readonly inForce: number
}

/** The same content in another format, for machines and feed readers. */
export type Alternate = {
  readonly title: string
  /** A media type, such as `application/atom+xml`. */
  readonly type: string
  /** A path on this site, or a whole address. */
  readonly href: string
}

/** What the page of a policy is made from. */
export type PolicyPageProps = {
  readonly site: Site
  readonly version: PolicyVersion
  /** Every version of the policy, in any order. */
  readonly versions: readonly VersionHead[]
  /** The policy itself and its translations. */
  readonly translations: readonly PolicyAddress[]
  /** Where the policy is a translation, how far it has kept up. */
  readonly translation?: TranslationState
  /** The instant for which the page is made: milliseconds since the epoch (UTC). */
  readonly at: number
}
