import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {draftContent, mendPolicy} from '#lib/content/preview/draft-content.ts'
import {UnmendableError} from '#lib/content/preview/mend.ts'
import {fixturePolicy, fixtureSubprocessors} from '#tests/fixtures/document.ts'

const AT = Date.parse('2026-11-24T12:00:00Z')
const ID = 'policy-personvern'
const sources = new Map<string, unknown>(fixtureSubprocessors.map((each) => [each._id, each]))

const shown = (raw: unknown, known = sources) => draftContent(mendPolicy(ID, raw), known, AT, 3)

type Json = {[name: string]: unknown}

/** A working copy in which something may be changed. */
function draft(change: (policy: Json) => void): Json {
  const policy: Json = structuredClone(fixturePolicy())
  change(policy)
  return policy
}

/** Every path to a value inside another, from the outside in. */
function pathsIn(value: unknown, path: readonly string[] = []): (readonly string[])[] {
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([name, each]) => {
    const here = [...path, name]
    return [here, ...pathsIn(each, here)]
  })
}

function put(value: unknown, [step = '', ...rest]: readonly string[], replacement: unknown): void {
  if (typeof value !== 'object' || value === null) return
  if (rest.length > 0) put(Reflect.get(value, step), rest, replacement)
  else if (replacement === undefined) Reflect.deleteProperty(value, step)
  else Reflect.set(value, step, replacement)
}

describe('a draft', () => {
  test('that is finished is shown as it would be published', () => {
    const {content, gaps} = shown(fixturePolicy())
    expect(gaps).toEqual([])
    expect(content.version).toMatchObject({number: 3, summary: 'Ikke publisert ennå.'})
    expect(content.controller).not.toHaveProperty('phone')
  })

  test('with nothing in it yet is shown, and says what it needs', () => {
    const {content, gaps} = shown({_id: ID, _type: 'policy'})
    expect(content.title).toBe('[mangler]')
    expect(gaps.map(({path}) => path[0]).sort()).toEqual([
      'controller',
      'language',
      'sections',
      'slug',
      'title',
    ])
  })

  test('names the section and the key of what is missing', () => {
    const raw = draft((policy) => put(policy, ['sections', '1', 'anchor'], undefined))
    const [section] = fixturePolicy().sections.slice(1)
    expect(shown(raw).gaps).toEqual([
      {
        document: ID,
        path: ['sections', {_key: section?._key}, 'anchor'],
        within: section?.heading,
        section: 2,
      },
    ])
  })

  test('leaves out what has nothing to stand for it', () => {
    const entry = {_key: 'new', _type: 'subprocessorEntry'}
    const list = {_key: 'list', _type: 'subprocessorList', entries: [entry]}
    const section = {...fixturePolicy().sections[0], body: [list]}
    const {content, gaps} = shown(draft((policy) => put(policy, ['sections'], [section])))
    expect(content.sections[0]).toMatchObject({body: [{_key: 'list', entries: []}]})
    expect(gaps).toHaveLength(1)
    expect(gaps[0]?.path).toEqual([
      'sections',
      {_key: section._key},
      'body',
      {_key: 'list'},
      'entries',
      {_key: 'new'},
      'subprocessor',
    ])
  })

  test('tells of a company that does not exist, and shows that there is one', () => {
    const {content, gaps} = shown(fixturePolicy(), new Map())
    expect(gaps.length).toBeGreaterThan(0)
    expect(gaps.every(({document, path}) => document !== ID && path[0] === 'name')).toBe(true)
    expect(JSON.stringify(content)).toContain('[mangler]')
  })

  test('never keeps the page from being shown, whatever is missing or wrong', () => {
    const paths = pathsIn(fixturePolicy()).filter(([first]) => first !== '_id' && first !== '_type')
    const harm = fc.record({
      path: fc.constantFrom(...paths),
      value: fc.constantFrom(undefined, null, '', 'x y', 7, [], {}, [null], {_type: 'unknown'}),
    })
    fc.assert(
      fc.property(fc.array(harm, {minLength: 1, maxLength: 6}), (harms) => {
        const raw = draft((policy) => {
          for (const {path, value} of harms) put(policy, path, structuredClone(value))
        })
        expect(shown(raw).content.sections.length).toBeGreaterThan(0)
      }),
      {numRuns: 150},
    )
  })

  test('with a country that is no code is shown, too', () => {
    const raw = draft((policy) => put(policy, ['controller', 'address', 'country'], 'x y'))
    expect(shown(raw).gaps).toEqual([{document: ID, path: ['controller', 'address', 'country']}])
  })

  test('that is no policy at all is refused', () => {
    expect(() => mendPolicy(ID, 'text')).toThrow(UnmendableError)
  })
})
