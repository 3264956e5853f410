import {expect, test} from 'vitest'
import {hasAlready} from '#lib/http/conditional.ts'

test.each([
  ['"a"', '"a"'],
  ['W/"a"', '"a"'],
  ['"a"', 'W/"a"'],
  ['"x", W/"a" ,"y"', '"a"'],
  ['*', '"a"'],
])('%s has %s already', (ifNoneMatch, etag) => {
  expect(hasAlready(ifNoneMatch, etag)).toBe(true)
})

test.each([
  [undefined, '"a"'],
  ['"a"', undefined],
  ['', '"a"'],
  ['"b"', '"a"'],
  ['a', '"a"'],
  ['"a', '"a"'],
  ['"ab"', '"a"'],
  ['*', undefined],
])('%s has not %s', (ifNoneMatch, etag) => {
  expect(hasAlready(ifNoneMatch, etag)).toBe(false)
})
