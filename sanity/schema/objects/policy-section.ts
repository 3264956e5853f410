import {DocumentTextIcon} from '@sanity/icons/DocumentText'
import {EyeClosedIcon} from '@sanity/icons/EyeClosed'
import {defineArrayMember, defineField, defineType} from 'sanity'
import {LEGAL_ELEMENTS, type LegalElement} from '#lib/policy/model/index.ts'
import {hiddenField} from '../fields.ts'

const ELEMENT_TITLES: Record<LegalElement, string> = {
  controllerIdentity: 'Hvem som er ansvarlig, og kontaktinformasjon',
  representative: 'Representant i EØS',
  dataProtectionOfficer: 'Personvernombud',
  purposesAndLegalBases: 'Formål og rettslig grunnlag',
  legitimateInterests: 'Berettigede interesser',
  recipients: 'Mottakere',
  thirdCountryTransfers: 'Overføring ut av EØS',
  retention: 'Hvor lenge opplysningene lagres',
  dataSubjectRights: 'Innsyn, retting, sletting og andre rettigheter',
  rightToObject: 'Retten til å protestere',
  withdrawConsent: 'Å trekke samtykket',
  complaint: 'Klage til Datatilsynet',
  provisionRequired: 'Om opplysningene må gis',
  automatedDecisions: 'Automatiske avgjørelser',
  dataSource: 'Hvor opplysningene kommer fra',
  jointControllers: 'Felles behandlingsansvar',
  newPurposes: 'Nye formål',
  cookies: 'Informasjonskapsler',
}

const slugFormat = /^[a-z0-9]+(?:-[a-z0-9]+)*$/
const SLUG_ERROR = 'Bruk små bokstaver, tall og bindestrek, som «dine-rettigheter».'

/** A section of a policy. */
export const policySection = defineType({
  name: 'policySection',
  type: 'object',
  title: 'Avsnitt',
  icon: DocumentTextIcon,
  groups: [
    {name: 'text', title: 'Tekst', default: true},
    {name: 'law', title: 'Loven'},
    {name: 'link', title: 'Lenke'},
  ],
  fields: [
    defineField({
      name: 'heading',
      type: 'string',
      title: 'Overskrift',
      description: 'Gjerne et spørsmål som kundene stiller, som «Hvem får opplysningene dine?»',
      group: 'text',
      validation: (rule) => rule.required().error('Avsnittet trenger en overskrift.'),
    }),
    defineField({name: 'body', type: 'policyBody', title: 'Innhold', group: 'text'}),
    defineField({...hiddenField, group: 'text'}),
    defineField({
      name: 'covers',
      type: 'array',
      title: 'Hva svarer avsnittet på?',
      description:
        'Kryss av for det loven krever at dere forteller, og som står i dette avsnittet.',
      group: 'law',
      of: [defineArrayMember({type: 'string'})],
      options: {list: LEGAL_ELEMENTS.map((value) => ({value, title: ELEMENT_TITLES[value]}))},
    }),
    defineField({
      name: 'anchor',
      type: 'string',
      title: 'Ankernavn',
      description:
        'Slutten av lenken rett til avsnittet. La det stå, også når overskriften endres.',
      group: 'link',
      validation: (rule) => [
        rule.required().error('Avsnittet trenger et ankernavn.'),
        rule.regex(slugFormat).error(SLUG_ERROR),
      ],
    }),
    defineField({
      name: 'formerAnchors',
      type: 'array',
      title: 'Tidligere ankernavn',
      description: 'Gamle lenker fortsetter å virke.',
      group: 'link',
      of: [
        defineArrayMember({
          type: 'string',
          validation: (rule) => rule.regex(slugFormat).error(SLUG_ERROR),
        }),
      ],
    }),
  ],
  preview: {
    select: {title: 'heading', hidden: 'hidden', anchor: 'anchor'},
    prepare: ({title, hidden, anchor}) => ({
      title: title || 'Uten overskrift',
      subtitle: hidden ? 'Skjult for besøkende' : anchor && `#${anchor}`,
      media: hidden ? EyeClosedIcon : DocumentTextIcon,
    }),
  },
})
