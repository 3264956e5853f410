import type {Language} from '../model/index.ts'

/** The few words that the exports need of their own. */
type Words = {
  readonly version: (number: number) => string
  readonly effectiveFrom: (date: string) => string
  readonly recipients: string
}

export const words: Readonly<Record<Language, Words>> = {
  nb: {
    version: (number) => `Versjon ${number}`,
    effectiveFrom: (date) => `Gjelder fra ${date}`,
    recipients: 'Mottakere av personopplysninger',
  },
  nn: {
    version: (number) => `Versjon ${number}`,
    effectiveFrom: (date) => `Gjeld frå ${date}`,
    recipients: 'Mottakarar av personopplysningar',
  },
  en: {
    version: (number) => `Version ${number}`,
    effectiveFrom: (date) => `In force from ${date}`,
    recipients: 'Recipients of personal data',
  },
}
