import {expect, test} from 'vitest'
import type {VersionFacts} from '#lib/policy/model/index.ts'
import {versionState} from '#sanity/studio/state/version-state.ts'

const version = (number: number, day: string, more: Partial<VersionFacts> = {}): VersionFacts => ({
  number,
  change: 'minor',
  effectiveFrom: `${day}T00:00:00Z`,
  publishedAt: `2026-01-0${number}T00:00:00Z`,
  publishedBy: 'kari',
  summary: 'Endret.',
  ...more,
})

const versions = [
  version(1, '2026-01-01'),
  version(2, '2026-02-01'),
  version(3, '2026-03-01'),
  version(4, '2026-04-01'),
  version(5, '2026-02-02', {cancels: 4}),
]
const at = Date.parse('2026-02-15T00:00:00Z')

test('a version is in force, to come, earlier or withdrawn', () => {
  expect(versions.map((each) => versionState(each, versions, at))).toEqual([
    'earlier',
    'earlier',
    'upcoming',
    'withdrawn',
    'inForce',
  ])
})

test('an upcoming version is in force when its time has come', () => {
  const [, , third] = versions
  if (!third) throw new Error('no third version')
  expect(versionState(third, versions, Date.parse('2026-03-01T00:00:00Z'))).toBe('inForce')
})
