import type {PageMessages} from './page.ts'

export const nn: PageMessages = {
  skipToText: 'Gå til teksten',
  siteNavigation: 'Nettstad og språk',
  languages: 'Språk',
  languageName: 'Nynorsk',
  inThisLanguage: 'på nynorsk',
  contents: 'Innhald',
  policies: 'Personvern',
  linkToHeading: (heading) => `Lenkje til «${heading}»`,

  lastUpdated: 'Sist oppdatert',
  corrected: (date) => `retta ${date}`,
  reviewed: (date) => `Gjennomgått ${date}`,
  version: (number) => `Versjon\u00a0${number}`,
  allVersions: 'Alle versjonar',
  description: (company) =>
    `Slik behandlar ${company} personopplysningar: kven som får dei, kva informasjonskapslar som er i bruk, og korleis du bruker rettane dine.`,

  summary: 'Kort fortalt',
  whoIsResponsible: 'Kven er ansvarleg?',
  whoGetsYourData: 'Kven får opplysningar om deg?',
  nobodyGetsYourData: 'Ingen andre enn oss.',
  recipientCount: (count) => (count === 1 ? 'Éin mottakar' : `${count} mottakarar`),
  inCountries: (countries) => `i ${countries}`,
  whichCookies: 'Kva informasjonskapslar?',
  noCookies: 'Ingen.',
  cookiesFrom: (names) => `Frå ${names}`,
  counted: (kind, count) => `${kind.toLowerCase()} (${count})`,
  yourRights: 'Kva kan du krevje?',
  howToReachUs: 'Korleis når du oss?',
  lastChanged: 'Kva er nytt?',

  controller: 'Behandlingsansvarleg',
  organisationNumber: 'Organisasjonsnummer',
  address: 'Adresse',
  email: 'E-post',
  phone: 'Telefon',
  representative: 'Representant i EØS',
  dataProtectionOfficer: 'Personvernombod',

  recipients: 'Mottakarar av personopplysningar',
  recipient: 'Mottakar',
  purpose: 'Kva for',
  data: 'Kva opplysningar',
  place: 'Kvar',
  privacyPolicy: 'Personvernfråsegn',
  agreement: 'Avtale',
  privacyPolicyOf: (company) => `Personvernfråsegn frå ${company}`,
  agreementWith: (company) => `Avtale med ${company}`,
  usedFrom: (date) => `Blir teken i bruk ${date}`,
  usedUntil: (date) => `Til ${date}`,
  usedSince: (date) => `I bruk sidan ${date}`,
  alsoFrom: (date) => `Frå ${date} òg`,
  whatTheDataIs: 'Kva opplysningane er',

  cookies: 'Informasjonskapslar',
  cookieName: 'Namn',
  setBy: 'Frå',
  lifetime: 'Varigheit',
  untilBrowserCloses: 'til du lukkar nettlesaren',
  notStated: 'ikkje oppgitt',
  anyNameWithPrefix: (prefix) => `alle namn som byrjar på ${prefix}`,
  otherCookies: 'Andre',
  otherCookiesExplained: 'Ikkje delte inn etter føremål enno.',
  whyNoConsent: 'Difor trengst ikkje samtykke:',

  complain: 'Klag til Datatilsynet',
  complaintAddress:
    'https://www.datatilsynet.no/om-datatilsynet/kontakt-oss/klage-til-datatilsynet/',

  upcoming: (number, date) => `Versjon ${number} gjeld frå ${date}.`,
  seeWhatWillChange: 'Sjå kva som blir endra',
  changedLately: (date) => `Fråsegna vart vesentleg endra ${date}.`,
  seeWhatChanged: 'Sjå kva som er endra',
  translationBehind: (translated, inForce) =>
    `Denne omsetjinga følgjer versjon ${translated}. Originalen er no i versjon ${inForce}.`,
  originalPrevails: 'Er tekstane ulike, gjeld originalen:',

  noCookiesHere: 'Denne sida bruker ingen informasjonskapslar.',
  nothingElseHere: 'Ho køyrer ingen skript og hentar ingenting frå andre.',

  alsoAs: 'Same innhald for maskiner:',

  notFoundTitle: 'Her er det inga side',
  notFound: 'Adressa kan vere feilskriven, eller sida kan ha flytta.',
  perhapsThese: 'Kanskje du leitar etter ei av desse:',
  errorTitle: 'Noko gjekk gale hos oss',
  error: 'Sida kunne ikkje visast akkurat no. Det er ikkje din feil.',
  tryAgain: 'Prøv igjen',
  errorAdvice:
    'om ei lita stund. Hastar det, finn du kontaktopplysningar på nettstaden til verksemda.',
}
