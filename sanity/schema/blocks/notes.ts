import {BellIcon} from '@sanity/icons/Bell'
import {CaseIcon} from '@sanity/icons/Case'
import {EyeClosedIcon} from '@sanity/icons/EyeClosed'
import {UserIcon} from '@sanity/icons/User'
import {defineArrayMember, defineField, defineType} from 'sanity'
import {RIGHTS} from '#lib/policy/model/index.ts'
import {emailAddress, hiddenField} from '../fields.ts'
import {choices, names, sentence} from '../options.ts'
import {textBlock} from './body.ts'

/** Shows the controller's contact details. */
export const controllerCard = defineType({
  name: 'controllerCard',
  type: 'object',
  title: 'Kontaktkort',
  icon: CaseIcon,
  fields: [hiddenField],
  preview: {
    select: {hidden: 'hidden'},
    prepare: ({hidden}) => ({
      title: 'Kontaktkort',
      subtitle: hidden ? 'Skjult for besøkende' : 'Viser den behandlingsansvarlige',
      media: hidden ? EyeClosedIcon : CaseIcon,
    }),
  },
})

export const rightEntry = defineType({
  name: 'rightEntry',
  type: 'object',
  title: 'Rettighet',
  icon: UserIcon,
  fields: [
    defineField({
      name: 'right',
      type: 'string',
      title: 'Rettighet',
      options: choices(RIGHTS, names.rights),
      validation: (rule) => rule.required().error('Velg en rettighet.'),
    }),
    defineField({
      name: 'howTo',
      type: 'text',
      title: 'Slik brukes den',
      description: 'Hva kunden skal gjøre, og hva dere gjør da.',
      rows: 3,
    }),
  ],
  preview: {
    select: {right: 'right', subtitle: 'howTo'},
    prepare: ({right, subtitle}) => {
      const known = RIGHTS.find((each) => each === right)
      return {title: known ? sentence(names.rights[known]) : 'Ingen valgt', subtitle}
    },
  },
})

/** The data subject's rights, each with a prefilled letter. */
export const rightsList = defineType({
  name: 'rightsList',
  type: 'object',
  title: 'Rettigheter',
  icon: UserIcon,
  fields: [
    defineField({
      name: 'email',
      type: 'string',
      title: 'E-post for henvendelser',
      description: 'Tomt felt betyr adressen til den behandlingsansvarlige.',
      validation: emailAddress,
    }),
    defineField({
      name: 'rights',
      type: 'array',
      title: 'Rettigheter',
      of: [defineArrayMember({type: 'rightEntry'})],
    }),
    hiddenField,
  ],
  preview: {
    select: {rights: 'rights', hidden: 'hidden'},
    prepare: ({rights, hidden}) => ({
      title: 'Rettigheter',
      subtitle: hidden ? 'Skjult for besøkende' : `${rights?.length ?? 0} i listen`,
      media: hidden ? EyeClosedIcon : UserIcon,
    }),
  },
})

/** An emphasised note. */
export const callout = defineType({
  name: 'callout',
  type: 'object',
  title: 'Uthevet merknad',
  icon: BellIcon,
  fields: [
    defineField({
      name: 'body',
      type: 'array',
      title: 'Tekst',
      of: [textBlock],
    }),
    hiddenField,
  ],
  preview: {
    select: {body: 'body', hidden: 'hidden'},
    prepare: ({body, hidden}) => ({
      title: body?.[0]?.children?.[0]?.text || 'Merknad',
      subtitle: hidden ? 'Skjult for besøkende' : 'Merknad',
      media: hidden ? EyeClosedIcon : BellIcon,
    }),
  },
})
