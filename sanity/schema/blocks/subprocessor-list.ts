import {EyeClosedIcon} from '@sanity/icons/EyeClosed'
import {UserIcon} from '@sanity/icons/User'
import {UsersIcon} from '@sanity/icons/Users'
import {defineArrayMember, defineField, defineType} from 'sanity'
import {countryName} from '#sanity/studio/inputs/countries.ts'
import type {Translate} from '#sanity/studio/locale/translate.ts'
import {hiddenField, hiddenText} from '../fields.ts'

export const subprocessorEntry = (t: Translate) =>
  defineType({
    name: 'subprocessorEntry',
    type: 'object',
    title: t('Underleverandør', 'Subprocessor'),
    icon: UserIcon,
    fields: [
      defineField({
        name: 'subprocessor',
        type: 'reference',
        title: t('Underleverandør', 'Subprocessor'),
        description: t(
          'Søk etter navnet, eller trykk «Opprett ny» hvis den ikke finnes ennå.',
          'Search for the name, or press “Create” if it is not there yet.',
        ),
        to: [{type: 'subprocessor'}],
        validation: (rule) =>
          rule.required().error(t('Velg en underleverandør.', 'Choose a subprocessor.')),
      }),
      defineField({
        name: 'note',
        type: 'text',
        title: t('Merknad', 'Note'),
        description: t(
          'Bare for denne erklæringen, hvis noe er annerledes her. Eksempel: «Brukes bare når du handler i butikken.»',
          'For this policy only, if something is different here. Example: “Used only when you shop in the store.”',
        ),
        rows: 2,
      }),
      hiddenField(t),
    ],
    preview: {
      select: {
        title: 'subprocessor.name',
        country: 'subprocessor.country',
        purpose: 'subprocessor.purpose.nb',
        hidden: 'hidden',
      },
      prepare: ({title, country, purpose, hidden}) => ({
        title: title || t('Ingen valgt', 'None chosen'),
        subtitle: hidden
          ? hiddenText(t)
          : [country && countryName(t, country), purpose].filter(Boolean).join(' · '),
        media: hidden ? EyeClosedIcon : UserIcon,
      }),
    },
  })

/** The recipients of the data, in order. */
export const subprocessorList = (t: Translate) =>
  defineType({
    name: 'subprocessorList',
    type: 'object',
    title: t('Liste over underleverandører', 'List of subprocessors'),
    icon: UsersIcon,
    fields: [
      defineField({
        name: 'entries',
        type: 'array',
        title: t('Underleverandører', 'Subprocessors'),
        description: t(
          'Alle som får personopplysninger fra dere (GDPR artikkel 13 nr. 1 bokstav e). Dra for å endre rekkefølgen.',
          'Everybody who gets personal data from you (GDPR Article 13(1)(e)). Drag to change the order.',
        ),
        of: [defineArrayMember({type: 'subprocessorEntry'})],
      }),
      hiddenField(t),
    ],
    preview: {
      select: {entries: 'entries', hidden: 'hidden'},
      prepare: ({entries, hidden}) => {
        const number = entries?.length ?? 0
        return {
          title: t('Underleverandører', 'Subprocessors'),
          subtitle: hidden ? hiddenText(t) : t(`${number} i listen`, `${number} in the list`),
          media: hidden ? EyeClosedIcon : UsersIcon,
        }
      },
    },
  })
