import {LinkIcon} from '@sanity/icons/Link'
import {defineArrayMember, defineField, defineType} from 'sanity'
import {BLOCK_STYLES, DECORATORS, LIST_KINDS} from '#lib/policy/model/index.ts'

const STYLES = {
  normal: 'Avsnitt',
  h3: 'Underoverskrift',
  h4: 'Liten overskrift',
  blockquote: 'Sitat',
} as const
const MARKS = {strong: 'Fet', em: 'Kursiv'} as const
const LISTS = {bullet: 'Punkter', number: 'Nummerert'} as const

/** A paragraph with exactly what the site renders. */
export const textBlock = defineArrayMember({
  type: 'block',
  name: 'block',
  title: 'Tekst',
  styles: BLOCK_STYLES.map((value) => ({value, title: STYLES[value]})),
  lists: LIST_KINDS.map((value) => ({value, title: LISTS[value]})),
  marks: {
    decorators: DECORATORS.map((value) => ({value, title: MARKS[value]})),
    annotations: [
      {
        name: 'link',
        type: 'object',
        title: 'Lenke',
        icon: LinkIcon,
        fields: [
          defineField({
            name: 'href',
            type: 'url',
            title: 'Adresse',
            description: 'Som https://www.datatilsynet.no, mailto:post@firma.no eller #kontakt.',
            validation: (rule) =>
              rule
                .required()
                .uri({scheme: ['https', 'http', 'mailto', 'tel'], allowRelative: true})
                .error('Skriv hele adressen, som https://www.datatilsynet.no'),
          }),
        ],
      },
    ],
  },
})

/** The content of a section: text, and the blocks that are made from fields. */
export const policyBody = defineType({
  name: 'policyBody',
  type: 'array',
  title: 'Innhold',
  of: [
    textBlock,
    defineArrayMember({type: 'subprocessorList'}),
    defineArrayMember({type: 'cookieList'}),
    defineArrayMember({type: 'controllerCard'}),
    defineArrayMember({type: 'rightsList'}),
    defineArrayMember({type: 'callout'}),
  ],
})
