import {DocumentsIcon} from '@sanity/icons/Documents'
import {defineArrayMember, defineField, defineType} from 'sanity'
import {LANGUAGES} from '#lib/policy/model/index.ts'

const LANGUAGE_TITLES = {nb: 'Bokmål', nn: 'Nynorsk', en: 'Engelsk'} as const

/** The working copy of a policy, in one language. */
export const policy = defineType({
  name: 'policy',
  type: 'document',
  title: 'Personvernerklæring',
  icon: DocumentsIcon,
  groups: [
    {name: 'content', title: 'Innhold', default: true},
    {name: 'company', title: 'Virksomheten'},
    {name: 'settings', title: 'Innstillinger'},
  ],
  fields: [
    defineField({
      name: 'title',
      type: 'string',
      title: 'Tittel',
      group: 'content',
      initialValue: 'Personvernerklæring',
      validation: (rule) => rule.required().error('Erklæringen trenger en tittel.'),
    }),
    defineField({
      name: 'sections',
      type: 'array',
      title: 'Avsnitt',
      description: 'Dra for å endre rekkefølgen.',
      group: 'content',
      of: [defineArrayMember({type: 'policySection'})],
      validation: (rule) => rule.required().min(1).error('Erklæringen trenger minst ett avsnitt.'),
    }),
    defineField({
      name: 'controller',
      type: 'controller',
      title: 'Behandlingsansvarlig',
      group: 'company',
      validation: (rule) => rule.required().error('Fyll ut hvem som er ansvarlig.'),
    }),
    defineField({
      name: 'slug',
      type: 'slug',
      title: 'Adresse på nettstedet',
      description: 'Siden får denne adressen. Endrer dere den, slutter gamle lenker å virke.',
      group: 'settings',
      options: {source: 'title'},
      validation: (rule) => rule.required().error('Siden trenger en adresse.'),
    }),
    defineField({
      name: 'language',
      type: 'string',
      title: 'Språk',
      group: 'settings',
      initialValue: 'nb',
      options: {
        list: LANGUAGES.map((value) => ({value, title: LANGUAGE_TITLES[value]})),
        layout: 'radio',
      },
      validation: (rule) => rule.required().error('Velg språket teksten er på.'),
    }),
    defineField({
      name: 'translationOf',
      type: 'object',
      title: 'Oversettelse av',
      description: 'Bare for oversettelser: hvilken versjon av originalen dette er.',
      group: 'settings',
      options: {collapsible: true, collapsed: true},
      fields: [
        defineField({
          name: 'policy',
          type: 'reference',
          title: 'Original',
          to: [{type: 'policy'}],
          validation: (rule) => rule.required().error('Velg originalen.'),
        }),
        defineField({
          name: 'version',
          type: 'number',
          title: 'Versjon',
          validation: (rule) =>
            rule.required().integer().positive().error('Skriv nummeret på versjonen.'),
        }),
      ],
    }),
    defineField({
      name: 'reviewedOn',
      type: 'date',
      title: 'Sist gjennomgått',
      description: 'Dagen da noen sist leste hele erklæringen og fant at den stemmer.',
      group: 'settings',
      options: {dateFormat: 'D. MMMM YYYY'},
    }),
    defineField({
      name: 'acknowledgements',
      type: 'array',
      title: 'Vurderte merknader',
      description: 'Merknader fra kontrollen som noen har lest og funnet i orden, og hvorfor.',
      group: 'settings',
      of: [defineArrayMember({type: 'acknowledgement'})],
    }),
  ],
  preview: {
    select: {title: 'title', language: 'language', slug: 'slug.current'},
    prepare: ({title, language, slug}) => {
      const known = LANGUAGES.find((each) => each === language)
      return {
        title: title || 'Uten tittel',
        subtitle: [known && LANGUAGE_TITLES[known], slug && `/${slug}`].filter(Boolean).join(' · '),
      }
    },
  },
})
