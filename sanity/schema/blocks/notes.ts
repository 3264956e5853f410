import {BellIcon} from '@sanity/icons/Bell'
import {CaseIcon} from '@sanity/icons/Case'
import {CheckmarkCircleIcon} from '@sanity/icons/CheckmarkCircle'
import {EyeClosedIcon} from '@sanity/icons/EyeClosed'
import {UserIcon} from '@sanity/icons/User'
import {defineArrayMember, defineField, defineType} from 'sanity'
import {RIGHTS} from '#lib/policy/model/index.ts'
import {FormattedTextInput} from '#sanity/studio/inputs/paste/formatted-text-input.tsx'
import type {Translate} from '#sanity/studio/locale/translate.ts'
import {emailAddress, hiddenField, hiddenText} from '../fields.ts'
import {choices, names, sentence} from '../options.ts'
import {textBlock} from './body.ts'

/** Shows the controller's contact details. */
export const controllerCard = (t: Translate) =>
  defineType({
    name: 'controllerCard',
    type: 'object',
    title: t('Kontaktkort', 'Contact card'),
    icon: CaseIcon,
    fields: [hiddenField(t)],
    preview: {
      select: {hidden: 'hidden'},
      prepare: ({hidden}) => ({
        title: t('Kontaktkort', 'Contact card'),
        subtitle: hidden
          ? hiddenText(t)
          : t(
              'Viser det som står under «Virksomheten»',
              'Shows what you have filled in under “The company”',
            ),
        media: hidden ? EyeClosedIcon : CaseIcon,
      }),
    },
  })

export const rightEntry = (t: Translate) =>
  defineType({
    name: 'rightEntry',
    type: 'object',
    title: t('Rettighet', 'Right'),
    icon: CheckmarkCircleIcon,
    fields: [
      defineField({
        name: 'right',
        type: 'string',
        title: t('Rettighet', 'Right'),
        options: choices(RIGHTS, names(t).rights),
        validation: (rule) => rule.required().error(t('Velg en rettighet.', 'Choose a right.')),
      }),
      defineField({
        name: 'howTo',
        type: 'text',
        title: t('Slik brukes den', 'How to use it'),
        description: t(
          'Hva kunden skal gjøre, og hva dere gjør da. Eksempel: «Skriv til oss, så får du en kopi innen 30 dager.»',
          'What the customer does, and what you do then. Example: “Write to us, and you get a copy within 30 days.”',
        ),
        rows: 3,
      }),
    ],
    preview: {
      select: {right: 'right', subtitle: 'howTo'},
      prepare: ({right, subtitle}) => {
        const known = RIGHTS.find((each) => each === right)
        return {
          title: known ? sentence(names(t).rights[known]) : t('Ingen valgt', 'None chosen'),
          subtitle,
          media: CheckmarkCircleIcon,
        }
      },
    },
  })

/** The data subject's rights, each with a prefilled letter. */
export const rightsList = (t: Translate) =>
  defineType({
    name: 'rightsList',
    type: 'object',
    title: t('Rettigheter', 'Rights'),
    icon: UserIcon,
    fields: [
      defineField({
        name: 'email',
        type: 'string',
        title: t('E-post for henvendelser', 'E-mail address for requests'),
        description: t(
          'Tomt felt betyr adressen til den behandlingsansvarlige.',
          'An empty field means the address of the controller.',
        ),
        validation: emailAddress(t),
      }),
      defineField({
        name: 'rights',
        type: 'array',
        title: t('Rettigheter', 'Rights'),
        description: t(
          'Loven krever at dere forteller om innsyn, retting, sletting, begrensning, dataportabilitet, protest og klage (GDPR artikkel 13 nr. 2 bokstav b–d).',
          'The law asks you to tell of access, rectification, erasure, restriction, portability, objection and complaint (GDPR Article 13(2)(b)–(d)).',
        ),
        of: [defineArrayMember({type: 'rightEntry'})],
        initialValue: RIGHTS.map((right) => ({_type: 'rightEntry', right})),
      }),
      hiddenField(t),
    ],
    preview: {
      select: {rights: 'rights', hidden: 'hidden'},
      prepare: ({rights, hidden}) => {
        const number = rights?.length ?? 0
        return {
          title: t('Rettigheter', 'Rights'),
          subtitle: hidden ? hiddenText(t) : t(`${number} i listen`, `${number} in the list`),
          media: hidden ? EyeClosedIcon : UserIcon,
        }
      },
    },
  })

/** An emphasised note. */
export const callout = (t: Translate) =>
  defineType({
    name: 'callout',
    type: 'object',
    title: t('Uthevet merknad', 'Highlighted note'),
    icon: BellIcon,
    fields: [
      defineField({
        name: 'body',
        type: 'array',
        title: t('Tekst', 'Text'),
        description: t(
          'Bruk den til det som må ses med en gang, som retten til å si nei til markedsføring (GDPR artikkel 21 nr. 4).',
          'Use it for what must be seen at once, such as the right to say no to marketing (GDPR Article 21(4)).',
        ),
        of: [textBlock(t)],
        components: {input: FormattedTextInput},
      }),
      hiddenField(t),
    ],
    preview: {
      select: {body: 'body', hidden: 'hidden'},
      prepare: ({body, hidden}) => {
        const note = t('Uthevet merknad', 'Highlighted note')
        return {
          title: body?.[0]?.children?.[0]?.text || note,
          subtitle: hidden ? hiddenText(t) : note,
          media: hidden ? EyeClosedIcon : BellIcon,
        }
      },
    },
  })
