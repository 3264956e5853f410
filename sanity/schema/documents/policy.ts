import {DocumentsIcon} from '@sanity/icons/Documents'
import {createElement} from 'react'
import {defineArrayMember, defineField, defineType, getPublishedId, isDraftId} from 'sanity'
import {LANGUAGES} from '#lib/policy/model/index.ts'
import type {Translate} from '#sanity/studio/locale/translate.ts'
import {PolicyIcon} from '#sanity/studio/state/icons.tsx'
import {countHidden} from '../hidden.ts'

const languageTitles = (t: Translate) => ({
  nb: t('Bokmål', 'Norwegian Bokmål'),
  nn: t('Nynorsk', 'Norwegian Nynorsk'),
  en: t('Engelsk', 'English'),
})

const translationOf = (t: Translate) =>
  defineField({
    name: 'translationOf',
    type: 'object',
    title: t('Oversettelse av', 'Translation of'),
    description: t(
      'Bare for oversettelser: hvilken versjon av originalen dette er.',
      'Only for translations: which version of the original this is.',
    ),
    group: 'settings',
    options: {collapsible: true, collapsed: true},
    fields: [
      defineField({
        name: 'policy',
        type: 'reference',
        title: t('Original', 'Original policy'),
        to: [{type: 'policy'}],
        validation: (rule) => rule.required().error(t('Velg originalen.', 'Choose the original.')),
      }),
      defineField({
        name: 'version',
        type: 'number',
        title: t('Versjon', 'Version'),
        validation: (rule) =>
          rule
            .required()
            .integer()
            .positive()
            .error(t('Skriv nummeret på versjonen.', 'Write the number of the version.')),
      }),
    ],
  })

/** The working copy of a policy, in one language. */
export const policy = (t: Translate) =>
  defineType({
    name: 'policy',
    type: 'document',
    title: t('Personvernerklæring', 'Privacy policy'),
    icon: DocumentsIcon,
    groups: [
      {name: 'content', title: t('Innhold', 'Content'), default: true},
      {name: 'company', title: t('Virksomheten', 'The company')},
      {name: 'settings', title: t('Innstillinger', 'Settings')},
    ],
    fields: [
      defineField({
        name: 'title',
        type: 'string',
        title: t('Tittel', 'Title'),
        group: 'content',
        initialValue: t('Personvernerklæring', 'Privacy policy'),
        validation: (rule) =>
          rule.required().error(t('Erklæringen trenger en tittel.', 'The policy needs a title.')),
      }),
      defineField({
        name: 'sections',
        type: 'array',
        title: t('Avsnitt', 'Sections'),
        description: t('Dra for å endre rekkefølgen.', 'Drag to change the order.'),
        group: 'content',
        of: [defineArrayMember({type: 'policySection'})],
        validation: (rule) =>
          rule
            .required()
            .min(1)
            .error(
              t('Erklæringen trenger minst ett avsnitt.', 'The policy needs at least one section.'),
            ),
      }),
      defineField({
        name: 'controller',
        type: 'controller',
        title: t('Behandlingsansvarlig', 'Controller'),
        description: t(
          'Den som bestemmer hvorfor og hvordan opplysningene brukes. Besøkende skal vite hvem det er, og hvordan de når dere (GDPR artikkel 13 nr. 1 bokstav a).',
          'Whoever decides why and how the data is used. Visitors must know who that is, and how to reach you (GDPR Article 13(1)(a)).',
        ),
        group: 'company',
        initialValue: {address: {country: 'NO'}},
        validation: (rule) =>
          rule.required().error(t('Fyll ut hvem som er ansvarlig.', 'Fill in who is responsible.')),
      }),
      defineField({
        name: 'slug',
        type: 'slug',
        title: t('Adresse på nettstedet', 'Address on the site'),
        description: t(
          'Siden får denne adressen. Endrer dere den, slutter gamle lenker å virke.',
          'The page gets this address. If you change it, old links stop working.',
        ),
        group: 'settings',
        options: {source: 'title'},
        validation: (rule) =>
          rule.required().error(t('Siden trenger en adresse.', 'The page needs an address.')),
      }),
      defineField({
        name: 'language',
        type: 'string',
        title: t('Språk', 'Language'),
        group: 'settings',
        initialValue: t('nb', 'en'),
        options: {
          list: LANGUAGES.map((value) => ({value, title: languageTitles(t)[value]})),
          layout: 'radio',
        },
        validation: (rule) =>
          rule
            .required()
            .error(t('Velg språket teksten er på.', 'Choose the language of the text.')),
      }),
      translationOf(t),
      defineField({
        name: 'reviewedOn',
        type: 'date',
        title: t('Sist gjennomgått', 'Last reviewed'),
        description: t(
          'Dagen da noen sist leste hele erklæringen og fant at den stemmer. Gjør det minst én gang i året.',
          'The day that somebody last read the whole policy and found it true. Do that once a year or more.',
        ),
        group: 'settings',
        options: {dateFormat: t('DD.MM.YYYY', 'D MMMM YYYY')},
      }),
      defineField({
        name: 'acknowledgements',
        type: 'array',
        title: t('Vurderte merknader', 'Findings read and accepted'),
        description: t(
          'Merknader fra kontrollen som noen har lest og funnet i orden, og hvorfor.',
          'Findings of the check that somebody has read and found to be in order, and why.',
        ),
        group: 'settings',
        of: [defineArrayMember({type: 'acknowledgement'})],
      }),
    ],
    preview: {
      select: {
        title: 'title',
        language: 'language',
        slug: 'slug.current',
        sections: 'sections',
        // The draft's where there is one, whichever document the preview is of.
        from: '_originalId',
      },
      prepare: ({title, language, slug, sections, from}) => {
        const known = LANGUAGES.find((each) => each === language)
        const hidden = countHidden(sections)
        return {
          title: title || t('Uten tittel', 'No title'),
          // The state first: a narrow list cuts off the end.
          subtitle: [
            typeof from === 'string' && isDraftId(from) && t('Utkast', 'Draft'),
            hidden > 0 && t(`${hidden} skjult`, `${hidden} hidden`),
            known && languageTitles(t)[known],
            slug && `/${slug}`,
          ]
            .filter(Boolean)
            .join(' · '),
          ...(typeof from === 'string' && {
            media: createElement(PolicyIcon, {id: getPublishedId(from)}),
          }),
        }
      },
    },
  })
