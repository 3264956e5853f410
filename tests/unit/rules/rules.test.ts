import {describe, expect, test} from 'vitest'
import {LEGAL_ELEMENTS} from '#lib/policy/model/index.ts'
import {ELEMENTS, RULES, runRules} from '#lib/policy/rules/index.ts'
import {Copy, TODAY} from './copy.ts'
import {examples} from './examples.ts'

const isWritten = (text: string) => /^\S.*\S$/s.test(text)

describe.each(RULES)('rule $id', (rule) => {
  test('cites the law, from a day, with a source', () => {
    expect(rule.article.nb).toMatch(/^(GDPR artikkel \d+|ekomloven)/)
    expect(rule.article.en).toMatch(/^(GDPR Article \d+|Norwegian Electronic Communications Act)/)
    expect(rule.source).toMatch(/^https:\/\/(lovdata\.no|eur-lex\.europa\.eu|curia\.europa\.eu)\//)
    expect(rule.inForceFrom).toMatch(/^20\d\d-\d\d-\d\d$/)
    if (rule.inForceUntil) expect(rule.inForceUntil > rule.inForceFrom).toBe(true)
  })

  test('says what, why and what to do, in both languages', () => {
    for (const text of [rule.title, rule.why, rule.remedy]) {
      expect(isWritten(text.nb)).toBe(true)
      expect(isWritten(text.en)).toBe(true)
      expect(text.nb).not.toBe(text.en)
    }
    for (const {nb, en} of [rule.why, rule.remedy]) {
      expect(nb).toMatch(/[.]$/)
      expect(en).toMatch(/[.]$/)
    }
  })

  const example = examples[rule.id]

  test('finds its failing example, and no other rule does', () => {
    const copy = new Copy()
    example?.fails(copy)
    const findings = runRules(copy.subject(), {at: example?.at ?? TODAY})
    expect([...new Set(findings.map((finding) => finding.rule))]).toEqual([rule.id])
    for (const {message} of findings) {
      expect(isWritten(message.nb) && isWritten(message.en)).toBe(true)
      expect(`${message.nb} ${message.en}`).not.toMatch(/undefined|\[object/)
    }
  })

  test('has nothing to say of its passing example', () => {
    const copy = new Copy()
    example?.passes(copy)
    const findings = runRules(copy.subject(), {at: example?.at ?? TODAY})
    expect(findings.filter((finding) => finding.rule === rule.id)).toEqual([])
  })
})

describe('the rules', () => {
  test('have ids of their own, and each an example', () => {
    const ids = RULES.map(({id}) => id)
    expect(new Set(ids).size).toBe(ids.length)
    expect(Object.keys(examples).sort()).toEqual([...ids].sort())
  })

  test('ask for every legal element', () => {
    expect(Object.keys(ELEMENTS).sort()).toEqual([...LEGAL_ELEMENTS].sort())
  })

  test('that read prose warn at most, but for one', () => {
    expect(RULES.filter(({readsProse}) => readsProse).map(({id}) => id)).toEqual([
      'browser-settings',
    ])
  })
})
