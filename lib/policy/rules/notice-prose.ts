import {sectionsAbout} from './coverage.ts'
import {ELEMENTS} from './elements.ts'
import {GDPR_FROM, gdpr} from './laws.ts'
import type {Rule} from './model.ts'
import {REQUIRED_RIGHTS} from './rights.ts'
import {shownBlocksOf, shownSections} from './subject.ts'
import {listed, named, proseOf, quoted, sentencesOf} from './text.ts'

const LEGAL_BASIS =
  /art(ikkel|icle|\.)? ?6|samtykk|avtale|kontrakt|berettig(et|ede) interesse|rettslig (plikt|forpliktelse)|pålagt|lovpålagt|plikt|consent|contract|legitimate interest|legal obligation|required by law/i

const legalBasisNamed: Rule = {
  id: 'legal-basis-named',
  group: 'notice',
  ...gdpr(13, 1, 'c'),
  title: {nb: 'Formålene har et behandlingsgrunnlag', en: 'The purposes have a legal basis'},
  why: ELEMENTS.purposesAndLegalBases.why,
  remedy: ELEMENTS.purposesAndLegalBases.remedy,
  severity: 'warning',
  inForceFrom: GDPR_FROM,
  check: (subject) => {
    const sections = sectionsAbout('purposesAndLegalBases', subject)
    const [first] = sections
    if (!first || sections.some((section) => LEGAL_BASIS.test(proseOf(section)))) return []
    return [
      {
        target: {document: subject.id, path: `${first.path}.body`},
        message: {
          nb: `${named(first).nb} nevner ikke noe grunnlag i artikkel 6, som avtale, samtykke eller berettiget interesse.`,
          en: `${named(first).en} names no basis in Article 6, such as contract, consent or legitimate interest.`,
        },
        fromProse: true,
      },
    ]
  },
}

const NUMBER =
  '(?:\\d+|én|ett?|to|tre|fire|fem|seks|sju|syv|åtte|ni|ti|elleve|tolv|fjorten|tjue|tretti|seksti|nitti|one|two|three|four|five|six|seven|eight|nine|ten|twelve|fourteen|twenty|thirty|sixty|ninety|an?)'
const PERIOD = new RegExp(
  `(?<![\\p{L}\\d])${NUMBER} (?:dag|døgn|uke|måned|år|day|week|month|year)`,
  'iu',
)
/** Something that decides the period: an event or a state that the reader can tell. */
const CRITERION =
  /(?<!\p{L})(?:til|inntil|frem til|når|så lenge|until|when|as long as) (?:du|kunden|kontoen|avtalen|saken|kundeforholdet|you|your|the (?:contract|account|case|matter))(?!\p{L})/iu
const VAGUE =
  /(så lenge (som )?(det er )?nødvendig|ikke lenger (er )?nødvendig|nødvendig for (det )?formål|as long as (is )?necessary|no longer (necessary|needed|required))/i

const retentionConcrete: Rule = {
  id: 'retention-concrete',
  group: 'notice',
  ...gdpr(13, 2, 'a'),
  title: {nb: 'Lagringstiden er konkret', en: 'The retention period is concrete'},
  why: ELEMENTS.retention.why,
  remedy: ELEMENTS.retention.remedy,
  severity: 'warning',
  inForceFrom: GDPR_FROM,
  check: (subject) => {
    const sections = sectionsAbout('retention', subject)
    const prose = sections.map(proseOf)
    if (prose.some((text) => PERIOD.test(text) || CRITERION.test(text))) return []
    const [first] = sections
    if (!first) return []
    const vague = sections.flatMap(sentencesOf).find(({text}) => VAGUE.test(text))
    const place = vague ?? {path: `${first.path}.body`}
    return [
      {
        target: {document: subject.id, path: place.path},
        message: vague
          ? {
              nb: `${quoted(vague.text).nb} sier ikke hvor lenge opplysningene lagres.`,
              en: `${quoted(vague.text).en} does not say how long the data is kept.`,
            }
          : {
              nb: `${named(first).nb} nevner ingen frist, og ingenting som avgjør den.`,
              en: `${named(first).en} names no period, and nothing that decides it.`,
            },
        fromProse: true,
      },
    ]
  },
}

const RIGHT_WORDS: Record<(typeof REQUIRED_RIGHTS)[number][0], RegExp> = {
  access: /innsyn|kopi av|\baccess\b|copy of/i,
  rectification: /rett(et|ing|er)\b|korriger|rectif|correct/i,
  erasure: /slett|eras|delet/i,
  restriction: /begrens|restrict/i,
  portability: /portabilitet|ta med|utlevert|overført til en annen|portab/i,
  objection: /protest|motsette|innsigelse|object/i,
}

const rightsMentioned: Rule = {
  id: 'rights-mentioned',
  group: 'notice',
  ...gdpr(13, 2, 'b'),
  title: {nb: 'Alle rettighetene er nevnt', en: 'All rights are mentioned'},
  why: ELEMENTS.dataSubjectRights.why,
  remedy: ELEMENTS.dataSubjectRights.remedy,
  severity: 'warning',
  inForceFrom: GDPR_FROM,
  check: (subject) => {
    // A list of rights is read as fields, by another rule.
    if (shownBlocksOf(subject, 'rightsList').length > 0) return []
    const sections = [
      ...sectionsAbout('dataSubjectRights', subject),
      ...sectionsAbout('rightToObject', subject),
    ]
    const [first] = sections
    if (!first) return []
    const prose = sections.map(proseOf).join('\n')
    const lacking = REQUIRED_RIGHTS.filter(([right]) => !RIGHT_WORDS[right].test(prose))
    if (lacking.length === 0) return []
    const names = listed(lacking.map(([, nb, en]) => ({nb, en})))
    return [
      {
        target: {document: subject.id, path: `${first.path}.body`},
        message: {
          nb: `${named(first).nb} nevner ikke retten til ${names.nb}.`,
          en: `${named(first).en} does not mention the right to ${names.en}.`,
        },
        fromProse: true,
      },
    ]
  },
}

const AUTHORITY =
  /Datatilsynet|tilsynsmyndighet|supervisory authority|data protection authority|\bIMY\b|Integritetsskyddsmyndigheten/i

const complaintAuthority: Rule = {
  id: 'complaint-authority',
  group: 'notice',
  ...gdpr(13, 2, 'd'),
  title: {
    nb: 'Det står hvem man klager til',
    en: 'It says to whom one can complain',
  },
  why: ELEMENTS.complaint.why,
  remedy: ELEMENTS.complaint.remedy,
  severity: 'warning',
  inForceFrom: GDPR_FROM,
  check: (subject) => {
    const sections = shownSections(subject).filter(({covers}) => covers.includes('complaint'))
    const [first] = sections
    // The list of rights names the authority by itself.
    const listed = shownBlocksOf(subject, 'rightsList').some(({rights}) =>
      rights.some(({right}) => right === 'complaint'),
    )
    if (!first || listed || sections.some((each) => AUTHORITY.test(proseOf(each)))) return []
    return [
      {
        target: {document: subject.id, path: `${first.path}.body`},
        message: {
          nb: `${named(first).nb} sier ikke at det er Datatilsynet man klager til.`,
          en: `${named(first).en} does not name the supervisory authority, Datatilsynet.`,
        },
        fromProse: true,
      },
    ]
  },
}

const BY_DOING = String.raw`\b(?:ved å|når du|by|when you) [^.]{0,80}?\b`
const ABOUT_DATA =
  '[^.]{0,80}(?:erklæring|personvern|opplysning|behandl|cookie|informasjonskaps|privacy|policy|data)'
/**
 * Consent, or agreement to a policy, that is taken from something else that people do. Agreeing to
 * the terms of a sale by ordering is a contract, and no business of this rule.
 */
const IMPLIED = new RegExp(
  `${BY_DOING}(?:samtykker|gir du (?:oss )?samtykke|har du samtykket|you consent)` +
    `|${BY_DOING}(?:godtar|aksepterer|you (?:agree|accept))${ABOUT_DATA}`,
  'i',
)
const CHOICE =
  /hvis du vil|om du vil|trykke|klikke|krysse|velge|\b(click|tick|choos|press|select|opt)/i

const impliedConsent: Rule = {
  id: 'implied-consent',
  group: 'notice',
  ...gdpr(4, 11),
  title: {nb: 'Samtykke gis aktivt', en: 'Consent is given actively'},
  why: {
    nb: 'Et samtykke er en frivillig og tydelig handling (artikkel 4 nr. 11 og artikkel 7). Å lese, bruke eller oppgi noe er ikke å samtykke, og en erklæring er informasjon, ikke en avtale.',
    en: 'Consent is a free and clear act (Articles 4(11) and 7). To read, use or hand over something is not to consent, and a policy is information, not a contract.',
  },
  remedy: {
    nb: 'Stryk setningen. Trenger dere samtykke, så be om det for seg.',
    en: 'Strike the sentence. If you need consent, ask for it separately.',
  },
  severity: 'warning',
  inForceFrom: GDPR_FROM,
  check: (subject) =>
    shownSections(subject)
      .flatMap(sentencesOf)
      .filter(
        ({text}) => IMPLIED.test(text) && !CHOICE.test(text) && !/nettleser|browser/i.test(text),
      )
      .map(({text, path}) => ({
        target: {document: subject.id, path},
        message: {
          nb: `${quoted(text).nb} leser et samtykke ut av noe annet enn et aktivt ja.`,
          en: `${quoted(text).en} takes something other than an active yes for consent.`,
        },
        fromProse: true,
      })),
}

/** What a policy tells, as far as prose shows it: warnings only. */
export const noticeProseRules: readonly Rule[] = [
  legalBasisNamed,
  retentionConcrete,
  rightsMentioned,
  complaintAuthority,
  impliedConsent,
]
