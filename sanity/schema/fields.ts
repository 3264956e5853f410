import {defineField, type StringRule, type UrlRule} from 'sanity'
import {countryCode, isOrganisationNumber} from '#lib/policy/model/index.ts'
import {CountryInput} from '#sanity/studio/inputs/country-input.tsx'
import type {Translate} from '#sanity/studio/locale/translate.ts'

/** Addresses start with https://, since http:// sends what visitors read in the clear. */
export const secureUrl = (t: Translate) => (rule: UrlRule) => [
  rule
    .uri({scheme: ['http', 'https']})
    .error(
      t(
        'Skriv hele adressen, som https://vipps.no/personvern',
        'Write the whole address, like https://vipps.no/privacy',
      ),
    ),
  rule
    .custom(
      (value) =>
        !value?.startsWith('http:') ||
        t('Bruk https:// hvis siden har det.', 'Use https:// if the site has it.'),
    )
    .warning(),
]

/** Something with an `@` and a domain. */
export const emailAddress = (t: Translate) => (rule: StringRule) =>
  rule
    .email()
    .error(
      t(
        'Skriv en hel e-postadresse, som post@firma.no',
        'Write a whole e-mail address, like post@company.com',
      ),
    )

/** Nine digits with the right check digit; blanks are allowed, as people write them. */
export const organisationNumberField = (t: Translate) => (rule: StringRule) =>
  rule.custom(
    (value) =>
      value === undefined ||
      isOrganisationNumber(value.replace(/\s/g, '')) ||
      t(
        'Et organisasjonsnummer har ni sifre, og det siste er en kontroll. Sjekk at alle er riktige.',
        'An organisation number has nine digits, and the last one is a check. See that all are right.',
      ),
  )

/** A country by its name, stored as ISO 3166-1 alpha-2. */
export function countryField(
  t: Translate,
  {
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
  },
) {
  return defineField({
    name,
    type: 'string',
    title,
    ...(description && {description}),
    ...(group && {group}),
    components: {input: CountryInput},
    validation: (rule) => {
      const known = rule.custom(
        (value) =>
          value === undefined ||
          countryCode.safeParse(value).success ||
          t('Velg et land fra listen.', 'Choose a country from the list.'),
      )
      return required
        ? [rule.required().error(t('Velg et land.', 'Choose a country.')), known]
        : known
    },
  })
}

/** Whether visitors see the block. */
export const hiddenField = (t: Translate) =>
  defineField({
    name: 'hidden',
    type: 'boolean',
    title: t('Skjul for besøkende', 'Hide from visitors'),
    description: t(
      'Innholdet blir liggende her, men vises ikke på siden og følger ikke med i versjonen.',
      'The content stays here, but is not shown on the page and is no part of the version.',
    ),
    initialValue: false,
  })

/** What previews say of a hidden block. */
export const hiddenText = (t: Translate) => t('Skjult for besøkende', 'Hidden from visitors')
