import fc from 'fast-check'
import {expect, test} from 'vitest'
import {coverage, RULES, runRules, subjectOfVersion} from '#lib/policy/rules/index.ts'
import {arbitraryPolicy} from '#tests/fixtures/arbitrary-policy.ts'
import {TODAY} from './copy.ts'

const ids = new Set(RULES.map(({id}) => id))

test('any policy can be judged, and every finding says where and what', () => {
  fc.assert(
    fc.property(arbitraryPolicy, (policy) => {
      const subject = subjectOfVersion(policy)
      const findings = runRules(subject, {at: TODAY})
      for (const {rule, target, place, message} of findings) {
        expect(ids.has(rule)).toBe(true)
        expect(target.document).not.toBe('')
        expect(target.path).not.toBe('')
        expect(place).not.toBe('')
        expect(message.nb).not.toMatch(/undefined|Invalid/)
      }
      const fields = findings.map(({rule, target}) => JSON.stringify([rule, target]))
      expect(new Set(fields).size).toBe(fields.length)
      // What coverage calls missing is what the rules ask for.
      const missing = coverage(subject).filter(
        ({state}) => state === 'missing' || state === 'hidden',
      )
      expect(findings.length).toBeGreaterThanOrEqual(missing.length)
    }),
    {numRuns: 200},
  )
})
