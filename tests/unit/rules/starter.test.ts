import {describe, expect, test} from 'vitest'
import {freezePolicy} from '#lib/policy/freeze.ts'
import {type Finding, runRules, subjectOfVersion} from '#lib/policy/rules/index.ts'
import {Copy, TODAY} from './copy.ts'
import {examples} from './examples.ts'

const facts = {
  number: 1,
  change: 'material',
  effectiveFrom: '2026-11-23T00:00:00Z',
  publishedAt: '2026-11-23T00:00:00Z',
  publishedBy: 'test',
  summary: 'Første utgave',
} as const

const where = ({rule, severity, target, place}: Finding) => ({rule, severity, target, place})

describe('the starter content', () => {
  test.each(['nb', 'en'] as const)('keeps every rule, in %s', (language) => {
    const copy = new Copy(language)
    expect(runRules(copy.subject(), {at: TODAY}).map(where)).toEqual([])
  })

  test('keeps every rule when it is published', () => {
    const {policy, subprocessors} = new Copy()
    const subject = subjectOfVersion(freezePolicy(policy, subprocessors, facts))
    expect(runRules(subject, {at: TODAY}).map(where)).toEqual([])
  })
})

/** What a version cannot show: it names no hidden recipient, and cannot be made with a dead end. */
const DRAFTS_ONLY = ['hidden-recipient', 'reference-exists', 'cookie-provider', 'change-announced']

describe('a version breaks the rules that its working copy breaks', () => {
  test.each(Object.entries(examples).filter(([id]) => !DRAFTS_ONLY.includes(id)))(
    '%s',
    (id, {fails, at = TODAY}) => {
      const copy = new Copy()
      fails(copy)
      const draft = runRules(copy.subject(), {at})
      const version = subjectOfVersion(freezePolicy(copy.policy, copy.subprocessors, facts))
      expect(runRules(version, {at})).toEqual(draft)
      expect(draft.map(({rule}) => rule)).toContain(id)
    },
  )
})
