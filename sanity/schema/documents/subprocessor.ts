import {UserIcon} from '@sanity/icons/User'
import {createElement} from 'react'
import {defineArrayMember, defineField, defineType, getPublishedId} from 'sanity'
import {DATA_CATEGORIES, SUBPROCESSOR_ROLES, TRANSFER_BASES} from '#lib/policy/model/index.ts'
import {countryName} from '#sanity/studio/inputs/countries.ts'
import {TransferBasisInput} from '#sanity/studio/inputs/transfer-basis-input.tsx'
import type {Translate} from '#sanity/studio/locale/translate.ts'
import {SubprocessorIcon} from '#sanity/studio/state/icons.tsx'
import {countryField, secureUrl} from '../fields.ts'
import {choices, names} from '../options.ts'

const who = (t: Translate) => [
  defineField({
    name: 'name',
    type: 'string',
    title: t('Navn', 'Name'),
    description: t(
      'Slik kundene kjenner tjenesten, for eksempel «Vipps».',
      'As customers know the service, for instance “Vipps”.',
    ),
    group: 'who',
    validation: (rule) =>
      rule.required().error(t('Skriv navnet på tjenesten.', 'Write the name of the service.')),
  }),
  defineField({
    name: 'legalName',
    type: 'string',
    title: t('Selskapets fulle navn', 'Full name of the company'),
    description: t(
      'Det selskapet dere har avtale med, for eksempel «Vipps MobilePay AS».',
      'The company that you have the agreement with, for instance “Vipps MobilePay AS”.',
    ),
    group: 'who',
  }),
  defineField({
    name: 'role',
    type: 'string',
    title: t('Rolle', 'Role'),
    description: t(
      'De fleste er databehandlere: de bruker opplysningene bare slik dere har bestemt (GDPR artikkel 28).',
      'Most are processors: they use the data only as you have decided (GDPR Article 28).',
    ),
    group: 'who',
    options: choices(SUBPROCESSOR_ROLES, names(t).roles),
    initialValue: 'processor',
  }),
]

const what = (t: Translate) => [
  defineField({
    name: 'purpose',
    type: 'localizedText',
    title: t('Hva brukes de til?', 'What are they used for?'),
    description: t(
      'Én eller to setninger som kundene forstår. Eksempel: «Vipps tar imot betalingen når du handler.»',
      'One or two sentences that customers understand. Example: “Vipps takes the payment when you shop.”',
    ),
    group: 'what',
  }),
  defineField({
    name: 'dataCategories',
    type: 'array',
    title: t('Hvilke opplysninger får de?', 'Which data do they get?'),
    description: t(
      'Kryss av for alt som sendes dit eller lagres der (GDPR artikkel 13 nr. 1 bokstav e).',
      'Tick everything that is sent or kept there (GDPR Article 13(1)(e)).',
    ),
    group: 'what',
    of: [defineArrayMember({type: 'string'})],
    options: choices(DATA_CATEGORIES, names(t).dataCategories),
    validation: (rule) =>
      rule.unique().error(t('Samme opplysning står to ganger.', 'The same data is there twice.')),
  }),
]

const where = (t: Translate) => [
  countryField(t, {
    name: 'country',
    title: t('Land', 'Country'),
    description: t(
      'Landet der selskapet behandler opplysningene. Eksempel: «Irland».',
      'The country where the company handles the data. Example: “Ireland”.',
    ),
    group: 'where',
  }),
  defineField({
    name: 'transferBasis',
    type: 'string',
    title: t('Grunnlag for overføringen', 'Basis for the transfer'),
    description: t(
      'Utenfor EØS trengs et eget grunnlag (GDPR artikkel 44–49). Det står som regel i databehandleravtalen.',
      'Outside the EEA a basis is needed (GDPR Articles 44–49). The data processing agreement usually names it.',
    ),
    group: 'where',
    options: choices(TRANSFER_BASES, names(t).transferBases),
    components: {input: TransferBasisInput},
  }),
]

function documents(t: Translate) {
  const dateFormat = t('DD.MM.YYYY', 'D MMMM YYYY')
  return [
    defineField({
      name: 'privacyPolicyUrl',
      type: 'url',
      title: t('Deres personvernerklæring', 'Their privacy policy'),
      description: t('Eksempel: https://vipps.no/personvern', 'Example: https://vipps.no/privacy'),
      group: 'documents',
      validation: secureUrl(t),
    }),
    defineField({
      name: 'agreementUrl',
      type: 'url',
      title: t('Databehandleravtalen', 'The data processing agreement'),
      description: t(
        'Lenke til avtalen eller vilkårene som gjelder som avtale (GDPR artikkel 28 nr. 3).',
        'A link to the agreement, or to the terms that serve as one (GDPR Article 28(3)).',
      ),
      group: 'documents',
      validation: secureUrl(t),
    }),
    defineField({
      name: 'usedSince',
      type: 'date',
      title: t('Brukt fra', 'Used from'),
      description: t(
        'Kan være fram i tid: da kunngjøres mottakeren før dere tar den i bruk.',
        'May be ahead in time: then the recipient is announced before you start to use it.',
      ),
      group: 'documents',
      options: {dateFormat},
    }),
    defineField({
      name: 'usedUntil',
      type: 'date',
      title: t('Brukt til', 'Used until'),
      description: t(
        'Den siste dagen. Tomt felt betyr at dere fortsatt bruker den.',
        'The last day. An empty field means that you still use it.',
      ),
      group: 'documents',
      options: {dateFormat},
      validation: (rule) =>
        rule
          .min(rule.valueOfField('usedSince'))
          .error(t('Sluttdatoen er før startdatoen.', 'The end is before the start.')),
    }),
  ]
}

/** A company that receives personal data. */
export const subprocessor = (t: Translate) =>
  defineType({
    name: 'subprocessor',
    type: 'document',
    title: t('Underleverandør', 'Subprocessor'),
    icon: UserIcon,
    groups: [
      {name: 'who', title: t('Hvem', 'Who'), default: true},
      {name: 'what', title: t('Hva de får', 'What they get')},
      {name: 'where', title: t('Hvor i verden', 'Where in the world')},
      {name: 'documents', title: t('Avtaler og lenker', 'Agreements and links')},
    ],
    fields: [...who(t), ...what(t), ...where(t), ...documents(t)],
    preview: {
      select: {title: 'name', country: 'country', role: 'role', id: '_id'},
      prepare: ({title, country, role, id}: Record<string, string | undefined>) => {
        const known = SUBPROCESSOR_ROLES.find((each) => each === role)
        const facts = [country && countryName(t, country), known && names(t).roles[known]]
        return {
          title: title ?? t('Uten navn', 'No name'),
          subtitle: facts.filter(Boolean).join(' · '),
          ...(id && {media: createElement(SubprocessorIcon, {id: getPublishedId(id)})}),
        }
      },
    },
  })
