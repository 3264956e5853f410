import {CaseIcon} from '@sanity/icons/Case'
import {defineArrayMember, defineField, defineType} from 'sanity'
import {CONTACTS} from '#lib/policy/model/index.ts'
import {countryField, emailAddress, organisationNumberField} from '../fields.ts'
import {choices, names} from '../options.ts'

const collapsible = {collapsible: true, collapsed: true} as const

const name = defineField({name: 'name', type: 'string', title: 'Navn'})
const email = defineField({
  name: 'email',
  type: 'string',
  title: 'E-post',
  validation: emailAddress,
})
const phone = defineField({name: 'phone', type: 'string', title: 'Telefon'})

/** Who decides why and how the data is used. */
export const controller = defineType({
  name: 'controller',
  type: 'object',
  title: 'Behandlingsansvarlig',
  icon: CaseIcon,
  fields: [
    defineField({
      name: 'name',
      type: 'string',
      title: 'Virksomhetens navn',
      description: 'Slik det står i Enhetsregisteret, for eksempel «Okane Solutions ENK».',
      validation: (rule) => rule.required().error('Skriv hvem som er ansvarlig (GDPR art. 13).'),
    }),
    defineField({
      name: 'organisationNumber',
      type: 'string',
      title: 'Organisasjonsnummer',
      description: 'Ni sifre. Finn det på brreg.no.',
      validation: organisationNumberField,
    }),
    defineField({
      name: 'address',
      type: 'object',
      title: 'Adresse',
      fields: [
        defineField({
          name: 'street',
          type: 'string',
          title: 'Gate og nummer',
          validation: (rule) => rule.required().error('Skriv gateadresse eller postboks.'),
        }),
        defineField({
          name: 'postalCode',
          type: 'string',
          title: 'Postnummer',
          validation: (rule) => rule.required().error('Skriv postnummeret.'),
        }),
        defineField({
          name: 'city',
          type: 'string',
          title: 'Poststed',
          validation: (rule) => rule.required().error('Skriv poststedet.'),
        }),
        countryField({name: 'country', title: 'Land', required: true}),
      ],
      options: {columns: 2},
    }),
    defineField({
      ...email,
      description:
        'Hit skriver folk som vil bruke rettighetene sine. Bruk en adresse på eget domene.',
    }),
    phone,
    defineField({
      name: 'representative',
      type: 'object',
      title: 'Representant i EØS',
      description: 'Bare for virksomheter utenfor EØS (GDPR artikkel 27).',
      options: collapsible,
      fields: [
        defineField({
          ...name,
          validation: (rule) => rule.required().error('Skriv navnet på representanten.'),
        }),
        email,
        phone,
      ],
    }),
    defineField({
      name: 'dataProtectionOfficer',
      type: 'object',
      title: 'Personvernombud',
      description: 'Bare hvis dere har et (GDPR artikkel 37). Da må kontaktinformasjonen stå her.',
      options: collapsible,
      fields: [name, email, phone],
    }),
    defineField({
      name: 'hiddenContacts',
      type: 'array',
      title: 'Skjul for besøkende',
      description: 'Det dere krysser av her, blir liggende, men vises ikke på siden.',
      of: [defineArrayMember({type: 'string'})],
      options: {...choices(CONTACTS, names.contacts), layout: 'grid'},
    }),
  ],
  preview: {select: {title: 'name', subtitle: 'email'}},
})
