import {formatOf} from '../labels/index.ts'
import {sectionsAbout} from './coverage.ts'
import {domainOfEmail, emailOfLink, isWithin} from './domains.ts'
import {GDPR_FROM, gdpr} from './laws.ts'
import type {Rule} from './model.ts'
import {shownBlocksOf, shownRecipients, shownSections, shownTexts} from './subject.ts'

/** A day as people write it. */
const dates = {nb: formatOf('nb').date, en: formatOf('en').date}

const common = {group: 'integrity', severity: 'warning', inForceFrom: GDPR_FROM} as const

/** Domains of supervisory authorities, whose addresses belong in a policy. */
const AUTHORITIES = ['datatilsynet.no', 'edpb.europa.eu', 'imy.se', 'datatilsynet.dk']

const rightsAddress: Rule = {
  ...common,
  ...gdpr(12, 2),
  id: 'rights-address',
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

/** The same day of the year before, `YYYY-MM-DD`. */
function yearBefore(day: string): string {
  return `${Number(day.slice(0, 4)) - 1}${day.slice(4)}`
}

const reviewed: Rule = {
  ...common,
  ...gdpr(24, 1),
  id: 'reviewed',
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

/** Addresses, links and dates that go stale. */
export const upkeepRules: readonly Rule[] = [rightsAddress, httpsLinks, reviewed]
