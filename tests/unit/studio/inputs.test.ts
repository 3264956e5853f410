import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {formatOf} from '#lib/policy/labels/index.ts'
import {LANGUAGES, lifetime} from '#lib/policy/model/index.ts'
import {parseLifetime} from '#lib/policy/recognise/index.ts'
import {countries, countryName, isMeant} from '#sanity/studio/inputs/countries.ts'
import {fittingTransferBases} from '#sanity/studio/inputs/transfer-bases.ts'
import {fromOsloTime, toOsloTime} from '#sanity/studio/locale/oslo-time.ts'
import {translator} from '#sanity/studio/locale/translate.ts'

const nb = translator('nb')
const en = translator('en')

describe('a lifetime in words', () => {
  test.each([
    ['13 måneder', 'P13M'],
    ['13 mnd.', 'P13M'],
    ['2 år', 'P2Y'],
    ['et år', 'P1Y'],
    ['30 dager', 'P30D'],
    ['30dager', 'P30D'],
    ['1 år og 6 måneder', 'P1Y6M'],
    ['1 year, 2 weeks and 3 days', 'P1Y2W3D'],
    ['20 min', 'PT20M'],
    ['1 døgn 12 timer', 'P1DT12H'],
    ['økten', 'session'],
    ['Session', 'session'],
    ['p13m', 'P13M'],
  ])('%s is %s', (text, stored) => {
    expect(parseLifetime(text)).toBe(stored)
  })

  test.each(['', '13', 'en stund', '13 måner', '2 dager 3 år', 'P', 'P1D2Y', '1 måned 2 måneder'])(
    '“%s” is not understood',
    (text) => {
      expect(parseLifetime(text)).toBeUndefined()
    },
  )

  test('is read back as it is shown, in every language', () => {
    const count = fc.integer({min: 0, max: 999})
    const parts = fc.record({Y: count, M: count, W: count, D: count, h: count, m: count, s: count})
    const part = (value: number, letter: string) => (value > 0 ? `${value}${letter}` : '')
    fc.assert(
      fc.property(parts, fc.constantFrom(...LANGUAGES), ({Y, M, W, D, h, m, s}, language) => {
        const time = part(h, 'H') + part(m, 'M') + part(s, 'S')
        const date = part(Y, 'Y') + part(M, 'M') + part(W, 'W') + part(D, 'D')
        const stored = `P${date}${time && `T${time}`}`
        fc.pre(stored !== 'P')
        expect(parseLifetime(formatOf(language).duration(stored))).toBe(stored)
      }),
    )
  })

  test('is never stored as something that a version cannot hold', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const stored = parseLifetime(text)
        expect(stored === undefined || lifetime.safeParse(stored).success).toBe(true)
      }),
    )
  })
})

describe('countries', () => {
  test('are those of ISO 3166-1, each once, in the order of their names', () => {
    const list = countries(nb)
    expect(list.length).toBeGreaterThan(240)
    expect(new Set(list.map(({code}) => code)).size).toBe(list.length)
    expect(list.map(({code}) => code).sort()).toEqual(
      countries(en)
        .map(({code}) => code)
        .sort(),
    )
    expect(list.at(-1)).toEqual({code: 'AX', name: 'Åland'})
  })

  test('have names in both languages', () => {
    expect([countryName(nb, 'DE'), countryName(en, 'DE')]).toEqual(['Tyskland', 'Germany'])
    expect(countryName(nb, 'tull')).toBe('tull')
  })

  test.each([
    ['tysk', 'DE'],
    ['germ', 'DE'],
    ['de', 'DE'],
    ['osterrike', 'AT'],
    ['Holland', 'NL'],
    ['USA', 'US'],
    ['norge', 'NO'],
  ])('“%s” finds %s', (typed, code) => {
    expect(isMeant(typed, code)).toBe(true)
  })

  test('a search leaves the others out', () => {
    const found = countries(nb).filter(({code}) => isMeant('irl', code))
    expect(found).toEqual([{code: 'IE', name: 'Irland'}])
  })
})

describe('the bases that fit a country', () => {
  const at = '2026-11-23'

  test('within the EEA there is nothing to choose', () => {
    expect(fittingTransferBases('IE', at)).toEqual(['withinEea'])
    expect(fittingTransferBases('NO', at)).toEqual(['withinEea'])
  })

  test('a decision of the Commission fits only where there is one', () => {
    expect(fittingTransferBases('CH', at)).toContain('adequacyDecision')
    expect(fittingTransferBases('IN', at)).not.toContain('adequacyDecision')
  })

  test('the framework is for the United States alone', () => {
    expect(fittingTransferBases('US', at)).toContain('dataPrivacyFramework')
    expect(fittingTransferBases('US', '2023-01-01')).not.toContain('dataPrivacyFramework')
    expect(fittingTransferBases('CA', at)).not.toContain('dataPrivacyFramework')
  })

  test('every one fits while the country is not known', () => {
    expect(fittingTransferBases(undefined, at)).toHaveLength(7)
  })
})

describe('a time in Oslo', () => {
  test.each([
    ['2026-01-15T08:00', '2026-01-15T07:00:00.000Z'],
    ['2026-07-15T08:00', '2026-07-15T06:00:00.000Z'],
    // The hour that comes twice means the first, and the one that is left out means the next.
    ['2026-10-25T02:30', '2026-10-25T00:30:00.000Z'],
    ['2026-03-29T02:30', '2026-03-29T01:30:00.000Z'],
  ])('%s is %s', (typed, stored) => {
    expect(fromOsloTime(typed)?.toISOString()).toBe(stored)
  })

  test('is shown as it was typed', () => {
    const within = {min: new Date('2000-01-01T00:00Z'), max: new Date('2100-01-01T00:00Z')}
    fc.assert(
      fc.property(fc.date({...within, noInvalidDate: true}), (instant) => {
        const shown = toOsloTime(instant)
        expect(toOsloTime(fromOsloTime(shown) ?? new Date(0))).toBe(shown)
      }),
    )
  })
})
