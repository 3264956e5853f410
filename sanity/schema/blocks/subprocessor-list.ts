import {EyeClosedIcon} from '@sanity/icons/EyeClosed'
import {UsersIcon} from '@sanity/icons/Users'
import {defineArrayMember, defineField, defineType} from 'sanity'
import {hiddenField} from '../fields.ts'

export const subprocessorEntry = defineType({
  name: 'subprocessorEntry',
  type: 'object',
  title: 'Underleverandør',
  icon: UsersIcon,
  fields: [
    defineField({
      name: 'subprocessor',
      type: 'reference',
      title: 'Underleverandør',
      description: 'Søk etter navnet, eller lag en ny.',
      to: [{type: 'subprocessor'}],
      validation: (rule) => rule.required().error('Velg en underleverandør.'),
    }),
    defineField({
      name: 'note',
      type: 'text',
      title: 'Merknad',
      description: 'Bare for denne erklæringen, hvis noe er annerledes her.',
      rows: 2,
    }),
    hiddenField,
  ],
  preview: {
    select: {title: 'subprocessor.name', purpose: 'subprocessor.purpose.nb', hidden: 'hidden'},
    prepare: ({title, purpose, hidden}) => ({
      title: title || 'Ingen valgt',
      subtitle: hidden ? 'Skjult for besøkende' : purpose,
      media: hidden ? EyeClosedIcon : UsersIcon,
    }),
  },
})

/** The recipients of the data, in order. */
export const subprocessorList = defineType({
  name: 'subprocessorList',
  type: 'object',
  title: 'Liste over underleverandører',
  icon: UsersIcon,
  fields: [
    defineField({
      name: 'entries',
      type: 'array',
      title: 'Underleverandører',
      description: 'Dra for å endre rekkefølgen.',
      of: [defineArrayMember({type: 'subprocessorEntry'})],
    }),
    hiddenField,
  ],
  preview: {
    select: {entries: 'entries', hidden: 'hidden'},
    prepare: ({entries, hidden}) => ({
      title: 'Underleverandører',
      subtitle: hidden ? 'Skjult for besøkende' : `${entries?.length ?? 0} i listen`,
      media: hidden ? EyeClosedIcon : UsersIcon,
    }),
  },
})
