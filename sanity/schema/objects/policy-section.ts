import {DocumentTextIcon} from '@sanity/icons/DocumentText'
import {EyeClosedIcon} from '@sanity/icons/EyeClosed'
import {defineArrayMember, defineField, defineType} from 'sanity'
import {LEGAL_ELEMENTS} from '#lib/policy/model/index.ts'
import {ELEMENTS} from '#lib/policy/rules/index.ts'
import {SectionInput} from '#sanity/studio/inputs/section-input.tsx'
import type {Translate} from '#sanity/studio/locale/translate.ts'
import {hiddenField, hiddenText} from '../fields.ts'
import {sentence} from '../options.ts'

const slugFormat = /^[a-z0-9]+(?:-[a-z0-9]+)*$/

const slugError = (t: Translate) =>
  t(
    'Bruk små bokstaver, tall og bindestrek, som «dine-rettigheter».',
    'Use small letters, digits and hyphens, like “your-rights”.',
  )

/** A section of a policy. */
export const policySection = (t: Translate) =>
  defineType({
    name: 'policySection',
    type: 'object',
    title: t('Avsnitt', 'Section'),
    icon: DocumentTextIcon,
    components: {input: SectionInput},
    groups: [
      {name: 'text', title: t('Tekst', 'Text'), default: true},
      {name: 'law', title: t('Loven', 'The law')},
      {name: 'link', title: t('Lenke', 'Link')},
    ],
    fields: [
      defineField({
        name: 'heading',
        type: 'string',
        title: t('Overskrift', 'Heading'),
        description: t(
          'Gjerne et spørsmål som kundene stiller, som «Hvem får opplysningene dine?»',
          'Preferably a question that customers ask, like “Who gets your data?”',
        ),
        group: 'text',
        validation: (rule) =>
          rule
            .required()
            .error(t('Avsnittet trenger en overskrift.', 'The section needs a heading.')),
      }),
      defineField({
        name: 'body',
        type: 'policyBody',
        title: t('Innhold', 'Content'),
        description: t(
          'Skriv, eller sett inn en liste eller et kontaktkort. Tekst fra Word, Google Docs og nettsider kan limes inn.',
          'Write, or insert a list or a contact card. Text from Word, Google Docs and web pages can be pasted.',
        ),
        group: 'text',
      }),
      defineField({...hiddenField(t), group: 'text'}),
      defineField({
        name: 'covers',
        type: 'array',
        title: t('Hva svarer avsnittet på?', 'What does the section answer?'),
        description: t(
          'Kryss av for det loven krever at dere forteller, og som står i dette avsnittet (GDPR artikkel 13 og 14). Kontrollen sier fra om noe mangler.',
          'Tick what the law asks you to tell and this section tells (GDPR Articles 13 and 14). The check says if something is missing.',
        ),
        group: 'law',
        of: [defineArrayMember({type: 'string'})],
        options: {
          list: LEGAL_ELEMENTS.map((value) => {
            const {title} = ELEMENTS[value]
            return {value, title: sentence(t(title.nb, title.en))}
          }),
        },
      }),
      defineField({
        name: 'anchor',
        type: 'string',
        title: t('Ankernavn', 'Anchor'),
        description: t(
          'Slutten av lenken rett til avsnittet. La det stå, også når overskriften endres.',
          'The end of the link right to the section. Leave it, also when the heading changes.',
        ),
        group: 'link',
        validation: (rule) => [
          rule
            .required()
            .error(t('Avsnittet trenger et ankernavn.', 'The section needs an anchor.')),
          rule.regex(slugFormat).error(slugError(t)),
        ],
      }),
      defineField({
        name: 'formerAnchors',
        type: 'array',
        title: t('Tidligere ankernavn', 'Former anchors'),
        description: t('Gamle lenker fortsetter å virke.', 'Old links keep working.'),
        group: 'link',
        of: [
          defineArrayMember({
            type: 'string',
            validation: (rule) => rule.regex(slugFormat).error(slugError(t)),
          }),
        ],
      }),
    ],
    preview: {
      select: {title: 'heading', hidden: 'hidden', anchor: 'anchor'},
      prepare: ({title, hidden, anchor}) => ({
        title: title || t('Uten overskrift', 'No heading'),
        subtitle: hidden ? hiddenText(t) : anchor && `#${anchor}`,
        media: hidden ? EyeClosedIcon : DocumentTextIcon,
      }),
    },
  })
