import {EKOM_FROM, ekomloven} from './laws.ts'
import type {Rule, Violation} from './model.ts'
import {
  isShown,
  type RuleSubject,
  type SubjectSection,
  shownProviders,
  shownSections,
} from './subject.ts'
import {named, quoted, type Sentence, sentencesIn, sentencesOf} from './text.ts'

const BROWSER_SETTINGS = /(nettleser|browser)/i
const CONSENT = /samtyk|consent/i
const SETTINGS = /innstilling|settings/i
/** Sentences that deny it, or tell how to undo consent, are right. */
const DENIED =
  /\b(ikke|ikkje|aldri|not|never|no)\b|trekke|tilbake|slett|endre|withdraw|delete|change/i

const isBrowserConsent = (text: string) =>
  CONSENT.test(text) && BROWSER_SETTINGS.test(text) && SETTINGS.test(text) && !DENIED.test(text)

/**
 * Prose, and yet an error: what the sentence claims was the law in Norway until the end of 2024, so
 * that it still stands in many policies, and no other wording of it is right.
 */
const browserSettings: Rule = {
  id: 'browser-settings',
  group: 'cookies',
  ...ekomloven,
  title: {
    nb: 'Innstillinger i nettleseren regnes ikke som samtykke',
    en: 'Browser settings are not taken for consent',
  },
  why: {
    nb: 'Fra 1. januar 2025 må samtykket være aktivt, slik GDPR krever (artikkel 4 nr. 11 og artikkel 7). En nettleser som slipper alt inn, har ikke samtykket til noe.',
    en: 'Since 1 January 2025 consent must be active, as the GDPR demands (Articles 4(11) and 7). A browser that lets everything in has consented to nothing.',
  },
  remedy: {
    nb: 'Stryk setningen. Spør om lov før dere setter noe som ikke er nødvendig, og skriv at dere gjør det.',
    en: 'Strike the sentence. Ask before you set anything that is not necessary, and say that you do.',
  },
  severity: 'error',
  readsProse: true,
  inForceFrom: EKOM_FROM,
  check: (subject) =>
    shownSections(subject)
      .filter((section) => section.blocks.some(isShown))
      .flatMap(sentencesOf)
      .filter(({text}) => isBrowserConsent(text))
      .map(({text, path}) => ({
        target: {document: subject.id, path},
        message: {
          nb: `${quoted(text).nb} tar innstillingene i nettleseren for et samtykke.`,
          en: `${quoted(text).en} takes the settings of the browser for consent.`,
        },
      })),
}

/** Whether a section lists storage that takes consent, or does not say what kind it is. */
const asksForConsent = (section: SubjectSection) =>
  shownProviders({sections: [section]}).some(
    ({cookies}) => cookies.length === 0 || cookies.some(({category}) => category !== 'necessary'),
  )

/** Sections that visitors read about cookies, where there are any that take consent. */
function consentSections(subject: RuleSubject): SubjectSection[] {
  const sections = shownSections(subject)
  if (!sections.some(asksForConsent)) return []
  return sections.filter(
    (section) =>
      section.covers.includes('cookies') || shownProviders({sections: [section]}).length > 0,
  )
}

/** What a list of cookies says besides its cookies. */
const descriptions = (section: SubjectSection): Sentence[] =>
  shownProviders({sections: [section]}).flatMap(({description, path}) =>
    description ? sentencesIn({text: description, path: `${path}.description`}) : [],
  )

function unlessSaid(
  subject: RuleSubject,
  pattern: RegExp,
  message: (section: SubjectSection) => Violation['message'],
): Violation[] {
  const sections = consentSections(subject)
  const [first] = sections
  const sentences = sections.flatMap((each) => [...sentencesOf(each), ...descriptions(each)])
  const isSaid = sentences.some(({text}) => pattern.test(text) && !BROWSER_SETTINGS.test(text))
  if (!first || isSaid) return []
  return [
    {
      target: {document: subject.id, path: `${first.path}.body`},
      message: message(first),
      fromProse: true,
    },
  ]
}

const consentFirst: Rule = {
  id: 'consent-first',
  group: 'cookies',
  ...ekomloven,
  title: {
    nb: 'Det står at dere spør først',
    en: 'It says that you ask first',
  },
  why: {
    nb: 'Alt som ikke er strengt nødvendig, må vente til leseren aktivt har sagt ja.',
    en: 'Everything that is not strictly necessary must wait until the reader has actively said yes.',
  },
  remedy: {
    nb: 'Skriv at dere ber om samtykke før dere setter andre enn de nødvendige, og gjør det.',
    en: 'Say that you ask for consent before you set any but the necessary ones, and do so.',
  },
  severity: 'warning',
  inForceFrom: EKOM_FROM,
  check: (subject) =>
    unlessSaid(
      subject,
      /samtyk|sagt ja|sier ja|takke(t|r)? ja|spør (deg )?(først|om lov)|consent|said yes|say yes|ask (you )?first/i,
      (section) => ({
        nb: `${named(section).nb} sier ikke at dere spør om samtykke før dere lagrer noe som ikke er nødvendig.`,
        en: `${named(section).en} does not say that you ask for consent before storing what is not necessary.`,
      }),
    ),
}

const refusal: Rule = {
  id: 'refusal-as-easy',
  group: 'cookies',
  ...ekomloven,
  title: {
    nb: 'Det er like lett å si nei som ja',
    en: 'Saying no is as easy as saying yes',
  },
  why: {
    nb: 'Et samtykke er bare frivillig når det er like lett å la være (GDPR artikkel 7).',
    en: 'Consent is free only where it is as easy to refuse (GDPR Article 7).',
  },
  remedy: {
    nb: 'Skriv hvordan leseren sier nei, og hvor valget kan endres.',
    en: 'Say how readers say no, and where they can change their choice.',
  },
  severity: 'warning',
  inForceFrom: EKOM_FROM,
  check: (subject) =>
    unlessSaid(
      subject,
      /like (lett|enkelt)|(si|sier|takke|takker) nei|avslå|(as|just as) (easy|easily)|say(ing)? no|decline|refuse/i,
      (section) => ({
        nb: `${named(section).nb} sier ikke hvordan man takker nei.`,
        en: `${named(section).en} does not say how to say no.`,
      }),
    ),
}

const INTEREST = /berettig(et|ede) interesse|legitimate interest/i

const noLegitimateInterest: Rule = {
  id: 'cookies-legitimate-interest',
  group: 'cookies',
  ...ekomloven,
  title: {
    nb: 'Informasjonskapsler bygger ikke på berettiget interesse',
    en: 'Cookies do not rely on legitimate interest',
  },
  why: {
    nb: 'Statistikk og markedsføring på leserens enhet krever samtykke. En berettiget interesse er ikke nok.',
    en: 'Statistics and marketing on the reader’s device take consent. A legitimate interest is not enough.',
  },
  remedy: {
    nb: 'Be om samtykke i stedet, og skriv det.',
    en: 'Ask for consent instead, and say so.',
  },
  severity: 'warning',
  inForceFrom: EKOM_FROM,
  check: (subject) => {
    const inProse = consentSections(subject)
      .flatMap((section) => [...sentencesOf(section), ...descriptions(section)])
      .filter(({text}) => INTEREST.test(text) && !DENIED.test(text))
    const inCookies = shownProviders(subject).flatMap(({cookies}) =>
      cookies
        .filter(({category}) => category === 'statistics' || category === 'marketing')
        .flatMap(({path, purpose, justification}) =>
          [
            {text: purpose ?? '', path: `${path}.purpose`},
            {text: justification ?? '', path: `${path}.justification`},
          ].filter(({text}) => INTEREST.test(text)),
        ),
    )
    return [...inProse, ...inCookies].map(({text, path}) => ({
      target: {document: subject.id, path},
      message: {
        nb: `${quoted(text).nb} bygger informasjonskapsler på en berettiget interesse.`,
        en: `${quoted(text).en} lets cookies rely on a legitimate interest.`,
      },
      fromProse: true as const,
    }))
  },
}

/** Consent to what is stored on a visitor's device, as far as prose shows it. */
export const consentRules: readonly Rule[] = [
  browserSettings,
  consentFirst,
  refusal,
  noLegitimateInterest,
]
