import {describe, expect, test} from 'vitest'
import type {Acknowledgement} from '#lib/policy/model/index.ts'
import {type Finding, isBlocking, runRules} from '#lib/policy/rules/index.ts'
import {Copy, TODAY} from './copy.ts'

const of = (findings: readonly Finding[], rule: string) =>
  findings.filter((finding) => finding.rule === rule)

function run(change: (copy: Copy) => void, at = TODAY) {
  const copy = new Copy()
  change(copy)
  return runRules(copy.subject(), {at})
}

const acknowledge = (rule: string, path?: string): Acknowledgement => ({
  _key: rule,
  _type: 'acknowledgement',
  rule,
  ...(path && {path}),
  reason: 'Vurdert av styret 1. november',
})

const claimBrowserConsent = (copy: Copy) =>
  copy.write('cookies', 'Innstillingene i nettleseren din regnes som samtykke.')

describe('a rule applies on its days only', () => {
  const severities = (at: string) =>
    of(run(claimBrowserConsent, at), 'browser-settings').map((finding) => [
      finding.severity,
      finding.appliesFrom,
    ])

  test('it says nothing long before', () => {
    expect(severities('2024-11-01')).toEqual([])
  })

  test('it warns sixty days ahead, with the day', () => {
    expect(severities('2024-11-02')).toEqual([['warning', '2025-01-01']])
    expect(severities('2024-12-31')).toEqual([['warning', '2025-01-01']])
  })

  test('it counts from its first day', () => {
    expect(severities('2025-01-01')).toEqual([['error', undefined]])
  })

  test('one law takes over from another, without a day of both or neither', () => {
    const lacksPurpose = (copy: Copy) => {
      delete copy.cookie('_zldt').purpose
    }
    const errors = (at: string) =>
      run(lacksPurpose, at).flatMap(({severity, rule}) => (severity === 'error' ? [rule] : []))
    expect(errors('2024-12-31')).toEqual(['cookie-purpose-2013'])
    expect(errors('2025-01-01')).toEqual(['cookie-purpose'])
  })

  test('a decision on a country counts from its day', () => {
    const us = (at: string) =>
      of(
        run(() => {}, at),
        'adequacy-in-force',
      ).map(({target}) => target.document)
    expect(us('2023-07-10')).toEqual([])
    expect(us('2023-07-09')).toEqual([
      'subprocessor-google-workspace',
      'subprocessor-google-analytics',
    ])
    const uk = (at: string) =>
      of(
        run((copy) => {
          Object.assign(copy.recipient('vipps'), {country: 'GB', transferBasis: 'adequacyDecision'})
        }, at),
        'adequacy-in-force',
      ).length
    expect([uk('2031-12-27'), uk('2031-12-28')]).toEqual([0, 1])
  })
})

describe('acknowledging a finding', () => {
  const plainLink = (copy: Copy) => copy.write('changes', 'Les mer', 'http://example.no')

  test('keeps the reason with it', () => {
    const [finding] = run((copy) => {
      plainLink(copy)
      copy.policy.acknowledgements = [acknowledge('https-links')]
    })
    expect(finding).toMatchObject({
      rule: 'https-links',
      acknowledged: 'Vurdert av styret 1. november',
    })
  })

  test('at one place leaves the others', () => {
    const findings = run((copy) => {
      plainLink(copy)
      plainLink(copy)
    })
    const [first] = findings
    const again = run((copy) => {
      plainLink(copy)
      plainLink(copy)
      copy.policy.acknowledgements = [acknowledge('https-links', first?.place)]
    })
    expect(again.map(({acknowledged}) => acknowledged !== undefined)).toEqual([true, false])
  })

  test('settles an error that was read from prose', () => {
    const findings = run((copy) => {
      claimBrowserConsent(copy)
      copy.policy.acknowledgements = [acknowledge('browser-settings')]
    })
    expect(findings.map(({severity}) => severity)).toEqual(['error'])
    expect(findings.filter(isBlocking)).toEqual([])
    expect(run(claimBrowserConsent).filter(isBlocking)).toHaveLength(1)
  })

  test('does not settle an error in a field', () => {
    const findings = run((copy) => {
      delete copy.recipient('vipps').country
      copy.policy.acknowledgements = [acknowledge('recipient-country')]
    })
    expect(findings.filter(isBlocking)).toHaveLength(1)
    expect(findings[0]?.acknowledgeable).toBe(false)
  })
})

describe('findings', () => {
  test('come with errors first', () => {
    const findings = run((copy) => {
      copy.policy.reviewedOn = '2020-01-01'
      copy.unmark('newPurposes')
      delete copy.recipient('vipps').country
    })
    expect(findings.map(({severity}) => severity)).toEqual(['error', 'warning', 'warning'])
  })

  test('name a recipient that is listed twice once, where it is first listed', () => {
    const findings = run((copy) => {
      delete copy.recipient('zoho').country
      const list = copy.block('recipients', 'subprocessorList')
      list.entries.push({...copy.entry('zoho'), _key: 'zoho-again'})
    })
    expect(findings).toHaveLength(1)
    expect(findings[0]).toMatchObject({
      target: {document: 'subprocessor-zoho', path: 'country'},
      place: expect.stringMatching(/entries\[_key=="zoho"\]$/),
    })
  })

  test('of prose are warnings where only prose says that the rule applies', () => {
    const withdraw = (copy: Copy) => {
      copy.unmark('withdrawConsent')
      const list = copy.block('rights', 'rightsList')
      list.rights = list.rights.filter(({right}) => right !== 'withdrawConsent')
    }
    expect(of(run(withdraw), 'withdraw-consent')[0]?.severity).toBe('error')
    const withoutCookies = (copy: Copy) => {
      withdraw(copy)
      copy.provider('zoho').hidden = true
    }
    expect(of(run(withoutCookies), 'withdraw-consent')[0]?.severity).toBe('warning')
  })
})
