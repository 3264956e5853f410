import type {Controller, Right} from '#lib/policy/model/index.ts'

/** The company behind Okane.no; a telephone and an officer are kept hidden until they are needed. */
export const controller: Controller = {
  name: 'Marensius Pettersen Solutions ENK',
  address: {street: 'Sigurd Hoels vei 49', postalCode: '0655', city: 'Oslo', country: 'NO'},
  email: 'post@okane.no',
  phone: '+47 381 33 333',
  dataProtectionOfficer: {email: 'privacy@butikkpikene.no', phone: '+47 381 33 333'},
  hiddenContacts: ['phone', 'dataProtectionOfficer'],
}

/** The day on which the starter policies were last read through. */
export const reviewedOn = '2026-11-01'

/** The recipients in the order in which visitors meet them. */
export const recipients = [
  {id: 'vipps'},
  {id: 'shopify'},
  {id: 'google-workspace'},
  {id: 'zoho'},
  {id: 'google-analytics'},
  {id: 'fiken'},
  {id: 'mailchimp', hidden: true},
] as const

/** The rights in the order in which people ask for them. */
export const rightsInOrder: readonly Right[] = [
  'access',
  'rectification',
  'erasure',
  'restriction',
  'portability',
  'objection',
  'withdrawConsent',
]
