import {defineField, type StringRule, type UrlRule} from 'sanity'
import {isOrganisationNumber} from '#lib/policy/model/index.ts'
import {countries} from './country.ts'

/** Addresses start with https://, since http:// sends what visitors read in the clear. */
export const secureUrl = (rule: UrlRule) => [
  rule
    .uri({scheme: ['http', 'https']})
    .error('Skriv hele adressen, som https://vipps.no/personvern'),
  rule
    .custom((value) => !value?.startsWith('http:') || 'Bruk https:// hvis siden har det.')
    .warning(),
]

/** Something with an `@` and a domain. */
export const emailAddress = (rule: StringRule) =>
  rule.email().error('Skriv en hel e-postadresse, som post@firma.no')

/** Nine digits with the right check digit; blanks are allowed, as people write them. */
export const organisationNumberField = (rule: StringRule) =>
  rule.custom(
    (value) =>
      value === undefined ||
      isOrganisationNumber(value.replace(/\s/g, '')) ||
      'Et organisasjonsnummer har ni sifre, og det siste er en kontroll. Sjekk at alle er riktige.',
  )

/** A country by its Norwegian name, stored as ISO 3166-1 alpha-2. */
export function countryField({
  name,
  title,
  description,
  group,
  required = false,
}: {
  name: string
  title: string
  description?: string
  group?: string
  required?: boolean
}) {
  return defineField({
    name,
    type: 'string',
    title,
    ...(description && {description}),
    ...(group && {group}),
    options: {list: countries().map((each) => ({value: each.code, title: each.name}))},
    validation: (rule) => (required ? rule.required().error('Velg et land.') : rule),
  })
}

/** Whether visitors see the block. */
export const hiddenField = defineField({
  name: 'hidden',
  type: 'boolean',
  title: 'Skjul for besøkende',
  description:
    'Innholdet blir liggende her, men vises ikke på siden og følger ikke med i versjonen.',
  initialValue: false,
})
