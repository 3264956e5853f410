import {describe, expect, it} from 'vitest'
import {diffPolicies, type MaterialReason, suggestChangeKind} from '#lib/policy/diff/index.ts'
import type {PolicyContent} from '#lib/policy/model/index.ts'
import {
  blockOf,
  edited,
  paragraph,
  samplePolicy,
  section,
  sectionOf,
  shownIn,
} from '#tests/fixtures/sample-policy.ts'

type Edit = (draft: PolicyContent) => void
const suggested = (edit: Edit, before = samplePolicy) =>
  suggestChangeKind(diffPolicies(before, edited(edit, before)))

const zoho = (draft: PolicyContent) =>
  shownIn(blockOf(draft, 'subprocessorList').entries).subprocessor
const provider = (draft: PolicyContent) => shownIn(blockOf(draft, 'cookieList').providers)
const say = (text: string, anchor = 'generelt'): Edit => {
  return (draft) => {
    sectionOf(draft, anchor).body[0] = paragraph('p1', text)
  }
}
const covering = edited((draft) => {
  sectionOf(draft, 'generelt').covers = ['retention']
})

describe('suggestChangeKind', () => {
  it.each<[MaterialReason, Edit]>([
    ['controller', (draft) => Object.assign(draft.controller, {name: 'Okane AS'})],
    [
      'recipients',
      (draft) =>
        blockOf(draft, 'subprocessorList').entries.pop() &&
        blockOf(draft, 'subprocessorList').entries.pop(),
    ],
    ['roles', (draft) => Object.assign(zoho(draft), {role: 'jointController'})],
    ['purposes', (draft) => Object.assign(zoho(draft), {purpose: 'Markedsføring'})],
    ['dataCategories', (draft) => Object.assign(zoho(draft), {dataCategories: ['location']})],
    ['transfers', (draft) => Object.assign(zoho(draft), {country: 'US'})],
    [
      'cookies',
      (draft) =>
        provider(draft).cookies.push({
          _key: 'ga',
          _type: 'cookie',
          name: '_ga',
          storage: 'cookie',
          category: 'statistics',
        }),
    ],
    ['rights', (draft) => blockOf(draft, 'rightsList').rights.pop()],
  ])('calls a change of %s material', (reason, edit) => {
    expect(suggested(edit)).toEqual({kind: 'material', reasons: [reason]})
  })

  it('calls new words material where they answer a legal element', () => {
    const edit = say('Vi lagrer navn og adresse i tre år.')
    expect(suggested(edit, covering)).toEqual({kind: 'material', reasons: ['legalText']})
    expect(suggested(edit)).toEqual({kind: 'minor', reasons: []})
  })

  it.each<[string, Edit]>([
    ['a contact', (draft) => Object.assign(draft.controller, {email: 'hei@okane.no'})],
    ['a moved section', (draft) => draft.sections.reverse()],
    [
      'a new section',
      (draft) => draft.sections.push(section('takk', 'Takk', paragraph('t', 'Takk!'))),
    ],
    [
      'a cookie of a known category',
      (draft) => Object.assign(provider(draft).cookies[0] ?? {}, {lifetime: 'P1Y'}),
    ],
    ['a negation', say('Vi lagrer ikke navn og adresse i to år.')],
    ['a figure', say('Vi lagrer navn og adresse i 2 år.')],
    ['the review date', (draft) => Object.assign(draft, {reviewedOn: '2026-11-24'})],
  ])('calls %s minor', (_, edit) => {
    expect(suggested(edit).kind).toBe('minor')
  })

  it.each<[string, Edit]>([
    ['a letter', say('Vi lagrer navn og addresse i to år.')],
    ['punctuation and case', say('vi lagrer navn, og adresse, i to år')],
    ['a heading', (draft) => Object.assign(sectionOf(draft, 'generelt'), {heading: 'Generellt'})],
    ['nothing at all', () => {}],
  ])('calls %s a correction, also where the law asks for the text', (_, edit) => {
    expect(suggested(edit, covering)).toEqual({kind: 'correction', reasons: []})
  })

  it('does not take a mark inside a figure for punctuation', () => {
    const before = edited(say('Vi lagrer i 3,5 år.'), covering)
    expect(suggested(say('Vi lagrer i 35 år.'), before).kind).toBe('material')
  })
})
