import {CircleIcon} from '@sanity/icons/Circle'
import {defineField, defineType} from 'sanity'
import {
  COOKIE_CATEGORIES,
  COOKIE_PARTIES,
  lifetime,
  STORAGE_KINDS,
} from '#lib/policy/model/index.ts'
import {LifetimeInput} from '#sanity/studio/inputs/lifetime-input.tsx'
import type {Translate} from '#sanity/studio/locale/translate.ts'
import {choices, names, sentence} from '../options.ts'

const isNecessary = (parent: unknown) =>
  typeof parent === 'object' &&
  parent !== null &&
  'category' in parent &&
  parent.category === 'necessary'

/** Something that is kept in, or read from, a visitor's browser. */
export const cookie = (t: Translate) =>
  defineType({
    name: 'cookie',
    type: 'object',
    title: t('Informasjonskapsel', 'Cookie'),
    icon: CircleIcon,
    fields: [
      defineField({
        name: 'name',
        type: 'string',
        title: t('Navn', 'Name'),
        description: t(
          'Slik den heter i nettleseren. En * til slutt betyr alt som begynner slik: «_ga_*».',
          'As it is called in the browser. A * at the end means all that begin so: “_ga_*”.',
        ),
        validation: (rule) =>
          rule
            .required()
            .error(t('Skriv navnet på informasjonskapselen.', 'Write the name of the cookie.')),
      }),
      defineField({
        name: 'purpose',
        type: 'text',
        title: t('Hva er den til?', 'What is it for?'),
        description: t(
          'Besøkende skal forstå formålet (ekomloven § 3-15). Eksempel: «Husker hva du har lagt i handlekurven.»',
          'Visitors must understand the purpose (Norwegian Electronic Communications Act, section 3-15). Example: “Remembers what you have put in the basket.”',
        ),
        rows: 2,
      }),
      defineField({
        name: 'category',
        type: 'string',
        title: t('Kategori', 'Category'),
        description: t(
          'Alt unntatt nødvendige krever samtykke først (ekomloven § 3-15).',
          'All but the necessary ones need consent first (Norwegian Electronic Communications Act, section 3-15).',
        ),
        options: {...choices(COOKIE_CATEGORIES, names(t).cookieCategories), layout: 'radio'},
      }),
      defineField({
        name: 'justification',
        type: 'text',
        title: t('Hvorfor er den nødvendig?', 'Why is it necessary?'),
        description: t(
          'Hva virker ikke uten den? Begrunnelsen vises på siden. Eksempel: «Uten den mister du handlekurven når du bytter side.»',
          'What does not work without it? The reason is shown on the page. Example: “Without it you lose the basket when you change pages.”',
        ),
        rows: 2,
        hidden: ({parent}) => !isNecessary(parent),
        validation: (rule) =>
          rule.custom(
            (value, {parent}) =>
              !isNecessary(parent) ||
              Boolean(value?.trim()) ||
              t(
                'En nødvendig informasjonskapsel må begrunnes.',
                'A necessary cookie needs a reason.',
              ),
          ),
      }),
      defineField({
        name: 'lifetime',
        type: 'string',
        title: t('Levetid', 'Lifetime'),
        description: t(
          'Hvor lenge den blir liggende i nettleseren. Eksempel: «13 måneder», «30 dager» eller «økten».',
          'How long it stays in the browser. Example: “13 months”, “30 days” or “session”.',
        ),
        components: {input: LifetimeInput},
        validation: (rule) =>
          rule.custom(
            (value) =>
              value === undefined ||
              lifetime.safeParse(value).success ||
              t(
                'Skriv hvor lenge, som «13 måneder», «2 år» eller «økten».',
                'Write how long, like “13 months”, “2 years” or “session”.',
              ),
          ),
      }),
      defineField({
        name: 'storage',
        type: 'string',
        title: t('Hvor lagres den?', 'Where is it kept?'),
        options: choices(STORAGE_KINDS, names(t).storage),
        initialValue: 'cookie',
        validation: (rule) =>
          rule.required().error(t('Velg hvor den lagres.', 'Choose where it is kept.')),
      }),
      defineField({
        name: 'party',
        type: 'string',
        title: t('Hvem setter den?', 'Who sets it?'),
        description: t(
          'Førstepart er deres eget nettsted; tredjepart er noen andre.',
          'First party is your own site; third party is somebody else.',
        ),
        options: {...choices(COOKIE_PARTIES, names(t).cookieParties), layout: 'radio'},
      }),
      defineField({
        name: 'domain',
        type: 'string',
        title: t('Domene', 'Domain'),
        description: t(
          'Står ved siden av navnet i nettleseren. Eksempel: «.okane.no».',
          'Stands beside the name in the browser. Example: “.okane.no”.',
        ),
      }),
    ],
    preview: {
      select: {title: 'name', category: 'category', purpose: 'purpose'},
      prepare: ({title, category, purpose}) => {
        const known = COOKIE_CATEGORIES.find((each) => each === category)
        return {
          title: title || t('Uten navn', 'No name'),
          subtitle: [known && sentence(names(t).cookieCategories[known]), purpose]
            .filter(Boolean)
            .join(' · '),
          media: CircleIcon,
        }
      },
    },
  })
