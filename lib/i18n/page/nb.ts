import type {PageMessages} from './page.ts'

export const nb: PageMessages = {
  skipToText: 'Gå til teksten',
  siteNavigation: 'Nettsted og språk',
  languages: 'Språk',
  languageName: 'Bokmål',
  inThisLanguage: 'på bokmål',
  contents: 'Innhold',
  policies: 'Personvern',
  linkToHeading: (heading) => `Lenke til «${heading}»`,

  lastUpdated: 'Sist oppdatert',
  corrected: (date) => `rettet ${date}`,
  reviewed: (date) => `Gjennomgått ${date}`,
  version: (number) => `Versjon\u00a0${number}`,
  allVersions: 'Alle versjoner',
  description: (company) =>
    `Slik behandler ${company} personopplysninger: hvem som får dem, hvilke informasjonskapsler som brukes, og hvordan du bruker rettighetene dine.`,

  summary: 'Kort fortalt',
  whoIsResponsible: 'Hvem er ansvarlig?',
  whoGetsYourData: 'Hvem får opplysninger om deg?',
  nobodyGetsYourData: 'Ingen andre enn oss.',
  recipientCount: (count) => (count === 1 ? 'Én mottaker' : `${count} mottakere`),
  inCountries: (countries) => `i ${countries}`,
  whichCookies: 'Hvilke informasjonskapsler?',
  noCookies: 'Ingen.',
  cookiesFrom: (names) => `Fra ${names}`,
  counted: (kind, count) => `${kind.toLowerCase()} (${count})`,
  yourRights: 'Hva kan du kreve?',
  howToReachUs: 'Hvordan når du oss?',
  lastChanged: 'Hva er nytt?',

  controller: 'Behandlingsansvarlig',
  organisationNumber: 'Organisasjonsnummer',
  address: 'Adresse',
  email: 'E-post',
  phone: 'Telefon',
  representative: 'Representant i EØS',
  dataProtectionOfficer: 'Personvernombud',

  recipients: 'Mottakere av personopplysninger',
  recipient: 'Mottaker',
  purpose: 'Hva for',
  data: 'Hvilke opplysninger',
  place: 'Hvor',
  privacyPolicy: 'Personvernerklæring',
  agreement: 'Avtale',
  privacyPolicyOf: (company) => `Personvernerklæring fra ${company}`,
  agreementWith: (company) => `Avtale med ${company}`,
  usedFrom: (date) => `Tas i bruk ${date}`,
  usedUntil: (date) => `Til ${date}`,
  usedSince: (date) => `I bruk siden ${date}`,
  alsoFrom: (date) => `Fra ${date} også`,
  whatTheDataIs: 'Hva opplysningene er',

  cookies: 'Informasjonskapsler',
  cookieName: 'Navn',
  setBy: 'Fra',
  lifetime: 'Varighet',
  untilBrowserCloses: 'til du lukker nettleseren',
  notStated: 'ikke oppgitt',
  anyNameWithPrefix: (prefix) => `alle navn som begynner med ${prefix}`,
  otherCookies: 'Andre',
  otherCookiesExplained: 'Ikke delt inn etter formål ennå.',
  whyNoConsent: 'Derfor trengs ikke samtykke:',

  complain: 'Klag til Datatilsynet',
  complaintAddress:
    'https://www.datatilsynet.no/om-datatilsynet/kontakt-oss/klage-til-datatilsynet/',

  upcoming: (number, date) => `Versjon ${number} gjelder fra ${date}.`,
  seeWhatWillChange: 'Se hva som endres',
  changedLately: (date) => `Erklæringen ble vesentlig endret ${date}.`,
  seeWhatChanged: 'Se hva som er endret',
  translationBehind: (translated, inForce) =>
    `Denne oversettelsen følger versjon ${translated}. Originalen er nå i versjon ${inForce}.`,
  originalPrevails: 'Er tekstene ulike, gjelder originalen:',

  noCookiesHere: 'Denne siden bruker ingen informasjonskapsler.',
  nothingElseHere: 'Den kjører ingen skript og henter ingenting fra andre.',

  alsoAs: 'Samme innhold for maskiner:',

  notFoundTitle: 'Her er det ingen side',
  notFound: 'Adressen kan være feilskrevet, eller siden kan ha flyttet.',
  perhapsThese: 'Kanskje du leter etter en av disse:',
  errorTitle: 'Noe gikk galt hos oss',
  error: 'Siden kunne ikke vises akkurat nå. Det er ikke din feil.',
  tryAgain: 'Prøv igjen',
  errorAdvice:
    'om et øyeblikk. Haster det, finner du kontaktopplysninger på nettstedet til virksomheten.',
}
