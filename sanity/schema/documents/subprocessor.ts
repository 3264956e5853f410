import {UsersIcon} from '@sanity/icons/Users'
import {defineArrayMember, defineField, defineType} from 'sanity'
import {DATA_CATEGORIES, SUBPROCESSOR_ROLES, TRANSFER_BASES} from '#lib/policy/model/index.ts'
import {countryName} from '../country.ts'
import {countryField, secureUrl} from '../fields.ts'
import {choices, names} from '../options.ts'

/** A company that receives personal data. */
export const subprocessor = defineType({
  name: 'subprocessor',
  type: 'document',
  title: 'Underleverandør',
  icon: UsersIcon,
  groups: [
    {name: 'who', title: 'Hvem', default: true},
    {name: 'what', title: 'Hva de får'},
    {name: 'where', title: 'Hvor i verden'},
    {name: 'documents', title: 'Avtaler og lenker'},
  ],
  fields: [
    defineField({
      name: 'name',
      type: 'string',
      title: 'Navn',
      description: 'Slik kundene kjenner tjenesten, for eksempel «Vipps».',
      group: 'who',
      validation: (rule) => rule.required().error('Skriv navnet på tjenesten.'),
    }),
    defineField({
      name: 'legalName',
      type: 'string',
      title: 'Selskapets fulle navn',
      description: 'Det selskapet dere har avtale med, for eksempel «Vipps MobilePay AS».',
      group: 'who',
    }),
    defineField({
      name: 'role',
      type: 'string',
      title: 'Rolle',
      description:
        'De fleste er databehandlere: de bruker opplysningene bare slik dere har bestemt (GDPR artikkel 28).',
      group: 'who',
      options: choices(SUBPROCESSOR_ROLES, names.roles),
      initialValue: 'processor',
    }),
    defineField({
      name: 'purpose',
      type: 'localizedText',
      title: 'Hva brukes de til?',
      description:
        'Én eller to setninger som kundene forstår. Eksempel: «Vipps tar imot betalingen når du handler.»',
      group: 'what',
    }),
    defineField({
      name: 'dataCategories',
      type: 'array',
      title: 'Hvilke opplysninger får de?',
      description:
        'Kryss av for alt som sendes dit eller lagres der (GDPR artikkel 13 nr. 1 bokstav e).',
      group: 'what',
      of: [defineArrayMember({type: 'string'})],
      options: {...choices(DATA_CATEGORIES, names.dataCategories), layout: 'grid'},
      validation: (rule) => rule.unique().error('Samme opplysning står to ganger.'),
    }),
    countryField({
      name: 'country',
      title: 'Land',
      description: 'Landet der selskapet behandler opplysningene.',
      group: 'where',
    }),
    defineField({
      name: 'transferBasis',
      type: 'string',
      title: 'Grunnlag for overføringen',
      description:
        'Utenfor EØS trengs et eget grunnlag (GDPR artikkel 44–49). Det står som regel i databehandleravtalen.',
      group: 'where',
      options: choices(TRANSFER_BASES, names.transferBases),
    }),
    defineField({
      name: 'privacyPolicyUrl',
      type: 'url',
      title: 'Deres personvernerklæring',
      description: 'Eksempel: https://vipps.no/personvern',
      group: 'documents',
      validation: secureUrl,
    }),
    defineField({
      name: 'agreementUrl',
      type: 'url',
      title: 'Databehandleravtalen',
      description: 'Lenke til avtalen eller vilkårene som gjelder som avtale.',
      group: 'documents',
      validation: secureUrl,
    }),
    defineField({
      name: 'usedSince',
      type: 'date',
      title: 'Brukt fra',
      description: 'Kan være fram i tid: da kunngjøres mottakeren før dere tar den i bruk.',
      group: 'documents',
      options: {dateFormat: 'D. MMMM YYYY'},
    }),
    defineField({
      name: 'usedUntil',
      type: 'date',
      title: 'Brukt til',
      group: 'documents',
      options: {dateFormat: 'D. MMMM YYYY'},
      validation: (rule) =>
        rule.min(rule.valueOfField('usedSince')).error('Sluttdatoen er før startdatoen.'),
    }),
  ],
  preview: {
    select: {title: 'name', country: 'country', purpose: 'purpose.nb'},
    prepare: ({title, country, purpose}: Record<string, string | undefined>) => ({
      title: title ?? 'Uten navn',
      subtitle: [country && countryName(country), purpose].filter(Boolean).join(' · '),
    }),
  },
})
