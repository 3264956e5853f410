import {describe, expect, test} from 'vitest'
import {canonicalJson, contentHash} from '#lib/policy/canonical.ts'
import {effectiveVersion, upcomingVersions} from '#lib/policy/effective.ts'
import {freezePolicy, MissingSubprocessorError} from '#lib/policy/freeze.ts'
import {
  isOrganisationNumber,
  type Policy,
  type Subprocessor,
  policy as schema,
  type VersionFacts,
} from '#lib/policy/model/index.ts'
import {newVersion} from '#lib/policy/new-version.ts'

const facts: VersionFacts = {
  number: 1,
  change: 'material',
  effectiveFrom: '2026-01-01T00:00:00Z',
  publishedAt: '2026-01-01T00:00:00Z',
  publishedBy: 'p1',
  summary: 'Første utgave',
}

const vipps: Subprocessor = {
  _id: 'subprocessor-vipps',
  _type: 'subprocessor',
  name: 'Vipps',
  country: 'NO',
  purpose: {nb: 'Betaling', en: 'Payment'},
}

function policyWith(overrides: Partial<Policy> = {}): Policy {
  return schema.parse({
    _id: 'policy-test',
    _type: 'policy',
    title: 'Personvern',
    slug: {current: 'test'},
    language: 'nb',
    controller: {
      name: 'Testbedrift AS',
      email: 'post@testbedrift.example',
      phone: '+47 22 00 00 00',
      hiddenContacts: ['phone'],
    },
    sections: [
      {
        _key: 's1',
        _type: 'policySection',
        heading: 'Mottakere',
        anchor: 'mottakere',
        body: [
          {
            _key: 'l1',
            _type: 'subprocessorList',
            entries: [
              {_key: 'e1', _type: 'subprocessorEntry', subprocessor: {_ref: vipps._id}},
              {
                _key: 'e2',
                _type: 'subprocessorEntry',
                hidden: true,
                note: 'hemmelig',
                subprocessor: {_ref: 'subprocessor-unknown'},
              },
            ],
          },
          {_key: 'c1', _type: 'callout', hidden: true, body: []},
        ],
      },
      {_key: 's2', _type: 'policySection', heading: 'Skjult', anchor: 'skjult', hidden: true},
    ],
    ...overrides,
  })
}

describe('freezePolicy', () => {
  test('resolves references into the language of the policy', () => {
    const content = freezePolicy(policyWith({language: 'en'}), [vipps], facts)
    expect(JSON.stringify(content)).toContain('"purpose":"Payment"')
  })

  test('falls back to Norwegian where a text is not translated', () => {
    const content = freezePolicy(policyWith({language: 'nn'}), [vipps], facts)
    expect(JSON.stringify(content)).toContain('"purpose":"Betaling"')
  })

  test('keeps why findings of the rules were acknowledged', () => {
    const acknowledgements: Policy['acknowledgements'] = [
      {_key: 'a', _type: 'acknowledgement', rule: 'https-links', reason: 'Lenken virker bare slik'},
    ]
    const content = freezePolicy(policyWith({acknowledgements}), [vipps], facts)
    expect(content.acknowledgements).toEqual(acknowledgements)
    expect(freezePolicy(policyWith(), [vipps], facts)).not.toHaveProperty('acknowledgements')
  })

  test('keeps of hidden things only that they are there, since a version is public', () => {
    const content = freezePolicy(policyWith(), [vipps], facts)
    const json = JSON.stringify(content)
    for (const secret of ['hemmelig', 'subprocessor-unknown', '22 00 00', 'Skjult']) {
      expect(json).not.toContain(secret)
    }
    expect(content.controller.hiddenContacts).toEqual(['phone'])
    expect(content.sections[1]).toEqual({_key: 's2', _type: 'policySection', hidden: true})
  })

  test('refuses a visible reference that leads nowhere, naming it', () => {
    expect(() => freezePolicy(policyWith(), [], facts)).toThrow(MissingSubprocessorError)
    expect(() => freezePolicy(policyWith(), [], facts)).toThrow('subprocessor-vipps')
  })
})

describe('newVersion', () => {
  test('numbers, names and chains versions', async () => {
    const first = await newVersion(policyWith(), [vipps], facts)
    const second = await newVersion(policyWith(), [vipps], facts, first)
    expect([first._id, second._id]).toEqual(['policy-test-v1', 'policy-test-v2'])
    expect(first.previousHash).toBeUndefined()
    expect(second.previousHash).toBe(first.contentHash)
    expect(second.contentHash).toBe(await contentHash(second.content))
    expect(second.content.version.previousHash).toBe(first.contentHash)
  })
})

test('canonical JSON does not depend on the order of keys', () => {
  expect(canonicalJson({b: 1, a: [{d: 1, c: 2}]})).toBe('{"a":[{"c":2,"d":1}],"b":1}')
  expect(() => canonicalJson(undefined)).toThrow(TypeError)
})

describe('effectiveVersion', () => {
  const at = (number: number, effectiveFrom: string) => ({...facts, number, effectiveFrom})
  const versions = [
    at(1, '2026-01-01T00:00:00Z'),
    at(2, '2026-06-01T00:00:00Z'),
    at(3, '2026-06-01T00:00:00.000Z'),
    at(4, '2027-01-01T00:00:00Z'),
  ]

  test.each([
    ['2025-12-31T23:59:59Z', undefined],
    ['2026-01-01T00:00:00Z', 1],
    ['2026-05-31T23:59:59Z', 1],
    ['2026-06-01T00:00:00Z', 3],
    ['2028-01-01T00:00:00Z', 4],
  ])('at %s it is number %s', (instant, number) => {
    expect(effectiveVersion(versions, Date.parse(instant))?.number).toBe(number)
  })

  test('a later version is upcoming until its instant', () => {
    const upcoming = upcomingVersions(versions, Date.parse('2026-07-01T00:00:00Z'))
    expect(upcoming.map(({number}) => number)).toEqual([4])
  })
})

test.each([
  ['914778271', true],
  ['974760673', true],
  ['914778272', false],
  ['91477827', false],
  ['abcdefghi', false],
])('organisation number %s: %s', (value, valid) => {
  expect(isOrganisationNumber(value)).toBe(valid)
})
