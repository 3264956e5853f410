import {describe, expect, it} from 'vitest'
import {matcherOf} from '#sanity/lake/groq/filter.ts'
import {isValidId, placeOf} from '#sanity/lake/ids.ts'
import {jsonDepth, shapeProblem} from '#sanity/lake/json.ts'
import {backoff} from '#sanity/lake/webhooks/dispatcher.ts'

const stamps = {_rev: 'r', _createdAt: '', _updatedAt: ''}
const doc = {...stamps, _id: 'drafts.a', _type: 'page', n: 2}

describe("a listener's query", () => {
  const matches = (query: string, params = {}) => matcherOf(query, params, 'me')(doc)

  it('is its filter; order, slice and projection do not count', () => {
    expect(matches('*[_type == "page"]')).toBe(true)
    expect(matches('*[_type == "page"][n > 2]')).toBe(false)
    expect(matches('*[_type == $type] | order(n)[0...10]{_id}', {type: 'page'})).toBe(true)
    expect(matches('*[_id in path("drafts.**") && n in $list]', {list: [1, 2]})).toBe(true)
    expect(matches('*')).toBe(true)
    expect(matcherOf('*', {}, 'me')(undefined)).toBe(false)
  })

  it.each([
    ['1 + 1', 'form'],
    ['*[text::query("x")]', 'not implemented'],
    ['*[other->name == "x"]', 'references'],
    ['*[count(*[_type == "x"]) > 0]', 'other documents'],
    ['*[count(a[count(b[count(c[d > 1]) > 1]) > 1]) > 1]', 'levels deep'],
  ])('is refused where it cannot be answered at every commit: %s', (query, reason) => {
    expect(() => matches(query)).toThrow(reason)
  })
})

describe('ids', () => {
  it.each([
    ['a', 'a', ''],
    ['drafts.a', 'a', 'drafts'],
    ['versions.r1.a.b', 'a.b', 'versions.r1'],
    ['versions.a', 'versions.a', ''],
  ])('%s stands in a layer over its base', (id, base, layer) => {
    expect(placeOf(id)).toEqual({base, layer})
  })

  it.each(['', '.a', 'a.', 'a..b', 'a b', 'å', '-'.repeat(129)])('may not be %j', (id) => {
    expect(isValidId(id)).toBe(false)
  })
})

describe('the depth of a JSON text', () => {
  it.each([
    ['1', 0],
    ['{"a": [1, {"b": 2}]}', 3],
    ['["[[[", "\\"[[", "\\\\"]', 1],
    ['[[],[[]]]', 3],
  ])('%s', (text, depth) => {
    JSON.parse(text)
    expect(jsonDepth(text)).toBe(depth)
  })
})

describe('limits', () => {
  const limits = {attributes: 3, depth: 3}
  it('name themselves', () => {
    expect(shapeProblem({a: {b: 1}}, limits)).toBeUndefined()
    expect(shapeProblem({a: {b: {c: {d: 1}}}}, {...limits, attributes: 9})).toContain('3 levels')
    expect(shapeProblem([{a: 1}, {b: 1}, {c: 1, d: 1}], limits)).toContain('3 attributes')
    expect(shapeProblem(JSON.parse('{"__proto__": {}}'), limits)).toContain('__proto__')
  })
})

describe('a webhook that is not taken', () => {
  it('waits twice as long each time, half an hour at most', () => {
    expect([1, 2, 3, 4].map(backoff)).toEqual([1000, 2000, 4000, 8000])
    expect(backoff(40)).toBe(30 * 60 * 1000)
  })
})
