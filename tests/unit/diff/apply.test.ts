import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {contentHash} from '#lib/policy/canonical.ts'
import {
  applyDiff,
  DiffMismatchError,
  diffPolicies,
  isEmptyDiff,
  policyDiff,
} from '#lib/policy/diff/index.ts'
import {arbitraryPolicy} from '#tests/fixtures/arbitrary-policy.ts'

const runs = {numRuns: 500}

describe('applyDiff', {timeout: 60_000}, () => {
  it('makes the later version from the earlier one and the diff', () => {
    fc.assert(
      fc.property(arbitraryPolicy, arbitraryPolicy, (a, b) => {
        expect(applyDiff(diffPolicies(a, b), a)).toStrictEqual(b)
      }),
      runs,
    )
  })

  it('makes content with the very hash of the later version, also from stored JSON', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryPolicy, arbitraryPolicy, async (a, b) => {
        const stored = policyDiff.parse(JSON.parse(JSON.stringify(diffPolicies(a, b))))
        expect(await contentHash(applyDiff(stored, a))).toBe(await contentHash(b))
      }),
    )
  })

  it('refuses a diff that starts from another version', () => {
    fc.assert(
      fc.property(arbitraryPolicy, arbitraryPolicy, (a, b) => {
        const other = {...a, title: `${a.title} (utkast)`}
        expect(() => applyDiff(diffPolicies(a, b), other)).toThrow(DiffMismatchError)
      }),
    )
  })
})

describe('diffPolicies', {timeout: 60_000}, () => {
  it('finds nothing between a version and itself', () => {
    fc.assert(
      fc.property(arbitraryPolicy, (a) => {
        expect(isEmptyDiff(diffPolicies(a, structuredClone(a)))).toBe(true)
      }),
      runs,
    )
  })

  it('gives a value that its own schema describes', () => {
    fc.assert(
      fc.property(arbitraryPolicy, arbitraryPolicy, (a, b) => {
        const diff = diffPolicies(a, b)
        expect(policyDiff.parse(JSON.parse(JSON.stringify(diff)))).toStrictEqual(diff)
      }),
    )
  })

  it('changes neither version', () => {
    fc.assert(
      fc.property(arbitraryPolicy, arbitraryPolicy, (a, b) => {
        const [oldA, oldB] = [structuredClone(a), structuredClone(b)]
        diffPolicies(a, b)
        expect([a, b]).toStrictEqual([oldA, oldB])
      }),
    )
  })
})
