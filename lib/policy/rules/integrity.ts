import {formatOf} from '../labels/index.ts'
import {sectionsAbout} from './coverage.ts'
import {domainOfEmail, emailOfLink, isWithin} from './domains.ts'
import {EKOM_FROM, ekomloven, GDPR_FROM, gdpr} from './laws.ts'
import type {Rule, Violation} from './model.ts'
import {
  isShown,
  type RuleSubject,
  type SubjectProvider,
  shownBlocksOf,
  shownEntries,
  shownProviders,
  shownRecipients,
  shownSections,
  shownTexts,
} from './subject.ts'

/** A day as people write it. */
const dates = {nb: formatOf('nb').date, en: formatOf('en').date}

const common = {group: 'integrity', severity: 'error', inForceFrom: GDPR_FROM} as const

const providerNamed: Rule = {
  ...common,
  ...ekomloven,
  id: 'cookie-provider',
  inForceFrom: EKOM_FROM,
  title: {nb: 'Hver informasjonskapsel har en leverandør', en: 'Each cookie has a provider'},
  why: {
    nb: 'Leseren skal få vite hvem som lagrer og leser det som ligger på enheten.',
    en: 'Readers must be told who stores and reads what lies on their device.',
  },
  remedy: {
    nb: 'Velg leverandøren, eller skriv navnet. Er det dere selv, så skriv det.',
    en: 'Choose the provider, or write the name. If it is yourselves, say so.',
  },
  check: (subject) =>
    shownProviders(subject)
      .filter(({name, refersTo}) => !name && !refersTo)
      .map(({path}) => ({
        target: {document: subject.id, path: `${path}.name`},
        message: {
          nb: 'En gruppe informasjonskapsler har ingen leverandør.',
          en: 'A group of cookies has no provider.',
        },
      })),
}

const referenceExists: Rule = {
  ...common,
  ...gdpr(13, 1, 'e'),
  id: 'reference-exists',
  title: {
    nb: 'Alle henvisninger fører til en mottaker som finnes',
    en: 'Every reference leads to a recipient that exists',
  },
  why: {
    nb: 'En mottaker som er slettet, kan ikke vises for leseren.',
    en: 'A recipient that was deleted cannot be shown to readers.',
  },
  remedy: {
    nb: 'Velg mottakeren på nytt, eller fjern oppføringen.',
    en: 'Choose the recipient again, or remove the entry.',
  },
  check: (subject) => {
    const lacking = (path: string): Violation => ({
      target: {document: subject.id, path},
      message: {
        nb: 'Oppføringen viser til en mottaker som ikke finnes.',
        en: 'The entry refers to a recipient that does not exist.',
      },
    })
    return [
      ...shownEntries(subject)
        .filter(({refersTo}) => !refersTo?.recipient)
        .map(({path}) => lacking(`${path}.subprocessor`)),
      ...shownProviders(subject)
        .filter(({refersTo}) => refersTo && !refersTo.recipient)
        .map(({path}) => lacking(`${path}.provider`)),
    ]
  },
}

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

/** Whether cookies are the controller's own, which makes nobody else a recipient. */
function isOwn({name, refersTo}: SubjectProvider, {controller, ownDomains}: RuleSubject): boolean {
  if (refersTo) return false
  const said = name?.trim().toLowerCase() ?? ''
  return (
    said === controller.name?.trim().toLowerCase() ||
    /^(egne|våre egne|vi|oss|own|our own|we|us)$/.test(said) ||
    ownDomains.some((domain) => said === domain || said === domain.split('.')[0])
  )
}

const providerIsRecipient: Rule = {
  ...common,
  ...gdpr(13, 1, 'e'),
  id: 'provider-is-recipient',
  title: {
    nb: 'Den som måler eller annonserer, står blant mottakerne',
    en: 'Whoever measures or advertises is among the recipients',
  },
  why: {
    nb: 'Den som får opplysninger gjennom informasjonskapsler, er en mottaker som andre, med land og overføringsgrunnlag.',
    en: 'Whoever gets data through cookies is a recipient like any other, with country and transfer basis.',
  },
  remedy: {
    nb: 'Legg leverandøren til i listen over mottakere, eller skjul informasjonskapslene hvis de ikke er i bruk.',
    en: 'Add the provider to the list of recipients, or hide the cookies if they are not in use.',
  },
  check: (subject) => {
    const listed = new Set(
      subject.sections
        .flatMap(({blocks}) => blocks)
        // A recipient that is hidden while its cookies are shown is another rule's.
        .flatMap((block) => (block.type === 'subprocessorList' ? block.entries : []))
        .flatMap(({refersTo}) => refersTo?.id ?? []),
    )
    return shownProviders(subject)
      .filter((provider) => {
        const tracks = provider.cookies.some(
          ({category}) => category === 'statistics' || category === 'marketing',
        )
        const id = provider.refersTo?.id
        return tracks && !isOwn(provider, subject) && !(id && listed.has(id))
      })
      .map(({path, name}) => ({
        target: {document: subject.id, path: `${path}.provider`},
        message: {
          nb: `${name ?? 'Leverandøren'} måler eller annonserer, men står ikke blant mottakerne.`,
          en: `${name ?? 'The provider'} measures or advertises, but is not among the recipients.`,
        },
      }))
  },
}

const hiddenRecipient: Rule = {
  ...common,
  ...gdpr(13, 1, 'e'),
  id: 'hidden-recipient',
  title: {
    nb: 'En skjult mottaker er ikke i bruk',
    en: 'A hidden recipient is not in use',
  },
  why: {
    nb: 'Vises informasjonskapslene, er leverandøren i bruk, og da skal leseren se den blant mottakerne.',
    en: 'Where the cookies are shown, the provider is in use, and readers must see it among the recipients.',
  },
  remedy: {
    nb: 'Vis mottakeren, eller skjul informasjonskapslene også.',
    en: 'Show the recipient, or hide the cookies too.',
  },
  check: (subject) => {
    const shown = new Set(shownEntries(subject).flatMap(({refersTo}) => refersTo?.id ?? []))
    const hidden = new Set(
      subject.sections
        .flatMap(({blocks}) => blocks)
        .flatMap((block) => (block.type === 'subprocessorList' ? block.entries : []))
        .filter((entry) => !isShown(entry))
        .flatMap(({refersTo}) => refersTo?.id ?? []),
    )
    return shownProviders(subject)
      .filter(({refersTo}) => refersTo && hidden.has(refersTo.id) && !shown.has(refersTo.id))
      .map(({path, name}) => ({
        target: {document: subject.id, path: `${path}.hidden`},
        message: {
          nb: `Informasjonskapslene fra ${name ?? 'leverandøren'} vises, men mottakeren er skjult.`,
          en: `The cookies of ${name ?? 'the provider'} are shown, but the recipient is hidden.`,
        },
      }))
  },
}

const linkTarget: Rule = {
  ...common,
  ...gdpr(12, 1),
  id: 'link-target',
  title: {
    nb: 'Lenker i erklæringen fører til noe leseren ser',
    en: 'Links within the policy lead to something that readers see',
  },
  why: {
    nb: 'En lenke til et skjult eller slettet avsnitt fører ingen steder.',
    en: 'A link to a hidden or removed section leads nowhere.',
  },
  remedy: {
    nb: 'Rett lenken, eller vis avsnittet den fører til.',
    en: 'Correct the link, or show the section that it leads to.',
  },
  check: (subject) => {
    const anchors = new Set(shownSections(subject).flatMap((section) => section.anchors))
    return shownSections(subject)
      .flatMap(shownTexts)
      .flatMap(({links}) => links)
      .filter(({href}) => href.startsWith('#') && !anchors.has(href.slice(1)))
      .map(({href, path}) => ({
        target: {document: subject.id, path},
        message: {
          nb: `Lenken ${href} fører ikke til noe synlig avsnitt.`,
          en: `The link ${href} does not lead to a visible section.`,
        },
      }))
  },
}

/** Domains of supervisory authorities, whose addresses belong in a policy. */
const AUTHORITIES = ['datatilsynet.no', 'edpb.europa.eu', 'imy.se', 'datatilsynet.dk']

const rightsAddress: Rule = {
  ...common,
  ...gdpr(12, 2),
  id: 'rights-address',
  severity: 'warning',
  title: {
    nb: 'Henvendelser om rettigheter går til egen adresse',
    en: 'Requests about rights go to an address of one’s own',
  },
  why: {
    nb: 'Den ansvarlige skal gjøre det lett å bruke rettighetene. En adresse på et fremmed domene kan være en skrivefeil, og da får en fremmed brevene.',
    en: 'The controller must make it easy to use the rights. An address on a foreign domain may be a slip, and then a stranger gets the letters.',
  },
  remedy: {
    nb: 'Bruk en adresse på deres eget domene, eller begrunn hvorfor en annen svarer for dere.',
    en: 'Use an address on your own domain, or say why somebody else answers for you.',
  },
  check: (subject) => {
    const {ownDomains} = subject
    if (ownDomains.length === 0) return []
    const own = [...ownDomains, ...AUTHORITIES]
    const sections = new Set(
      (['dataSubjectRights', 'rightToObject', 'withdrawConsent'] as const).flatMap((element) =>
        sectionsAbout(element, subject),
      ),
    )
    const links = [...sections]
      .flatMap(shownTexts)
      .flatMap((text) => text.links)
      .map(({href, path}) => ({email: emailOfLink(href), path}))
    const fields = shownBlocksOf(subject, 'rightsList').map(({email, path}) => ({
      email,
      path: `${path}.email`,
    }))
    return [...fields, ...links].flatMap(({email, path}) => {
      const domain = email && domainOfEmail(email)
      if (!domain || isWithin(domain, own)) return []
      return [
        {
          target: {document: subject.id, path},
          message: {
            nb: `${email} er ikke en adresse på ${ownDomains[0]}.`,
            en: `${email} is not an address on ${ownDomains[0]}.`,
          },
        },
      ]
    })
  },
}

const httpsLinks: Rule = {
  ...common,
  ...gdpr(25, 1),
  id: 'https-links',
  severity: 'warning',
  title: {nb: 'Lenker bruker https', en: 'Links use https'},
  why: {
    nb: 'Loven nevner ikke https, men krever innebygd personvern. Uten https kan andre se hva leseren åpner, og bytte det ut.',
    en: 'The law does not name https, but demands data protection by design. Without https others can see what readers open, and replace it.',
  },
  remedy: {
    nb: 'Skriv https:// i stedet for http://, og prøv at lenken virker.',
    en: 'Write https:// instead of http://, and see that the link works.',
  },
  check: (subject) => {
    const message = (href: string) => ({
      nb: `Lenken ${href} er ikke kryptert.`,
      en: `The link ${href} is not encrypted.`,
    })
    const isPlain = (href: string | undefined): href is string => /^http:\/\//i.test(href ?? '')
    const inText = shownSections(subject)
      .flatMap(shownTexts)
      .flatMap(({links}) => links)
      .filter(({href}) => isPlain(href))
      .map(({href, path}) => ({target: {document: subject.id, path}, message: message(href)}))
    const ofRecipients = shownRecipients(subject).flatMap(({recipient, place}) =>
      (['privacyPolicyUrl', 'agreementUrl'] as const).flatMap((field) => {
        const href = recipient[field]
        if (!isPlain(href)) return []
        return [{target: {document: recipient._id, path: field}, place, message: message(href)}]
      }),
    )
    return [...inText, ...ofRecipients]
  },
}

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

/** The same day of the year before, `YYYY-MM-DD`. */
function yearBefore(day: string): string {
  return `${Number(day.slice(0, 4)) - 1}${day.slice(4)}`
}

const reviewed: Rule = {
  ...common,
  ...gdpr(24, 1),
  id: 'reviewed',
  severity: 'warning',
  title: {
    nb: 'Erklæringen er gjennomgått det siste året',
    en: 'The policy was reviewed within the last year',
  },
  why: {
    nb: 'Loven setter ingen frist, men krever at tiltakene gjennomgås og oppdateres. Mye endrer seg på et år.',
    en: 'The law sets no date, but demands that measures are reviewed and updated. Much changes in a year.',
  },
  remedy: {
    nb: 'Les gjennom hele erklæringen, rett det som ikke stemmer, og sett dagens dato under «Sist gjennomgått».',
    en: 'Read the whole policy, mend what is not true, and set today’s date as the day of review.',
  },
  check: ({id, reviewedOn}, at) => {
    if (reviewedOn !== undefined && reviewedOn >= yearBefore(at)) return []
    return [
      {
        target: {document: id, path: 'reviewedOn'},
        message: reviewedOn
          ? {
              nb: `Erklæringen ble sist gjennomgått ${dates.nb(reviewedOn)}.`,
              en: `The policy was last reviewed on ${dates.en(reviewedOn)}.`,
            }
          : {
              nb: 'Det står ikke når erklæringen sist ble gjennomgått.',
              en: 'It does not say when the policy was last reviewed.',
            },
      },
    ]
  },
}

/** What one part of a policy says of another: orphans, contradictions, and what is out of date. */
export const integrityRules: readonly Rule[] = [
  providerNamed,
  referenceExists,
  recipientPurpose,
  recipientCountry,
  recipientCategories,
  providerIsRecipient,
  hiddenRecipient,
  linkTarget,
  rightsAddress,
  httpsLinks,
  ended,
  reviewed,
]
