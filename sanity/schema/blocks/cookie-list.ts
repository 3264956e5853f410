import {EyeClosedIcon} from '@sanity/icons/EyeClosed'
import {PackageIcon} from '@sanity/icons/Package'
import {ThListIcon} from '@sanity/icons/ThList'
import {defineArrayMember, defineField, defineType} from 'sanity'
import type {Translate} from '#sanity/studio/locale/translate.ts'
import {hiddenField, hiddenText} from '../fields.ts'

export const cookieProvider = (t: Translate) =>
  defineType({
    name: 'cookieProvider',
    type: 'object',
    title: t('Leverandør av informasjonskapsler', 'Cookie provider'),
    icon: PackageIcon,
    fields: [
      defineField({
        name: 'provider',
        type: 'reference',
        title: t('Underleverandør', 'Subprocessor'),
        description: t(
          'Den som setter eller leser kapslene. La feltet stå tomt hvis det er dere selv.',
          'Whoever sets or reads the cookies. Leave it empty if that is you.',
        ),
        to: [{type: 'subprocessor'}],
      }),
      defineField({
        name: 'name',
        type: 'string',
        title: t('Navn', 'Name'),
        description: t(
          'Hvis det ikke er en underleverandør, eller tjenesten heter noe annet. Eksempel: «Google Analytics».',
          'If it is no subprocessor, or the service is called something else. Example: “Google Analytics”.',
        ),
        validation: (rule) =>
          rule.custom((value, {parent}) => {
            const chosen = typeof parent === 'object' && parent !== null && 'provider' in parent
            return (
              chosen ||
              Boolean(value?.trim()) ||
              t(
                'Velg en underleverandør, eller skriv et navn.',
                'Choose a subprocessor, or write a name.',
              )
            )
          }),
      }),
      defineField({
        name: 'description',
        type: 'text',
        title: t('Beskrivelse', 'Description'),
        description: t(
          'Hva tjenesten gjør på nettstedet. Eksempel: «Viser oss hvilke sider som blir lest.»',
          'What the service does on the site. Example: “Shows us which pages are read.”',
        ),
        rows: 3,
      }),
      defineField({
        name: 'cookies',
        type: 'array',
        title: t('Informasjonskapsler', 'Cookies'),
        description: t(
          'Alt som lagres i eller leses fra nettleseren (ekomloven § 3-15).',
          'Everything that is kept in or read from the browser (Norwegian Electronic Communications Act, section 3-15).',
        ),
        of: [defineArrayMember({type: 'cookie'})],
      }),
      hiddenField(t),
    ],
    preview: {
      select: {name: 'name', provider: 'provider.name', cookies: 'cookies', hidden: 'hidden'},
      prepare: ({name, provider, cookies, hidden}) => {
        const number = cookies?.length ?? 0
        return {
          title: name || provider || t('Uten navn', 'No name'),
          subtitle: hidden
            ? hiddenText(t)
            : t(
                number === 1 ? 'Én informasjonskapsel' : `${number} informasjonskapsler`,
                number === 1 ? 'One cookie' : `${number} cookies`,
              ),
          media: hidden ? EyeClosedIcon : PackageIcon,
        }
      },
    },
  })

/** What is kept on the visitor's device, by who sets it. */
export const cookieList = (t: Translate) =>
  defineType({
    name: 'cookieList',
    type: 'object',
    title: t('Liste over informasjonskapsler', 'List of cookies'),
    icon: ThListIcon,
    fields: [
      defineField({
        name: 'providers',
        type: 'array',
        title: t('Leverandører', 'Providers'),
        description: t(
          'De som setter eller leser informasjonskapsler, dere selv også. Dra for å endre rekkefølgen.',
          'Those who set or read cookies, yourselves included. Drag to change the order.',
        ),
        of: [defineArrayMember({type: 'cookieProvider'})],
      }),
      hiddenField(t),
    ],
    preview: {
      select: {providers: 'providers', hidden: 'hidden'},
      prepare: ({providers, hidden}) => {
        const number = providers?.length ?? 0
        return {
          title: t('Informasjonskapsler', 'Cookies'),
          subtitle: hidden
            ? hiddenText(t)
            : t(
                number === 1 ? 'Én leverandør' : `${number} leverandører`,
                number === 1 ? 'One provider' : `${number} providers`,
              ),
          media: hidden ? EyeClosedIcon : ThListIcon,
        }
      },
    },
  })
