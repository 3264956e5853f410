import {describe, expect, test} from 'vitest'
import {runRules} from '#lib/policy/rules/index.ts'
import {Copy, TODAY} from './copy.ts'

/** Sentences that stand in real policies, and what a lawyer would say of them. */
const SENTENCES: readonly [
  rule: string,
  language: 'nb' | 'en',
  section: string,
  sentence: string,
  isFound: boolean,
][] = [
  ...(
    [
      ['Ved å tillate cookies i innstillingene i nettleseren samtykker du til bruken.', true],
      ['Du kan trekke samtykket tilbake i innstillingene i nettleseren.', false],
      ['Du kan slette informasjonskapsler i innstillingene i nettleseren.', false],
      ['Innstillinger i nettleseren er ikke nok til at du har gitt samtykke.', false],
    ] as const
  ).map(([sentence, found]) => ['browser-settings', 'nb', 'cookies', sentence, found] as const),
  ...(
    [
      ['Your browser settings count as consent to our cookies.', true],
      ['You can withdraw your consent in the settings of your browser.', false],
      ['Browser settings are not consent.', false],
    ] as const
  ).map(([sentence, found]) => ['browser-settings', 'en', 'cookies', sentence, found] as const),
  ...(
    [
      ['By using this site you accept our privacy policy.', true],
      ['When you tick the box, you consent to our newsletter.', false],
      ['When you order, we send you a receipt.', false],
    ] as const
  ).map(([sentence, found]) => ['implied-consent', 'en', 'purposes', sentence, found] as const),
  ...(
    [
      ['Når du bruker nettstedet, samtykker du til at vi lagrer opplysninger.', true],
      ['Når du bestiller, godtar du kjøpsvilkårene.', false],
      ['Når du bestiller, godtar du også denne personvernerklæringen.', true],
      ['Når du klikker på «Ja», samtykker du til nyhetsbrev.', false],
      ['Når du har samtykket, sender vi deg nyhetsbrev.', false],
    ] as const
  ).map(([sentence, found]) => ['implied-consent', 'nb', 'purposes', sentence, found] as const),
  ...(
    [
      ['We keep your data for as long as is necessary for the purpose.', true],
      ['We keep your data for two years.', false],
      ['We keep your data until you close your account.', false],
    ] as const
  ).map(([sentence, found]) => ['retention-concrete', 'en', 'retention', sentence, found] as const),
  ...(
    [
      ['Vi lagrer opplysningene så lenge det er nødvendig.', true],
      ['Fakturaer lagres i 5 år.', false],
      ['Vi sletter dem inntil tretti dager etter kjøpet.', false],
      ['Opplysningene slettes når avtalen er avsluttet, altså når kundeforholdet er over.', false],
    ] as const
  ).map(([sentence, found]) => ['retention-concrete', 'nb', 'retention', sentence, found] as const),
]

describe('prose is read as a lawyer would read it', () => {
  test.each(SENTENCES)('%s (%s): %s: %s', (rule, language, section, sentence, isFound) => {
    const copy = new Copy(language)
    if (rule === 'retention-concrete') copy.rewrite(section, sentence)
    else copy.write(section, sentence)
    const rules = runRules(copy.subject(), {at: TODAY}).map((finding) => finding.rule)
    expect(rules.includes(rule)).toBe(isFound)
  })
})
