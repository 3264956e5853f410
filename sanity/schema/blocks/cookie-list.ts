import {CircleIcon} from '@sanity/icons/Circle'
import {EyeClosedIcon} from '@sanity/icons/EyeClosed'
import {defineArrayMember, defineField, defineType} from 'sanity'
import {
  COOKIE_CATEGORIES,
  COOKIE_PARTIES,
  lifetime,
  STORAGE_KINDS,
} from '#lib/policy/model/index.ts'
import {hiddenField} from '../fields.ts'
import {choices, names} from '../options.ts'

export const cookie = defineType({
  name: 'cookie',
  type: 'object',
  title: 'Informasjonskapsel',
  icon: CircleIcon,
  fields: [
    defineField({
      name: 'name',
      type: 'string',
      title: 'Navn',
      description:
        'Slik den heter i nettleseren. En * til slutt betyr alt som begynner slik: «_ga_*».',
      validation: (rule) => rule.required().error('Skriv navnet på informasjonskapselen.'),
    }),
    defineField({
      name: 'purpose',
      type: 'text',
      title: 'Hva er den til?',
      description: 'Eksempel: «Husker hva du har lagt i handlekurven.»',
      rows: 2,
    }),
    defineField({
      name: 'category',
      type: 'string',
      title: 'Kategori',
      description: 'Alt unntatt nødvendige krever samtykke først (ekomloven § 3-15).',
      options: {...choices(COOKIE_CATEGORIES, names.cookieCategories), layout: 'radio'},
    }),
    defineField({
      name: 'justification',
      type: 'text',
      title: 'Hvorfor er den nødvendig?',
      description: 'Hva virker ikke uten den? Begrunnelsen vises på siden.',
      rows: 2,
      hidden: ({parent}) => parent?.category !== 'necessary',
      validation: (rule) =>
        rule.custom((value, {parent}) => {
          const necessary =
            typeof parent === 'object' && parent !== null && 'category' in parent
              ? parent.category === 'necessary'
              : false
          return !necessary || Boolean(value?.trim()) || 'En nødvendig kapsel må begrunnes.'
        }),
    }),
    defineField({
      name: 'lifetime',
      type: 'string',
      title: 'Levetid',
      description: 'Som «13 måneder», «30 dager», eller «session» til nettleseren lukkes.',
      validation: (rule) =>
        rule.custom(
          (value) =>
            value === undefined ||
            lifetime.safeParse(value).success ||
            'Skriv en varighet, som P13M for 13 måneder, eller session.',
        ),
    }),
    defineField({
      name: 'storage',
      type: 'string',
      title: 'Hvor lagres den?',
      options: choices(STORAGE_KINDS, names.storage),
      initialValue: 'cookie',
      validation: (rule) => rule.required().error('Velg hvor den lagres.'),
    }),
    defineField({
      name: 'party',
      type: 'string',
      title: 'Hvem setter den?',
      description: 'Førstepart er deres eget nettsted; tredjepart er noen andre.',
      options: {...choices(COOKIE_PARTIES, names.cookieParties), layout: 'radio'},
    }),
    defineField({
      name: 'domain',
      type: 'string',
      title: 'Domene',
      description: 'Som «.okane.no».',
    }),
  ],
  preview: {select: {title: 'name', subtitle: 'purpose'}},
})

export const cookieProvider = defineType({
  name: 'cookieProvider',
  type: 'object',
  title: 'Leverandør av informasjonskapsler',
  fields: [
    defineField({
      name: 'provider',
      type: 'reference',
      title: 'Underleverandør',
      description: 'Den som setter eller leser kapslene.',
      to: [{type: 'subprocessor'}],
    }),
    defineField({
      name: 'name',
      type: 'string',
      title: 'Navn',
      description: 'Hvis det ikke er en underleverandør, eller tjenesten heter noe annet.',
      validation: (rule) =>
        rule.custom((value, {parent}) => {
          const chosen = typeof parent === 'object' && parent !== null && 'provider' in parent
          return chosen || Boolean(value?.trim()) || 'Velg en underleverandør, eller skriv et navn.'
        }),
    }),
    defineField({name: 'description', type: 'text', title: 'Beskrivelse', rows: 3}),
    defineField({
      name: 'cookies',
      type: 'array',
      title: 'Informasjonskapsler',
      of: [defineArrayMember({type: 'cookie'})],
    }),
    hiddenField,
  ],
  preview: {
    select: {name: 'name', provider: 'provider.name', cookies: 'cookies', hidden: 'hidden'},
    prepare: ({name, provider, cookies, hidden}) => ({
      title: name || provider || 'Uten navn',
      subtitle: hidden ? 'Skjult for besøkende' : `${cookies?.length ?? 0} informasjonskapsler`,
      media: hidden ? EyeClosedIcon : CircleIcon,
    }),
  },
})

/** What is kept on the visitor's device, by who sets it. */
export const cookieList = defineType({
  name: 'cookieList',
  type: 'object',
  title: 'Liste over informasjonskapsler',
  icon: CircleIcon,
  fields: [
    defineField({
      name: 'providers',
      type: 'array',
      title: 'Leverandører',
      description: 'Dra for å endre rekkefølgen.',
      of: [defineArrayMember({type: 'cookieProvider'})],
    }),
    hiddenField,
  ],
  preview: {
    select: {providers: 'providers', hidden: 'hidden'},
    prepare: ({providers, hidden}) => ({
      title: 'Informasjonskapsler',
      subtitle: hidden ? 'Skjult for besøkende' : `${providers?.length ?? 0} leverandører`,
      media: hidden ? EyeClosedIcon : CircleIcon,
    }),
  },
})
