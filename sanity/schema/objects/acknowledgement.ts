import {CheckmarkCircleIcon} from '@sanity/icons/CheckmarkCircle'
import {defineField, defineType} from 'sanity'

/** A finding of a rule that somebody has found to be in order; written by the publish dialog. */
export const acknowledgement = defineType({
  name: 'acknowledgement',
  type: 'object',
  title: 'Vurdert merknad',
  icon: CheckmarkCircleIcon,
  fields: [
    defineField({
      name: 'rule',
      type: 'string',
      title: 'Regel',
      readOnly: true,
      validation: (rule) => rule.required().error('Merknaden må si hvilken regel den gjelder.'),
    }),
    defineField({
      name: 'path',
      type: 'string',
      title: 'Sted i erklæringen',
      readOnly: true,
    }),
    defineField({
      name: 'reason',
      type: 'text',
      title: 'Begrunnelse',
      description:
        'Hvorfor teksten kan stå slik. Begrunnelsen følger med den publiserte versjonen.',
      rows: 3,
      validation: (rule) => rule.required().error('Skriv hvorfor teksten kan stå slik.'),
    }),
  ],
  preview: {select: {title: 'reason', subtitle: 'rule'}},
})
