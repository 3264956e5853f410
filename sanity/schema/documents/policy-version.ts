import {LockIcon} from '@sanity/icons/Lock'
import {defineField, defineType} from 'sanity'
import {CHANGE_KINDS} from '#lib/policy/model/index.ts'
import {choices, names, sentence} from '../options.ts'

const day = new Intl.DateTimeFormat('nb', {dateStyle: 'long', timeZone: 'Europe/Oslo'})

/**
 * One published state of a policy, frozen. Only publishing creates one, and nobody changes one; its
 * content is what the public JSON of the version holds, so the Studio need not know its fields.
 */
export const policyVersion = defineType({
  name: 'policyVersion',
  type: 'document',
  title: 'Versjon',
  icon: LockIcon,
  readOnly: true,
  fields: [
    defineField({
      name: 'policy',
      type: 'reference',
      title: 'Erklæring',
      to: [{type: 'policy'}],
      validation: (rule) => rule.required(),
    }),
    defineField({
      name: 'number',
      type: 'number',
      title: 'Nummer',
      validation: (rule) => rule.required(),
    }),
    defineField({
      name: 'change',
      type: 'string',
      title: 'Slags endring',
      options: choices(CHANGE_KINDS, names.changeKinds),
      validation: (rule) => rule.required(),
    }),
    defineField({
      name: 'summary',
      type: 'text',
      title: 'Hva som ble endret, og hvorfor',
      validation: (rule) => rule.required(),
    }),
    defineField({
      name: 'effectiveFrom',
      type: 'datetime',
      title: 'Gjelder fra',
      validation: (rule) => rule.required(),
    }),
    defineField({
      name: 'publishedAt',
      type: 'datetime',
      title: 'Publisert',
      validation: (rule) => rule.required(),
    }),
    defineField({
      name: 'publishedBy',
      type: 'string',
      title: 'Publisert av',
      validation: (rule) => rule.required(),
    }),
    defineField({
      name: 'cancels',
      type: 'number',
      title: 'Trekker tilbake versjon',
      hidden: ({value}) => value === undefined,
    }),
    defineField({
      name: 'contentHash',
      type: 'string',
      title: 'Fingeravtrykk',
      description: 'SHA-256 av innholdet. Endres én bokstav, stemmer det ikke lenger.',
      validation: (rule) => rule.required(),
    }),
    defineField({name: 'previousHash', type: 'string', title: 'Fingeravtrykk av forrige versjon'}),
    defineField({
      name: 'content',
      type: 'frozenContent',
      title: 'Innhold',
      validation: (rule) => rule.required(),
    }),
  ],
  orderings: [
    {
      name: 'newest',
      title: 'Nyeste først',
      by: [{field: 'number', direction: 'desc'}],
    },
  ],
  preview: {
    select: {number: 'number', change: 'change', from: 'effectiveFrom', title: 'content.title'},
    prepare: ({number, change, from, title}) => {
      const kind = CHANGE_KINDS.find((each) => each === change)
      const facts = [from && day.format(new Date(from)), kind && names.changeKinds[kind]]
      return {
        title: `${title ?? 'Erklæring'}, versjon ${number}`,
        subtitle: sentence(facts.filter(Boolean).join(' · ')),
      }
    },
  },
})

/** What a version froze: shown by its own view, and stored as it was hashed. */
export const frozenContent = defineType({
  name: 'frozenContent',
  type: 'object',
  title: 'Frosset innhold',
  readOnly: true,
  fields: [
    defineField({name: 'title', type: 'string', title: 'Tittel', readOnly: true}),
    defineField({name: 'slug', type: 'string', title: 'Adresse', readOnly: true}),
    defineField({name: 'language', type: 'string', title: 'Språk', readOnly: true}),
  ],
})
