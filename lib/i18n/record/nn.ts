import type {RecordMessages} from './record.ts'

export const nn: RecordMessages = {
  history: 'Alle versjonar',
  historyIntroduction:
    'Kvar versjon blir ståande slik han vart publisert, og alle kan lese alle. Slik kan du sjå kva som galdt då du gav oss opplysningane dine.',
  historyDescription: (company) =>
    `Alle versjonar av personvernfråsegna til ${company}, med dato og kva som vart endra.`,
  inForce: 'gjeld no',
  notYetInForce: 'kjem',
  appliesFrom: (date) => `Gjeld frå ${date}`,
  appliedBetween: (from, until) => `Galdt frå ${from} til ${until}`,
  neverInForce: 'Vart erstatta før han tok til å gjelde',
  cancelledOn: (date) => `Trekt tilbake ${date}, før han tok til å gjelde`,
  publishedAt: (time) => `Publisert ${time}`,
  compare: (number) => `Sjå kva som er endra i versjon ${number}`,

  isInForce: 'Dette er versjonen som gjeld no.',
  noLongerInForce: (from, until) =>
    `Denne versjonen gjeld ikkje lenger. Han galdt frå ${from} til ${until}.`,
  notInForceUntil: (date) => `Denne versjonen gjeld ikkje enno. Han gjeld frå ${date}.`,
  replacedAtOnce: 'Denne versjonen vart erstatta før han tok til å gjelde.',
  wasCancelled: (date) =>
    `Denne versjonen vart trekt tilbake ${date}, før han tok til å gjelde. Han har aldri vore gjeldande.`,
  readInForce: 'Les versjonen som gjeld no',
  fingerprint: 'Fingeravtrykk',
  fingerprintExplained:
    'Talet under er rekna ut av heile innhaldet i denne versjonen. Blir eitt einaste teikn endra, blir talet eit anna. Det går inn i den neste versjonen, så ingen versjon kan endrast eller fjernast utan at det syner.',
  howToCheck: 'Slik kontrollerer du det sjølv:',
  previousFingerprint: 'Fingeravtrykket til versjonen før:',

  changes: (number) => `Endringar i versjon ${number}`,
  comparedWith: (number, date) => `Samanlikna med versjon ${number} frå ${date}`,
  inBrief: 'Kort fortalt',
  topics: {
    policy: 'Fråsegna',
    controller: 'Ansvar og kontakt',
    recipients: 'Mottakarar',
    cookies: 'Informasjonskapslar',
    rights: 'Rettar',
    sections: 'Teksten',
  },
  inTheText: 'Ord for ord',
  nothingChanged: 'Ingenting i teksten er endra.',
  added: 'lagt til',
  removed: 'fjerna',
  moved: 'Flytta innanfor avsnittet',
  movedSection: 'Avsnittet er flytta',
  movedFrom: (heading) => `Flytta hit frå «${heading}»`,
  movedTo: (heading) => `Flytta herifrå til «${heading}»`,
  newSection: 'Nytt avsnitt',
  removedSection: 'Avsnittet er fjerna',
  hiddenSection: 'Avsnittet blir ikkje vist lenger',
  shownSection: 'Avsnittet blir vist igjen',
  legend: 'Slik les du endringane:',
}
