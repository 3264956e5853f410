/**
 * The closed vocabularies of the content model. Zod schemas, Sanity types, translations and rules
 * all read these lists, so that a value exists everywhere or nowhere.
 */

/** Languages that a policy can be written in (BCP 47). */
export const LANGUAGES = ['nb', 'nn', 'en'] as const
export type Language = (typeof LANGUAGES)[number]

/** What a recipient is to the controller (GDPR art. 4(7), 4(8), 26). */
export const SUBPROCESSOR_ROLES = [
  'processor',
  'subprocessor',
  'controllerRecipient',
  'jointController',
] as const
export type SubprocessorRole = (typeof SUBPROCESSOR_ROLES)[number]

/** What makes the transfer to the recipient's country lawful (GDPR art. 44–49). */
export const TRANSFER_BASES = [
  'withinEea',
  'adequacyDecision',
  'standardContractualClauses',
  'bindingCorporateRules',
  'dataPrivacyFramework',
  'derogation',
  'unknown',
] as const
export type TransferBasis = (typeof TRANSFER_BASES)[number]

/** Categories of personal data that a recipient can receive (GDPR art. 14(1)(d)). */
export const DATA_CATEGORIES = [
  'name',
  'emailAddress',
  'phoneNumber',
  'postalAddress',
  'customerAccount',
  'orderHistory',
  'paymentDetails',
  'accountingRecords',
  'correspondence',
  'documents',
  'marketingPreferences',
  'ipAddress',
  'deviceDetails',
  'usageData',
  'cookieIdentifiers',
  'location',
  'nationalIdentityNumber',
  'employment',
  'imagesAndSound',
  'specialCategories',
] as const
export type DataCategory = (typeof DATA_CATEGORIES)[number]

/** Where a visitor's device keeps what a cookie entry describes. */
export const STORAGE_KINDS = [
  'cookie',
  'localStorage',
  'sessionStorage',
  'indexedDB',
  'pixel',
] as const
export type StorageKind = (typeof STORAGE_KINDS)[number]

export const COOKIE_PARTIES = ['first', 'third'] as const
export type CookieParty = (typeof COOKIE_PARTIES)[number]

export const COOKIE_CATEGORIES = ['necessary', 'preferences', 'statistics', 'marketing'] as const
export type CookieCategory = (typeof COOKIE_CATEGORIES)[number]

/** The data subject's rights (GDPR art. 7(3), 15–18, 20, 21, 77). */
export const RIGHTS = [
  'access',
  'rectification',
  'erasure',
  'restriction',
  'portability',
  'objection',
  'withdrawConsent',
  'complaint',
] as const
export type Right = (typeof RIGHTS)[number]

/** How a version differs from the one before it. */
export const CHANGE_KINDS = ['material', 'minor', 'correction'] as const
export type ChangeKind = (typeof CHANGE_KINDS)[number]

/** The legal elements that a section can answer (GDPR art. 13, 14, 21, 26; ekomloven § 3-15). */
export const LEGAL_ELEMENTS = [
  'controllerIdentity',
  'representative',
  'dataProtectionOfficer',
  'purposesAndLegalBases',
  'legitimateInterests',
  'recipients',
  'thirdCountryTransfers',
  'retention',
  'dataSubjectRights',
  'rightToObject',
  'withdrawConsent',
  'complaint',
  'provisionRequired',
  'automatedDecisions',
  'dataSource',
  'jointControllers',
  'newPurposes',
  'cookies',
] as const
export type LegalElement = (typeof LEGAL_ELEMENTS)[number]

/** The contacts of a controller that can be hidden from visitors one by one. */
export const CONTACTS = [
  'address',
  'email',
  'phone',
  'representative',
  'dataProtectionOfficer',
] as const
export type Contact = (typeof CONTACTS)[number]
