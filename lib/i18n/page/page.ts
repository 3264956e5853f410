import type {Language} from '#lib/policy/model/index.ts'
import {en} from './en.ts'
import {nb} from './nb.ts'
import {nn} from './nn.ts'

/** Everything that a page says on its own account, in one language. */
export type PageMessages = {
  readonly skipToText: string
  readonly siteNavigation: string
  readonly languages: string
  readonly languageName: string
  /** Leads to the same policy, or section, in this language. */
  readonly inThisLanguage: string
  readonly contents: string
  readonly policies: string
  readonly linkToHeading: (heading: string) => string

  readonly lastUpdated: string
  readonly corrected: (date: string) => string
  readonly reviewed: (date: string) => string
  readonly version: (number: number) => string
  readonly allVersions: string
  readonly description: (company: string) => string

  readonly summary: string
  readonly whoIsResponsible: string
  readonly whoGetsYourData: string
  readonly nobodyGetsYourData: string
  readonly recipientCount: (count: number) => string
  readonly inCountries: (countries: string) => string
  readonly whichCookies: string
  readonly noCookies: string
  readonly cookiesFrom: (names: string) => string
  readonly counted: (kind: string, count: number) => string
  readonly yourRights: string
  readonly howToReachUs: string
  readonly lastChanged: string

  readonly controller: string
  readonly organisationNumber: string
  readonly address: string
  readonly email: string
  readonly phone: string
  readonly representative: string
  readonly dataProtectionOfficer: string

  readonly recipients: string
  readonly recipient: string
  readonly purpose: string
  readonly data: string
  readonly place: string
  readonly privacyPolicy: string
  readonly agreement: string
  readonly privacyPolicyOf: (company: string) => string
  readonly agreementWith: (company: string) => string
  readonly usedFrom: (date: string) => string
  readonly usedUntil: (date: string) => string
  readonly usedSince: (date: string) => string
  /** Followed by the name of a recipient. */
  readonly alsoFrom: (date: string) => string
  readonly whatTheDataIs: string

  readonly cookies: string
  readonly cookieName: string
  readonly setBy: string
  readonly lifetime: string
  readonly untilBrowserCloses: string
  readonly notStated: string
  readonly anyNameWithPrefix: (prefix: string) => string
  readonly otherCookies: string
  readonly otherCookiesExplained: string
  readonly whyNoConsent: string

  readonly complain: string
  readonly complaintAddress: string

  readonly upcoming: (number: number, date: string) => string
  readonly seeWhatWillChange: string
  readonly changedLately: (date: string) => string
  readonly seeWhatChanged: string
  readonly translationBehind: (translated: number, inForce: number) => string
  readonly originalPrevails: string

  readonly noCookiesHere: string
  readonly nothingElseHere: string

  readonly alsoAs: string
  /** The feeds: of every new version, and of those that change a recipient. */
  readonly formats: {
    readonly versions: string
    readonly recipients: string
    readonly listOfRecipients: (format: string) => string
    readonly listOfCookies: (format: string) => string
  }

  readonly notFoundTitle: string
  readonly notFound: string
  readonly perhapsThese: string
  readonly errorTitle: string
  readonly error: string
  /** A link; `errorAdvice` goes on after it. */
  readonly tryAgain: string
  readonly errorAdvice: string
}

export const pageMessages: Readonly<Record<Language, PageMessages>> = {nb, nn, en}
