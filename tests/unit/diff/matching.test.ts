import {describe, expect, it} from 'vitest'
import {
  applyDiff,
  diffPolicies,
  isEmptyDiff,
  type SectionChange,
  visibleDiff,
} from '#lib/policy/diff/index.ts'
import type {PolicyContent} from '#lib/policy/model/index.ts'
import {
  blockOf,
  edited,
  paragraph,
  samplePolicy,
  section,
  sectionOf,
} from '#tests/fixtures/sample-policy.ts'

/** The same policy with every key renewed, as another import of it would have. */
function rekeyed(policy: PolicyContent): PolicyContent {
  let count = 0
  const renew = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(renew)
    if (typeof value !== 'object' || value === null) return value
    return Object.fromEntries(
      Object.entries(value).map(([name, each]) => [
        name,
        name === '_key' ? `n${count++}` : renew(each),
      ]),
    )
  }
  return edited((draft) => Object.assign(draft, renew(draft)), policy)
}

const kinds = (sections: readonly SectionChange[]) => sections.map(({kind}) => kind)

describe('sections', () => {
  it('are one section when the key, the anchor or an earlier anchor says so', () => {
    for (const change of [
      {_key: 'section-generelt', anchor: 'om-oss', heading: 'Om oss'},
      {_key: 'new', anchor: 'generelt', heading: 'Om oss'},
      {_key: 'new', anchor: 'om-oss', heading: 'Om oss', formerAnchors: ['generelt']},
      {_key: 'new', anchor: 'om-oss', heading: 'Generelt'},
    ]) {
      const after = edited((draft) => Object.assign(sectionOf(draft, 'generelt'), change))
      expect(kinds(diffPolicies(samplePolicy, after).sections)).toEqual(['changed'])
    }
  })

  it('are recognised by what they hold when key, anchor and heading are new', () => {
    const after = edited((draft) =>
      Object.assign(sectionOf(draft, 'mottakere'), {
        _key: 'new',
        anchor: 'hvem-faar-opplysninger',
        heading: 'Hvem får opplysninger',
      }),
    )
    expect(kinds(diffPolicies(samplePolicy, after).sections)).toEqual(['changed'])
  })

  it('are two when another section got the same key', () => {
    const after = edited((draft) => {
      draft.sections[0] = {
        ...section(
          'sletting',
          'Sletting',
          paragraph('x', 'Kvitteringer blir tatt vare på fem år.'),
        ),
        _key: 'section-generelt',
      }
      draft.sections.push({...sectionOf(samplePolicy, 'generelt'), _key: 'moved-here'})
    })
    const changes = diffPolicies(samplePolicy, after).sections
    expect(kinds(changes)).toEqual(['added', 'changed'])
  })

  it('that stay put are not said to have moved when one does', () => {
    const after = edited((draft) => {
      draft.sections.unshift(...draft.sections.splice(4, 1))
    })
    const [change, ...others] = diffPolicies(samplePolicy, after).sections
    expect(others).toEqual([])
    expect(change).toMatchObject({kind: 'moved', from: 4, to: 0, item: {anchor: 'kontakt'}})
  })

  it('come in reading order, gone ones where they stood', () => {
    const after = edited((draft) => {
      sectionOf(draft, 'kontakt').heading = 'Ta kontakt'
      draft.sections.splice(1, 1)
      draft.sections.unshift(section('nytt', 'Nytt', paragraph('x', 'Noe helt annet her.')))
    })
    const changes = diffPolicies(samplePolicy, after).sections
    expect(kinds(changes)).toEqual(['added', 'removed', 'changed'])
  })
})

describe('another import of the same policy', () => {
  it('shows no difference, and still applies', () => {
    const after = rekeyed(samplePolicy)
    const diff = diffPolicies(samplePolicy, after)
    expect(isEmptyDiff(diff)).toBe(false)
    expect(isEmptyDiff(visibleDiff(diff))).toBe(true)
    expect(applyDiff(diff, samplePolicy)).toStrictEqual(after)
  })
})

describe('recipients', () => {
  const entries = (draft: PolicyContent) => blockOf(draft, 'subprocessorList').entries
  const zoom = {_id: 'subprocessor-zoom', name: 'Zoom'}

  it('are another company when an entry points at another, though its key stayed', () => {
    const after = edited((draft) => {
      entries(draft)[0] = {
        _key: 'e-zoho',
        _type: 'subprocessorEntry',
        hidden: false,
        subprocessor: zoom,
      }
    })
    expect(diffPolicies(samplePolicy, after).recipients).toMatchObject([
      {kind: 'added', recipient: {name: 'Zoom'}},
      {kind: 'removed', recipient: {name: 'Zoho'}},
    ])
  })

  it('are one company under another id when the name is the same but for its legal form', () => {
    const after = edited((draft) => {
      entries(draft)[1] = {
        _key: 'other',
        _type: 'subprocessorEntry',
        hidden: false,
        subprocessor: {_id: 'fiken', name: 'Fiken', country: 'NO', role: 'processor'},
      }
    })
    expect(diffPolicies(samplePolicy, after).recipients).toMatchObject([
      {kind: 'changed', fields: ['name']},
    ])
  })

  it('are not gone when they are listed elsewhere too', () => {
    const twice = edited((draft) => {
      sectionOf(draft, 'generelt').body.push({...blockOf(draft, 'subprocessorList'), _key: 'again'})
    })
    expect(
      diffPolicies(
        twice,
        edited(() => {}),
      ).recipients,
    ).toEqual([])
  })
})

describe('paragraphs', () => {
  const body = (draft: PolicyContent) => sectionOf(draft, 'generelt').body

  it('keep their words when the key went to an empty line before them', () => {
    const after = edited((draft) => {
      const [text] = body(draft)
      if (text) body(draft).splice(0, 1, paragraph('p1', ''), {...text, _key: 'new'})
    })
    const {sections} = visibleDiff(diffPolicies(samplePolicy, after))
    expect(sections).toEqual([])
  })

  it('tell from where they came, and what changed on the way', () => {
    const after = edited((draft) => {
      body(draft).shift()
      sectionOf(draft, 'kontakt').body.push(paragraph('p1', 'Vi lagrer navn og adresse i tre år.'))
    })
    const {sections} = diffPolicies(samplePolicy, after)
    expect(sections).toMatchObject([
      {blocks: [{kind: 'removed', movedTo: {heading: 'Kontakt', anchor: 'kontakt'}}]},
      {
        blocks: [
          {
            kind: 'added',
            movedFrom: {
              heading: 'Generelt',
              words: [
                {op: 'same'},
                {op: 'deleted', text: 'to'},
                {op: 'inserted', text: 'tre'},
                {op: 'same'},
              ],
            },
          },
        ],
      },
    ])
  })
})
