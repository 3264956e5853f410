import {LinkIcon} from '@sanity/icons/Link'
import {defineArrayMember, defineField, defineType} from 'sanity'
import {BLOCK_STYLES, DECORATORS, LIST_KINDS} from '#lib/policy/model/index.ts'
import {FormattedTextInput} from '#sanity/studio/inputs/paste/formatted-text-input.tsx'
import type {Translate} from '#sanity/studio/locale/translate.ts'

const link = (t: Translate) => ({
  name: 'link',
  type: 'object',
  title: t('Lenke', 'Link'),
  icon: LinkIcon,
  fields: [
    defineField({
      name: 'href',
      type: 'url',
      title: t('Adresse', 'Address'),
      description: t(
        'Som https://www.datatilsynet.no, mailto:post@firma.no eller #kontakt.',
        'Like https://www.datatilsynet.no, mailto:post@company.com or #contact.',
      ),
      validation: (rule) =>
        rule
          .required()
          .uri({scheme: ['https', 'http', 'mailto', 'tel'], allowRelative: true})
          .error(
            t(
              'Skriv hele adressen, som https://www.datatilsynet.no',
              'Write the whole address, like https://www.datatilsynet.no',
            ),
          ),
    }),
  ],
})

/** A paragraph with exactly what the site renders. */
export function textBlock(t: Translate) {
  const styles = {
    normal: t('Avsnitt', 'Paragraph'),
    h3: t('Underoverskrift', 'Subheading'),
    h4: t('Liten overskrift', 'Small heading'),
    blockquote: t('Sitat', 'Quotation'),
  }
  const marks = {strong: t('Fet', 'Bold'), em: t('Kursiv', 'Italic')}
  const lists = {bullet: t('Punkter', 'Bullets'), number: t('Nummerert', 'Numbered')}
  return defineArrayMember({
    type: 'block',
    name: 'block',
    title: t('Tekst', 'Text'),
    styles: BLOCK_STYLES.map((value) => ({value, title: styles[value]})),
    lists: LIST_KINDS.map((value) => ({value, title: lists[value]})),
    marks: {
      decorators: DECORATORS.map((value) => ({value, title: marks[value]})),
      annotations: [link(t)],
    },
  })
}

/** The content of a section: text, and the blocks that are made from fields. */
export const policyBody = (t: Translate) =>
  defineType({
    name: 'policyBody',
    type: 'array',
    title: t('Innhold', 'Content'),
    components: {input: FormattedTextInput},
    of: [
      textBlock(t),
      defineArrayMember({type: 'subprocessorList'}),
      defineArrayMember({type: 'cookieList'}),
      defineArrayMember({type: 'controllerCard'}),
      defineArrayMember({type: 'rightsList'}),
      defineArrayMember({type: 'callout'}),
    ],
  })
