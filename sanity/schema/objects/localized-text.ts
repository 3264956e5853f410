import {defineField, defineType} from 'sanity'

const rows = 3

/** A text in each language that some policy uses it in. */
export const localizedText = defineType({
  name: 'localizedText',
  type: 'object',
  title: 'Tekst på flere språk',
  fields: [
    defineField({name: 'nb', type: 'text', title: 'Bokmål', rows}),
    defineField({name: 'nn', type: 'text', title: 'Nynorsk', rows}),
    defineField({name: 'en', type: 'text', title: 'Engelsk', rows}),
  ],
})
