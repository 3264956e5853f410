import {defineField, defineType} from 'sanity'
import type {Translate} from '#sanity/studio/locale/translate.ts'

const rows = 3

/** A text in each language that some policy uses it in. */
export const localizedText = (t: Translate) =>
  defineType({
    name: 'localizedText',
    type: 'object',
    title: t('Tekst på flere språk', 'Text in several languages'),
    fields: [
      defineField({name: 'nb', type: 'text', title: t('Bokmål', 'Norwegian Bokmål'), rows}),
      defineField({name: 'nn', type: 'text', title: t('Nynorsk', 'Norwegian Nynorsk'), rows}),
      defineField({name: 'en', type: 'text', title: t('Engelsk', 'English'), rows}),
    ],
  })
