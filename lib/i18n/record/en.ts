import type {RecordMessages} from './record.ts'

export const en: RecordMessages = {
  history: 'All versions',
  historyIntroduction:
    'Each version stays as it was published, and anyone may read any of them. So you can see what applied when you gave us your data.',
  historyDescription: (company) =>
    `All versions of the privacy policy of ${company}, with dates and what changed.`,
  inForce: 'in force',
  notYetInForce: 'upcoming',
  appliesFrom: (date) => `Applies from ${date}`,
  appliedBetween: (from, until) => `Applied from ${from} to ${until}`,
  neverInForce: 'Was replaced before it took effect',
  cancelledOn: (date) => `Withdrawn on ${date}, before it took effect`,
  publishedAt: (time) => `Published ${time}`,
  compare: (number) => `See what changed in version ${number}`,

  isInForce: 'This is the version in force.',
  noLongerInForce: (from, until) =>
    `This version is no longer in force. It applied from ${from} to ${until}.`,
  notInForceUntil: (date) => `This version is not in force yet. It applies from ${date}.`,
  replacedAtOnce: 'This version was replaced before it took effect.',
  wasCancelled: (date) =>
    `This version was withdrawn on ${date}, before it took effect. It has never been in force.`,
  readInForce: 'Read the version in force',
  fingerprint: 'Fingerprint',
  fingerprintExplained:
    'The number below is computed from the whole content of this version. If a single character changes, the number is another. It is part of the next version, so that no version can be changed or removed without it showing.',
  howToCheck: 'To check it yourself:',
  previousFingerprint: 'Fingerprint of the version before:',

  changes: (number) => `Changes in version ${number}`,
  comparedWith: (number, date) => `Compared with version ${number} of ${date}`,
  inBrief: 'In short',
  topics: {
    policy: 'The policy',
    controller: 'Responsibility and contact',
    recipients: 'Recipients',
    cookies: 'Cookies',
    rights: 'Rights',
    sections: 'The text',
  },
  inTheText: 'Word by word',
  nothingChanged: 'Nothing in the text has changed.',
  added: 'added',
  removed: 'removed',
  moved: 'Moved within the section',
  movedSection: 'The section has moved',
  movedFrom: (heading) => `Moved here from “${heading}”`,
  movedTo: (heading) => `Moved from here to “${heading}”`,
  newSection: 'New section',
  removedSection: 'The section has been removed',
  hiddenSection: 'The section is no longer shown',
  shownSection: 'The section is shown again',
  legend: 'How to read the changes:',
}
