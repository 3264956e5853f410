import {CaseIcon} from '@sanity/icons/Case'
import {defineArrayMember, defineField, defineType} from 'sanity'
import {CONTACTS} from '#lib/policy/model/index.ts'
import type {Translate} from '#sanity/studio/locale/translate.ts'
import {countryField, emailAddress, organisationNumberField} from '../fields.ts'
import {choices, names} from '../options.ts'

const collapsible = {collapsible: true, collapsed: true} as const

/** How somebody is reached; the same for the controller, its representative and its officer. */
const contact = (t: Translate) => ({
  name: defineField({name: 'name', type: 'string', title: t('Navn', 'Name')}),
  email: defineField({
    name: 'email',
    type: 'string',
    title: t('E-post', 'E-mail'),
    validation: emailAddress(t),
  }),
  phone: defineField({name: 'phone', type: 'string', title: t('Telefon', 'Telephone')}),
})

const address = (t: Translate) =>
  defineField({
    name: 'address',
    type: 'object',
    title: t('Adresse', 'Address'),
    fields: [
      defineField({
        name: 'street',
        type: 'string',
        title: t('Gate og nummer', 'Street and number'),
        validation: (rule) =>
          rule
            .required()
            .error(t('Skriv gateadresse eller postboks.', 'Write a street address or a PO box.')),
      }),
      defineField({
        name: 'postalCode',
        type: 'string',
        title: t('Postnummer', 'Postal code'),
        validation: (rule) =>
          rule.required().error(t('Skriv postnummeret.', 'Write the postal code.')),
      }),
      defineField({
        name: 'city',
        type: 'string',
        title: t('Poststed', 'Town'),
        validation: (rule) => rule.required().error(t('Skriv poststedet.', 'Write the town.')),
      }),
      countryField(t, {name: 'country', title: t('Land', 'Country'), required: true}),
    ],
    options: {columns: 2},
  })

/** Who decides why and how the data is used. */
export function controller(t: Translate) {
  const {name, email, phone} = contact(t)
  return defineType({
    name: 'controller',
    type: 'object',
    title: t('Behandlingsansvarlig', 'Controller'),
    icon: CaseIcon,
    fields: [
      defineField({
        name: 'name',
        type: 'string',
        title: t('Virksomhetens navn', 'Name of the company'),
        description: t(
          'Slik det står i Enhetsregisteret, for eksempel «Okane Solutions ENK».',
          'As it stands in the register of companies, such as “Okane Solutions ENK”.',
        ),
        validation: (rule) =>
          rule
            .required()
            .error(
              t(
                'Skriv hvem som er ansvarlig (GDPR artikkel 13 nr. 1 bokstav a).',
                'Write who is responsible (GDPR Article 13(1)(a)).',
              ),
            ),
      }),
      defineField({
        name: 'organisationNumber',
        type: 'string',
        title: t('Organisasjonsnummer', 'Organisation number'),
        description: t('Ni sifre. Finn det på brreg.no.', 'Nine digits. Find it at brreg.no.'),
        validation: organisationNumberField(t),
      }),
      address(t),
      defineField({
        ...email,
        description: t(
          'Hit skriver folk som vil bruke rettighetene sine. Bruk en adresse på eget domene.',
          'Here people write to use their rights. Use an address on your own domain.',
        ),
      }),
      phone,
      defineField({
        name: 'representative',
        type: 'object',
        title: t('Representant i EØS', 'Representative in the EEA'),
        description: t(
          'Bare for virksomheter utenfor EØS (GDPR artikkel 27).',
          'Only for companies outside the EEA (GDPR Article 27).',
        ),
        options: collapsible,
        fields: [
          defineField({
            ...name,
            validation: (rule) =>
              rule
                .required()
                .error(
                  t('Skriv navnet på representanten.', 'Write the name of the representative.'),
                ),
          }),
          email,
          phone,
        ],
      }),
      defineField({
        name: 'dataProtectionOfficer',
        type: 'object',
        title: t('Personvernombud', 'Data protection officer'),
        description: t(
          'Bare hvis dere har et (GDPR artikkel 37). Da må kontaktinformasjonen stå her (artikkel 13 nr. 1 bokstav b).',
          'Only if you have one (GDPR Article 37). Then the contact details must be here (Article 13(1)(b)).',
        ),
        options: collapsible,
        fields: [name, email, phone],
      }),
      defineField({
        name: 'hiddenContacts',
        type: 'array',
        title: t('Skjul for besøkende', 'Hide from visitors'),
        description: t(
          'Det dere krysser av her, blir liggende, men vises ikke på siden.',
          'What you tick here stays, but is not shown on the page.',
        ),
        of: [defineArrayMember({type: 'string'})],
        options: choices(CONTACTS, names(t).contacts),
      }),
    ],
    preview: {select: {title: 'name', subtitle: 'email'}},
  })
}
