import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {canonicalJson, contentHash} from '#lib/policy/canonical.ts'

/** The same value with the keys of every object in another order. */
function reordered(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reordered)
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).map(([key, each]) => [key, reordered(each)])
  return Object.fromEntries(entries.reverse())
}

describe('canonicalJson', {timeout: 60_000}, () => {
  it('does not depend on the order of keys', () => {
    const json = fc.jsonValue().map((value) => JSON.parse(JSON.stringify(value)))
    fc.assert(
      fc.property(json, (value) => {
        expect(canonicalJson(reordered(value))).toBe(canonicalJson(value))
      }),
    )
  })

  it('says the same as the value, and is the form of itself', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const canonical = canonicalJson(value)
        expect(canonicalJson(JSON.parse(canonical))).toBe(canonical)
        expect(JSON.stringify(JSON.parse(canonical))).toHaveLength(JSON.stringify(value).length)
      }),
    )
  })

  it('is what RFC 8785, section 3.2.3, sorts and writes', () => {
    const value = {
      '\u20ac': 'Euro Sign',
      '\r': 'Carriage Return',
      '\ufb33': 'Hebrew Letter Dalet With Dagesh',
      '1': 'One',
      '\ud83d\ude00': 'Emoji: Grinning Face',
      '\u0080': 'Control',
      '\u00f6': 'Latin Small Letter O With Diaeresis',
    }
    const order = [...canonicalJson(value).matchAll(/:"([^"]+)"/g)].map(([, name]) => name)
    expect(order).toEqual([
      'Carriage Return',
      'One',
      'Control',
      'Latin Small Letter O With Diaeresis',
      'Euro Sign',
      'Emoji: Grinning Face',
      'Hebrew Letter Dalet With Dagesh',
    ])
    expect(
      canonicalJson(
        JSON.parse('[333333333.33333329, 1E30, 4.50, 2e-3, 0.000000000000000000000000001]'),
      ),
    ).toBe('[333333333.3333333,1e+30,4.5,0.002,1e-27]')
  })

  it('refuses what has no canonical form', () => {
    expect(() => canonicalJson(undefined)).toThrow(TypeError)
    expect(() => canonicalJson({text: '\ud800'})).toThrow()
    expect(() => canonicalJson(Number.NaN)).toThrow()
  })
})

describe('contentHash', {timeout: 60_000}, () => {
  it('is the SHA-256 of the canonical bytes', async () => {
    // printf '{"a":"å"}' | sha256sum
    expect(await contentHash({a: 'å'})).toBe(
      '65b5cfbfcfa650150de1554f3c1315785acf3ed6fa05ae1c2b79c1f117dc1e07',
    )
  })
})
