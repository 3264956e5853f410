import type {PageMessages} from './page.ts'

export const en: PageMessages = {
  skipToText: 'Skip to the text',
  siteNavigation: 'Site and languages',
  languages: 'Languages',
  languageName: 'English',
  inThisLanguage: 'in English',
  contents: 'Contents',
  policies: 'Privacy',
  linkToHeading: (heading) => `Link to “${heading}”`,

  lastUpdated: 'Last updated',
  corrected: (date) => `corrected ${date}`,
  reviewed: (date) => `Reviewed ${date}`,
  version: (number) => `Version\u00a0${number}`,
  allVersions: 'All versions',
  description: (company) =>
    `How ${company} handles personal data: who receives it, which cookies are used, and how to use your rights.`,

  summary: 'In short',
  whoIsResponsible: 'Who is responsible?',
  whoGetsYourData: 'Who gets data about you?',
  nobodyGetsYourData: 'Nobody but us.',
  recipientCount: (count) => (count === 1 ? 'One recipient' : `${count} recipients`),
  inCountries: (countries) => `in ${countries}`,
  whichCookies: 'Which cookies?',
  noCookies: 'None.',
  cookiesFrom: (names) => `From ${names}`,
  counted: (kind, count) => `${kind.toLowerCase()} (${count})`,
  yourRights: 'What can you ask for?',
  howToReachUs: 'How do you reach us?',
  lastChanged: 'What is new?',

  controller: 'Data controller',
  organisationNumber: 'Organisation number',
  address: 'Address',
  email: 'E-mail',
  phone: 'Telephone',
  representative: 'EEA representative',
  dataProtectionOfficer: 'Data protection officer',

  recipients: 'Recipients of personal data',
  recipient: 'Recipient',
  purpose: 'What for',
  data: 'Which data',
  place: 'Where',
  privacyPolicy: 'Privacy policy',
  agreement: 'Agreement',
  privacyPolicyOf: (company) => `Privacy policy of ${company}`,
  agreementWith: (company) => `Agreement with ${company}`,
  usedFrom: (date) => `In use from ${date}`,
  usedUntil: (date) => `Until ${date}`,
  usedSince: (date) => `In use since ${date}`,
  alsoFrom: (date) => `From ${date} also`,
  whatTheDataIs: 'What the data is',

  cookies: 'Cookies',
  cookieName: 'Name',
  setBy: 'From',
  lifetime: 'Kept for',
  untilBrowserCloses: 'until you close the browser',
  notStated: 'not stated',
  anyNameWithPrefix: (prefix) => `any name that begins with ${prefix}`,
  otherCookies: 'Others',
  otherCookiesExplained: 'Not yet sorted by purpose.',
  whyNoConsent: 'Why no consent is needed:',

  complain: 'Complain to Datatilsynet',
  complaintAddress:
    'https://www.datatilsynet.no/en/about-us/contact-us/how-to-complain-to-the-norwegian-dpa/',

  upcoming: (number, date) => `Version ${number} applies from ${date}.`,
  seeWhatWillChange: 'See what will change',
  changedLately: (date) => `There was a material change to this policy on ${date}.`,
  seeWhatChanged: 'See what changed',
  translationBehind: (translated, inForce) =>
    `This translation follows version ${translated}. The original is now at version ${inForce}.`,
  originalPrevails: 'Where the texts differ, the original prevails:',

  noCookiesHere: 'This page uses no cookies.',
  nothingElseHere: 'It runs no script and loads nothing from others.',

  alsoAs: 'The same content for machines:',

  notFoundTitle: 'There is no page here',
  notFound: 'The address may be mistyped, or the page may have moved.',
  perhapsThese: 'Perhaps you are looking for one of these:',
  errorTitle: 'Something went wrong at our end',
  error: 'The page could not be shown just now. It is not your fault.',
  tryAgain: 'Try again',
  errorAdvice:
    'in a moment. If it is urgent, you will find contact details on the company’s own site.',
}
