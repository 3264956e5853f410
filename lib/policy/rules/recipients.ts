import {formatOf} from '../labels/index.ts'
import {GDPR_FROM, gdpr} from './laws.ts'
import type {Rule, Violation} from './model.ts'
import {shownEntries, shownRecipients} from './subject.ts'

/** A day as people write it. */
const dates = {nb: formatOf('nb').date, en: formatOf('en').date}

const common = {group: 'integrity', severity: 'error', inForceFrom: GDPR_FROM} as const

type Fact = 'country' | 'dataCategories' | 'purpose'

/** A rule that every recipient in a visible list has a fact. */
function recipientFact(
  fact: Fact,
  rest: Pick<Rule, 'article' | 'id' | 'remedy' | 'source' | 'title' | 'why'> &
    Partial<Pick<Rule, 'severity'>>,
  message: (name: string) => Violation['message'],
): Rule {
  return {
    ...common,
    ...rest,
    check: (subject) =>
      shownEntries(subject).flatMap(({refersTo, path}) => {
        const recipient = refersTo?.recipient
        const value = recipient?.[fact]
        if (!recipient || (value !== undefined && value.length > 0)) return []
        return [
          {
            target: {document: recipient._id, path: fact},
            place: path,
            message: message(recipient.name),
          },
        ]
      }),
  }
}

const recipientPurpose = recipientFact(
  'purpose',
  {
    ...gdpr(13, 1, 'c'),
    id: 'recipient-purpose',
    title: {nb: 'Hver mottaker har et formål', en: 'Each recipient has a purpose'},
    why: {
      nb: 'En liste med navn sier leseren lite. Formålet sier hvorfor opplysningene deles.',
      en: 'A list of names tells readers little. The purpose says why data is shared.',
    },
    remedy: {
      nb: 'Skriv i én setning hva mottakeren gjør for dere.',
      en: 'Say in one sentence what the recipient does for you.',
    },
  },
  (name) => ({nb: `${name} mangler formål.`, en: `${name} has no purpose.`}),
)

const recipientCountry = recipientFact(
  'country',
  {
    ...gdpr(13, 1, 'f'),
    id: 'recipient-country',
    title: {nb: 'Hver mottaker har et land', en: 'Each recipient has a country'},
    why: {
      nb: 'Uten landet kan ingen se om opplysningene går ut av EØS, og om det er lov.',
      en: 'Without the country nobody can tell whether data leaves the EEA, and whether that is lawful.',
    },
    remedy: {
      nb: 'Velg landet der opplysningene behandles. Det står i avtalen eller i mottakerens egen erklæring.',
      en: 'Choose the country where the data is processed. The agreement or the recipient’s own policy says which.',
    },
  },
  (name) => ({
    nb: `Det står ikke hvilket land ${name} behandler opplysninger i, så ingen kan se om det trengs et overføringsgrunnlag.`,
    en: `It does not say in which country ${name} processes data, so nobody can tell whether a transfer basis is needed.`,
  }),
)

const recipientCategories = recipientFact(
  'dataCategories',
  {
    ...gdpr(5, 1, 'a'),
    id: 'recipient-data-categories',
    severity: 'warning',
    title: {
      nb: 'Hver mottaker har minst én type opplysninger',
      en: 'Each recipient has at least one kind of data',
    },
    why: {
      nb: 'Loven krever ikke dette for hver mottaker, men behandlingen skal være åpen, og i tabellen ser leseren bare det som er krysset av.',
      en: 'The law does not ask for this recipient by recipient, but processing must be transparent, and the table shows only what is ticked.',
    },
    remedy: {
      nb: 'Kryss av for opplysningene som mottakeren får.',
      en: 'Tick the data that the recipient gets.',
    },
  },
  (name) => ({
    nb: `Det er ikke krysset av for hvilke opplysninger ${name} får.`,
    en: `It is not ticked which data ${name} gets.`,
  }),
)

const ended: Rule = {
  ...common,
  ...gdpr(13, 1, 'e'),
  id: 'recipient-ended',
  severity: 'warning',
  title: {
    nb: 'Mottakere som ikke lenger er i bruk, vises ikke',
    en: 'Recipients that are no longer in use are not shown',
  },
  why: {
    nb: 'Leseren skal få vite hvem som får opplysningene nå, ikke hvem som fikk dem før.',
    en: 'Readers must be told who receives the data now, not who used to.',
  },
  remedy: {
    nb: 'Skjul mottakeren, eller rett datoen.',
    en: 'Hide the recipient, or correct the date.',
  },
  check: (subject, at) =>
    shownRecipients(subject).flatMap(({recipient: {_id, name, usedUntil}, place}) => {
      if (usedUntil === undefined || usedUntil >= at) return []
      return [
        {
          target: {document: _id, path: 'usedUntil'},
          place,
          message: {
            nb: `${name} vises, men var i bruk bare til ${dates.nb(usedUntil)}.`,
            en: `${name} is shown, but was in use only until ${dates.en(usedUntil)}.`,
          },
        },
      ]
    }),
}

/** What a policy says of each recipient. */
export const recipientRules: readonly Rule[] = [
  recipientPurpose,
  recipientCountry,
  recipientCategories,
  ended,
]
