import {CheckmarkCircleIcon} from '@sanity/icons/CheckmarkCircle'
import {defineField, defineType} from 'sanity'
import type {Translate} from '#sanity/studio/locale/translate.ts'

/** A finding of a rule that somebody has found to be in order; written by the publish dialog. */
export const acknowledgement = (t: Translate) =>
  defineType({
    name: 'acknowledgement',
    type: 'object',
    title: t('Vurdert merknad', 'Finding read and accepted'),
    icon: CheckmarkCircleIcon,
    fields: [
      defineField({
        name: 'rule',
        type: 'string',
        title: t('Regel', 'Rule'),
        readOnly: true,
        validation: (rule) =>
          rule
            .required()
            .error(
              t(
                'Merknaden må si hvilken regel den gjelder.',
                'It must be said which rule this is about.',
              ),
            ),
      }),
      defineField({
        name: 'path',
        type: 'string',
        title: t('Sted i erklæringen', 'Place in the policy'),
        readOnly: true,
      }),
      defineField({
        name: 'reason',
        type: 'text',
        title: t('Begrunnelse', 'Reason'),
        description: t(
          'Hvorfor teksten kan stå slik. Begrunnelsen følger med den publiserte versjonen.',
          'Why the text may stand as it is. The reason is published with the version.',
        ),
        rows: 3,
        validation: (rule) =>
          rule
            .required()
            .error(
              t('Skriv hvorfor teksten kan stå slik.', 'Write why the text may stand as it is.'),
            ),
      }),
    ],
    preview: {select: {title: 'reason', subtitle: 'rule'}},
  })
