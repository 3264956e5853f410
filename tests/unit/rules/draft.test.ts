import {describe, expect, test} from 'vitest'
import {coverage, runRules, subjectOfDraft} from '#lib/policy/rules/index.ts'
import {Copy, TODAY} from './copy.ts'
import {examples} from './examples.ts'

/** The value at a Sanity path; `found` also where only the last field is missing. */
function resolve(document: unknown, path: string): {found: boolean} {
  const steps = path.match(/[^.[\]]+(?==)|\[_key=="(?:[^"\\]|\\.)*"\]|[^.[\]]+/g) ?? []
  let value: unknown = document
  for (const [index, step] of steps.entries()) {
    if (typeof value !== 'object' || value === null) return {found: false}
    const key = /^\[_key==(".*")\]$/.exec(step)?.[1]
    if (key) {
      if (!Array.isArray(value)) return {found: false}
      value = value.find((each) => each._key === JSON.parse(key))
      if (value === undefined) return {found: false}
    } else {
      if (index === steps.length - 1) return {found: true}
      value = new Map<string, unknown>(Object.entries(value)).get(step)
    }
  }
  return {found: value !== undefined}
}

describe('a finding leads to a field', () => {
  test.each(Object.entries(examples).filter(([id]) => id !== 'change-announced'))(
    '%s',
    (_, {fails, at = TODAY}) => {
      const copy = new Copy()
      fails(copy)
      const documents = new Map<string, unknown>(
        [copy.policy, ...copy.subprocessors].map((each) => [each._id, each]),
      )
      for (const {target, place} of runRules(copy.subject(), {at})) {
        expect(resolve(documents.get(target.document), target.path), target.path).toEqual({
          found: true,
        })
        expect(resolve(copy.policy, place), place).toEqual({found: true})
      }
    },
  )
})

describe('an unfinished working copy', () => {
  test('is judged by what is there', () => {
    const findings = runRules(subjectOfDraft({_id: 'drafts.policy-new'}, []), {at: TODAY})
    const errors = findings.filter(({severity}) => severity === 'error').map(({rule}) => rule)
    expect(errors).toContain('controller-contact')
    expect(errors).toContain('retention')
    for (const {target} of findings) expect(target.document).toBe('policy-new')
  })

  test.each([
    ['fields of the wrong kind', {controller: 'Okane', sections: {}, language: 'tlh', covers: 1}],
    ['nothing in its lists', {controller: null, sections: [null, 1, {}, {_key: 'a'}]}],
    [
      'half a block',
      {
        sections: [
          {
            _key: 'a',
            heading: 4,
            covers: ['retention', 'unheard-of', null],
            body: [
              {_key: 'b', _type: 'cookieList', providers: [{_key: 'c', cookies: [{_key: 'd'}]}]},
              {_key: 'e', _type: 'unheard-of'},
              {_type: 'block'},
            ],
          },
        ],
      },
    ],
  ])('may have %s', (_, fields) => {
    const subject = subjectOfDraft({_id: 'policy-new', ...fields}, [{_id: 'subprocessor-x'}])
    expect(runRules(subject, {at: TODAY}).length).toBeGreaterThan(0)
  })

  test('reads references to drafts as those to what is published', () => {
    const copy = new Copy()
    copy.entry('vipps').subprocessor = {_ref: 'drafts.subprocessor-vipps'}
    copy.recipient('vipps')._id = 'drafts.subprocessor-vipps'
    expect(runRules(copy.subject(), {at: TODAY})).toEqual([])
  })
})

describe('coverage', () => {
  test('tells which section answers what, and how', () => {
    const byElement = new Map(coverage(new Copy().subject()).map((each) => [each.element, each]))
    expect(byElement.get('retention')).toMatchObject({
      state: 'answered',
      sections: [{heading: 'Hvor lenge lagrer vi opplysningene?', by: 'mark'}],
    })
    expect(byElement.get('withdrawConsent')?.sections).toHaveLength(2)
    expect(byElement.get('jointControllers')?.state).toBe('notNeeded')
    expect(byElement.get('dataProtectionOfficer')?.state).toBe('notNeeded')
  })

  test('tells that a section is hidden, and which seem to answer', () => {
    const copy = new Copy()
    copy.section('decisions').hidden = true
    copy.unmark('complaint')
    const byElement = new Map(coverage(copy.subject()).map((each) => [each.element, each]))
    expect(byElement.get('automatedDecisions')).toMatchObject({
      state: 'hidden',
      candidates: [{path: 'sections[_key=="decisions"]'}],
    })
    expect(byElement.get('complaint')).toMatchObject({
      state: 'missing',
      candidates: [{path: 'sections[_key=="complaint"]'}],
    })
  })
})
