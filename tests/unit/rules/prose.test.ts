import {describe, expect, test} from 'vitest'
import {runRules} from '#lib/policy/rules/index.ts'
import {Copy, TODAY} from './copy.ts'

/** Sentences that stand in real policies, and whether a lawyer would object to them. */
const OBJECTIONABLE = true
const FINE = false
type Case = readonly [sentence: string, verdict: boolean]

const BROWSER_NB: Case[] = [
  ['Ved å tillate cookies i innstillingene i nettleseren samtykker du til bruken.', OBJECTIONABLE],
  ['Du kan trekke samtykket tilbake i innstillingene i nettleseren.', FINE],
  ['Du kan slette informasjonskapsler i innstillingene i nettleseren.', FINE],
  ['Innstillinger i nettleseren er ikke nok til at du har gitt samtykke.', FINE],
]
const BROWSER_EN: Case[] = [
  ['Your browser settings count as consent to our cookies.', OBJECTIONABLE],
  ['You can withdraw your consent in the settings of your browser.', FINE],
  ['Browser settings are not consent.', FINE],
]
const IMPLIED_NB: Case[] = [
  ['Når du bruker nettstedet, samtykker du til at vi lagrer opplysninger.', OBJECTIONABLE],
  ['Når du bestiller, godtar du også denne personvernerklæringen.', OBJECTIONABLE],
  ['Når du bestiller, godtar du kjøpsvilkårene.', FINE],
  ['Når du klikker på «Ja», samtykker du til nyhetsbrev.', FINE],
  ['Når du har samtykket, sender vi deg nyhetsbrev.', FINE],
]
const IMPLIED_EN: Case[] = [
  ['By using this site you accept our privacy policy.', OBJECTIONABLE],
  ['When you tick the box, you consent to our newsletter.', FINE],
  ['When you order, we send you a receipt.', FINE],
]
const RETENTION_NB: Case[] = [
  ['Vi lagrer opplysningene så lenge det er nødvendig.', OBJECTIONABLE],
  ['Vi sletter gamle opplysninger jevnlig.', OBJECTIONABLE],
  ['Fakturaer lagres i 5 år.', FINE],
  ['Vi sletter dem inntil tretti dager etter kjøpet.', FINE],
  ['Vi lagrer dem så lenge du er kunde.', FINE],
  ['Opplysningene slettes når avtalen er avsluttet.', FINE],
]
const RETENTION_EN: Case[] = [
  ['We keep your data for as long as is necessary for the purpose.', OBJECTIONABLE],
  ['We keep your data for two years.', FINE],
  ['We keep your data until you close your account.', FINE],
]

function rulesOf(language: 'nb' | 'en', change: (copy: Copy) => void): string[] {
  const copy = new Copy(language)
  change(copy)
  return runRules(copy.subject(), {at: TODAY}).map(({rule}) => rule)
}

describe('prose is read as a lawyer would read it', () => {
  describe.each([
    ['browser-settings', 'nb', 'cookies', BROWSER_NB],
    ['browser-settings', 'en', 'cookies', BROWSER_EN],
    ['implied-consent', 'nb', 'purposes', IMPLIED_NB],
    ['implied-consent', 'en', 'purposes', IMPLIED_EN],
  ] as const)('%s, in %s', (rule, language, section, cases) => {
    test.each(cases)('%s', (sentence, verdict) => {
      const rules = rulesOf(language, (copy) => copy.write(section, sentence))
      expect(rules).toEqual(verdict === OBJECTIONABLE ? [rule] : [])
    })
  })

  describe.each([
    ['nb', RETENTION_NB],
    ['en', RETENTION_EN],
  ] as const)('retention, in %s', (language, cases) => {
    test.each(cases)('%s', (sentence, verdict) => {
      const rules = rulesOf(language, (copy) => copy.rewrite('retention', sentence))
      expect(rules).toEqual(verdict === OBJECTIONABLE ? ['retention-concrete'] : [])
    })
  })
})
