import {CogIcon} from '@sanity/icons/Cog'
import {defineField, defineType} from 'sanity'
import type {Translate} from '#sanity/studio/locale/translate.ts'
import {secureUrl} from '../fields.ts'

/** The singleton that names the site. */
export const siteSettings = (t: Translate) =>
  defineType({
    name: 'siteSettings',
    type: 'document',
    title: t('Innstillinger', 'Settings'),
    icon: CogIcon,
    fields: [
      defineField({
        name: 'siteName',
        type: 'string',
        title: t('Nettstedets navn', 'Name of the site'),
        description: t(
          'Står øverst på alle sider, for eksempel «Okane.no».',
          'Stands at the top of every page, for instance “Okane.no”.',
        ),
        validation: (rule) =>
          rule.required().error(t('Skriv navnet på nettstedet.', 'Write the name of the site.')),
      }),
      defineField({
        name: 'mainSiteUrl',
        type: 'url',
        title: t('Hovednettstedet', 'Main site'),
        description: t(
          'Butikken eller nettstedet erklæringen gjelder for. Besøkende får en lenke tilbake dit.',
          'The shop or site that the policy is about. Visitors get a link back to it.',
        ),
        validation: secureUrl(t),
      }),
      defineField({
        name: 'defaultPolicy',
        type: 'reference',
        title: t('Hovederklæring', 'Main policy'),
        description: t('Den som forsiden leder rett til.', 'The one that the front page leads to.'),
        to: [{type: 'policy'}],
      }),
    ],
    preview: {select: {title: 'siteName'}},
  })
