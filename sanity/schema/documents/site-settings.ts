import {CogIcon} from '@sanity/icons/Cog'
import {defineField, defineType} from 'sanity'
import {secureUrl} from '../fields.ts'

/** The singleton that names the site. */
export const siteSettings = defineType({
  name: 'siteSettings',
  type: 'document',
  title: 'Innstillinger',
  icon: CogIcon,
  fields: [
    defineField({
      name: 'siteName',
      type: 'string',
      title: 'Nettstedets navn',
      description: 'Står øverst på alle sider, for eksempel «Okane.no».',
      validation: (rule) => rule.required().error('Skriv navnet på nettstedet.'),
    }),
    defineField({
      name: 'mainSiteUrl',
      type: 'url',
      title: 'Hovednettstedet',
      description:
        'Butikken eller nettstedet erklæringen gjelder for. Besøkende får en lenke tilbake dit.',
      validation: secureUrl,
    }),
    defineField({
      name: 'defaultPolicy',
      type: 'reference',
      title: 'Hovederklæring',
      description: 'Den som forsiden leder rett til.',
      to: [{type: 'policy'}],
    }),
  ],
  preview: {select: {title: 'siteName'}},
})
