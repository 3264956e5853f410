import type {RecordMessages} from './record.ts'

export const nb: RecordMessages = {
  history: 'Alle versjoner',
  historyIntroduction:
    'Hver versjon blir stående slik den ble publisert, og alle kan lese alle. Slik kan du se hva som gjaldt da du ga oss opplysningene dine.',
  historyDescription: (company) =>
    `Alle versjoner av personvernerklæringen til ${company}, med dato og hva som ble endret.`,
  inForce: 'gjelder nå',
  notYetInForce: 'kommer',
  appliesFrom: (date) => `Gjelder fra ${date}`,
  appliedBetween: (from, until) => `Gjaldt fra ${from} til ${until}`,
  neverInForce: 'Ble erstattet før den trådte i kraft',
  cancelledOn: (date) => `Trukket tilbake ${date}, før den trådte i kraft`,
  publishedAt: (time) => `Publisert ${time}`,
  compare: (number) => `Se hva som er endret i versjon ${number}`,

  isInForce: 'Dette er versjonen som gjelder nå.',
  noLongerInForce: (from, until) =>
    `Denne versjonen gjelder ikke lenger. Den gjaldt fra ${from} til ${until}.`,
  notInForceUntil: (date) => `Denne versjonen gjelder ikke ennå. Den gjelder fra ${date}.`,
  replacedAtOnce: 'Denne versjonen ble erstattet før den trådte i kraft.',
  wasCancelled: (date) =>
    `Denne versjonen ble trukket tilbake ${date}, før den trådte i kraft. Den har aldri vært gjeldende.`,
  readInForce: 'Les versjonen som gjelder nå',
  fingerprint: 'Fingeravtrykk',
  fingerprintExplained:
    'Tallet under er regnet ut av hele innholdet i denne versjonen. Endres ett eneste tegn, blir tallet et annet. Det inngår i den neste versjonen, så ingen versjon kan endres eller fjernes uten at det synes.',
  howToCheck: 'Slik kontrollerer du det selv:',
  previousFingerprint: 'Fingeravtrykket til versjonen før:',

  changes: (number) => `Endringer i versjon ${number}`,
  comparedWith: (number, date) => `Sammenlignet med versjon ${number} fra ${date}`,
  inBrief: 'Kort fortalt',
  topics: {
    policy: 'Erklæringen',
    controller: 'Ansvar og kontakt',
    recipients: 'Mottakere',
    cookies: 'Informasjonskapsler',
    rights: 'Rettigheter',
    sections: 'Teksten',
  },
  inTheText: 'Ord for ord',
  nothingChanged: 'Ingenting i teksten er endret.',
  added: 'lagt til',
  removed: 'fjernet',
  moved: 'Flyttet innenfor avsnittet',
  movedSection: 'Avsnittet er flyttet',
  movedFrom: (heading) => `Flyttet hit fra «${heading}»`,
  movedTo: (heading) => `Flyttet herfra til «${heading}»`,
  newSection: 'Nytt avsnitt',
  removedSection: 'Avsnittet er fjernet',
  hiddenSection: 'Avsnittet vises ikke lenger',
  shownSection: 'Avsnittet vises igjen',
  legend: 'Slik leser du endringene:',
}
