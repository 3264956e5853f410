import {describe, expect, test} from 'vitest'
import {
  cancellations,
  effectiveVersion,
  upcomingVersions,
  versionBefore,
} from '#lib/policy/effective.ts'
import type {VersionFacts} from '#lib/policy/model/index.ts'

function version(number: number, effectiveFrom: string, more: Partial<VersionFacts> = {}) {
  return {
    number,
    change: 'minor',
    effectiveFrom,
    publishedAt: '2026-11-01T00:00:00Z',
    publishedBy: 'p1',
    summary: `Nr. ${number}`,
    ...more,
  } as const
}

const first = version(1, '2026-01-01T00:00:00Z')
const coming = version(2, '2026-12-01T00:00:00Z')
const withdrawal = version(3, '2026-01-01T00:00:00Z', {
  cancels: 2,
  publishedAt: '2026-11-20T00:00:00Z',
})
const now = Date.parse('2026-11-24T00:00:00Z')
const later = Date.parse('2026-12-24T00:00:00Z')

describe('a version that was withdrawn', () => {
  const versions = [first, coming, withdrawal]

  test('is upcoming no more, and never takes effect', () => {
    expect(upcomingVersions([first, coming], now)).toEqual([coming])
    expect(upcomingVersions(versions, now)).toEqual([])
    expect(effectiveVersion([first, coming], later)).toBe(coming)
    expect(effectiveVersion(versions, later)).toBe(withdrawal)
  })

  test('is told of with the one that withdrew it', () => {
    expect([...cancellations(versions)]).toEqual([[2, withdrawal]])
  })

  test('is nothing to compare with', () => {
    expect(versionBefore(versions, 3)).toBe(first)
    expect(versionBefore(versions, 2)).toBe(first)
    expect(versionBefore(versions, 1)).toBeUndefined()
    expect(versionBefore([...versions, version(4, '2026-11-21T00:00:00Z')], 4)).toBe(withdrawal)
  })
})

describe('a withdrawal does not count', () => {
  test('once the version has taken effect', () => {
    const tooLate = {...withdrawal, publishedAt: '2026-12-01T00:00:00Z'}
    expect(effectiveVersion([first, coming, tooLate], later)).toBe(coming)
  })

  test('of a version that was published after it', () => {
    const forward = version(1, '2026-01-01T00:00:00Z', {cancels: 2})
    expect(upcomingVersions([forward, coming], now)).toEqual([coming])
  })
})
