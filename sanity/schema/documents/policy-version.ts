import {LockIcon} from '@sanity/icons/Lock'
import {createElement} from 'react'
import {defineField, defineType} from 'sanity'
import {CHANGE_KINDS} from '#lib/policy/model/index.ts'
import {OsloTimeInput} from '#sanity/studio/inputs/oslo-time-input.tsx'
import type {Translate} from '#sanity/studio/locale/translate.ts'
import {VersionIcon} from '#sanity/studio/state/icons.tsx'
import {choices, names, sentence} from '../options.ts'

const format = {dateStyle: 'long', timeZone: 'Europe/Oslo'} as const
const DAY = {
  nb: new Intl.DateTimeFormat('nb', format),
  en: new Intl.DateTimeFormat('en-GB', format),
}

/**
 * One published state of a policy, frozen. Only publishing creates one, and nobody changes one; its
 * content is what the public JSON of the version holds, so the Studio need not know its fields.
 */
export const policyVersion = (t: Translate) =>
  defineType({
    name: 'policyVersion',
    type: 'document',
    title: t('Versjon', 'Version'),
    icon: LockIcon,
    readOnly: true,
    fields: [
      defineField({
        name: 'policy',
        type: 'reference',
        title: t('Erklæring', 'Policy'),
        to: [{type: 'policy'}],
        validation: (rule) => rule.required(),
      }),
      defineField({
        name: 'number',
        type: 'number',
        title: t('Nummer', 'Number'),
        validation: (rule) => rule.required(),
      }),
      defineField({
        name: 'change',
        type: 'string',
        title: t('Slags endring', 'Kind of change'),
        options: choices(CHANGE_KINDS, names(t).changeKinds),
        validation: (rule) => rule.required(),
      }),
      defineField({
        name: 'summary',
        type: 'text',
        title: t('Hva som ble endret, og hvorfor', 'What was changed, and why'),
        validation: (rule) => rule.required(),
      }),
      defineField({
        name: 'effectiveFrom',
        type: 'datetime',
        title: t('Gjelder fra', 'In force from'),
        components: {input: OsloTimeInput},
        validation: (rule) => rule.required(),
      }),
      defineField({
        name: 'publishedAt',
        type: 'datetime',
        title: t('Publisert', 'Published'),
        components: {input: OsloTimeInput},
        validation: (rule) => rule.required(),
      }),
      defineField({
        name: 'publishedBy',
        type: 'string',
        title: t('Publisert av', 'Published by'),
        validation: (rule) => rule.required(),
      }),
      defineField({
        name: 'cancels',
        type: 'number',
        title: t('Trekker tilbake versjon', 'Withdraws version'),
        description: t(
          'Nummeret på en varslet versjon som ikke skal gjelde likevel.',
          'The number of an announced version that shall not be in force after all.',
        ),
        hidden: ({value}) => value === undefined,
      }),
      defineField({
        name: 'contentHash',
        type: 'string',
        title: t('Fingeravtrykk', 'Fingerprint'),
        description: t(
          'SHA-256 av innholdet. Endres én bokstav, stemmer det ikke lenger.',
          'SHA-256 of the content. If a single letter is changed, it no longer fits.',
        ),
        validation: (rule) => rule.required(),
      }),
      defineField({
        name: 'previousHash',
        type: 'string',
        title: t('Fingeravtrykk av forrige versjon', 'Fingerprint of the version before'),
      }),
      defineField({
        name: 'content',
        type: 'frozenContent',
        title: t('Innhold', 'Content'),
        validation: (rule) => rule.required(),
      }),
    ],
    orderings: [
      {
        name: 'newest',
        title: t('Nyeste først', 'Newest first'),
        by: [{field: 'number', direction: 'desc'}],
      },
    ],
    preview: {
      select: {
        number: 'number',
        change: 'change',
        from: 'effectiveFrom',
        title: 'content.title',
        id: '_id',
      },
      prepare: ({number, change, from, title, id}) => {
        const kind = CHANGE_KINDS.find((each) => each === change)
        const effect = from && new Date(from)
        const day = effect && t(DAY.nb, DAY.en).format(effect)
        const facts = [
          day && (effect > new Date() ? t(`kommer ${day}`, `from ${day}`) : day),
          kind && names(t).changeKinds[kind],
        ]
        const name = title ?? t('Erklæring', 'Policy')
        return {
          title: t(`${name}, versjon ${number}`, `${name}, version ${number}`),
          subtitle: sentence(facts.filter(Boolean).join(' · ')),
          ...(id && {media: createElement(VersionIcon, {id})}),
        }
      },
    },
  })

/** What a version froze: shown by its own view, and stored as it was hashed. */
export const frozenContent = (t: Translate) =>
  defineType({
    name: 'frozenContent',
    type: 'object',
    title: t('Frosset innhold', 'Frozen content'),
    readOnly: true,
    fields: [
      defineField({name: 'title', type: 'string', title: t('Tittel', 'Title'), readOnly: true}),
      defineField({
        name: 'slug',
        type: 'string',
        title: t('Adresse', 'Address'),
        readOnly: true,
      }),
      defineField({
        name: 'language',
        type: 'string',
        title: t('Språk', 'Language'),
        readOnly: true,
      }),
    ],
  })
