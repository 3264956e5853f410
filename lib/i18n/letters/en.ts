import type {Letters} from './letters.ts'

const letter = (action: string, subject: string, request: string) => ({
  action,
  subject,
  body: (company: string) =>
    `Dear ${company},\n\n${request}\n\nPlease reply within one month (Article 12(3) of the GDPR).\n\nName: \nHow you can find me in your records (for example e-mail, telephone or customer number): \n`,
})

export const en: Letters = {
  access: letter(
    'Ask for access',
    'Access to personal data',
    'I would like to know whether you process data about me and, if so, to receive a copy of it (Article 15).',
  ),
  rectification: letter(
    'Ask for rectification',
    'Rectification of personal data',
    'Please put data about me right (Article 16).\n\nWhat is wrong or missing: \nWhat it should be: ',
  ),
  erasure: letter(
    'Ask for erasure',
    'Erasure of personal data',
    'Please erase the data that you hold about me (Article 17). If there is anything that you must keep, please tell me what and why.',
  ),
  restriction: letter(
    'Ask for restriction',
    'Restriction of processing',
    'Please restrict the processing of data about me (Article 18).\n\nReason: ',
  ),
  portability: letter(
    'Ask for your data',
    'Portability of personal data',
    'Please send me the data that I gave you in a common, machine-readable format (Article 20).',
  ),
  objection: letter(
    'Send an objection',
    'Objection to processing of personal data',
    'I object to your processing of data about me (Article 21).\n\nThis concerns: ',
  ),
  withdrawConsent: letter(
    'Withdraw consent',
    'I withdraw my consent',
    'I withdraw the consent that I have given you (Article 7(3)).\n\nThis concerns: ',
  ),
}
