import {expect, test} from 'vitest'
import {addressOf, changesBetween} from '#sanity/studio/compare/sides.ts'

test('each side has its page', () => {
  expect(addressOf(3, 'p', 'personvern')).toBe('/personvern/v/3')
  expect(addressOf('draft', 'p', 'personvern')).toBe('/preview/document/p')
})

test.each([
  [1, 3, '/personvern/v/3/changes/1'],
  [3, 1, '/personvern/v/3/changes/1'],
  [3, 'draft', '/preview/changes/p'],
  ['draft', 3, '/preview/changes/p'],
  [2, 'draft', undefined],
  [2, 2, undefined],
  ['draft', 'draft', undefined],
] as const)('what differs between %s and %s is told at %s', (a, b, address) => {
  expect(changesBetween(a, b, 'p', 'personvern', 3)).toBe(address)
})
