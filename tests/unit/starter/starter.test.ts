import {describe, expect, test} from 'vitest'
import * as model from '#lib/policy/model/index.ts'
import {newVersion} from '#lib/policy/new-version.ts'
import {starterDocuments} from '#sanity/starter/index.ts'
import {readSeed} from '#tests/support/policy.ts'

const {siteSettings, subprocessors, policies} = starterDocuments
const [original, translation] = policies
const texts = (value: unknown): string[] =>
  typeof value === 'string'
    ? [value]
    : typeof value === 'object' && value !== null
      ? Object.values(value).flatMap(texts)
      : []

describe('the starter content', () => {
  test('parses', () => {
    model.siteSettings.parse(siteSettings)
    for (const each of subprocessors) model.subprocessor.parse(each)
    for (const each of policies) expect(model.policy.parse(each)).toEqual(each)
  })

  test.each(policies)('$title can be published', async (policy) => {
    const version = await newVersion(policy, subprocessors, {
      change: 'material',
      effectiveFrom: '2026-11-23T00:00:00Z',
      publishedAt: '2026-11-23T00:00:00Z',
      publishedBy: 'test',
      summary: 'Første utgave',
    })
    expect(model.policyVersion.parse(version)).toEqual(version)
  })

  test.each(policies)('$title has the facts of the customer', (policy) => {
    const blocks = policy.sections.flatMap(({body}) => body)
    const recipients = blocks.flatMap((b) => (b._type === 'subprocessorList' ? b.entries : []))
    expect(recipients.filter(({hidden}) => !hidden)).toHaveLength(6)
    expect(recipients.filter(({hidden}) => hidden).map(({_key}) => _key)).toEqual(['mailchimp'])
    const providers = blocks.flatMap((b) => (b._type === 'cookieList' ? b.providers : []))
    expect(providers.filter(({hidden}) => hidden).map(({name}) => name)).toEqual([
      'Google Analytics',
      'Google Ads',
      'Facebook Pixel',
    ])
    expect(providers.some(({name, hidden}) => name === 'Zoho' && !hidden)).toBe(true)
    expect(policy.controller.hiddenContacts).toEqual(['phone', 'dataProtectionOfficer'])
  })

  test('a reader who changes language stays in the same section', () => {
    const keys = (policy?: model.Policy) => policy?.sections.map(({_key, covers}) => [_key, covers])
    expect(keys(translation)).toEqual(keys(original))
  })

  test('every recipient says what it gets, where, and on what basis, in both languages', () => {
    for (const each of subprocessors) {
      expect(each).toMatchObject({
        country: expect.any(String),
        transferBasis: expect.any(String),
        purpose: {nb: expect.any(String), en: expect.any(String)},
      })
      expect(each.dataCategories?.length).toBeGreaterThan(0)
    }
  })

  test('is written in our own words: no six words in a row are the customer’s', () => {
    const words = (text: string) => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
    const runs = (all: string[]) =>
      all.flatMap((_, i) => (all[i + 5] ? [all.slice(i, i + 6).join(' ')] : []))
    const theirs = new Set(runs(words(readSeed())))
    const ours = texts([subprocessors, policies]).flatMap((text) => runs(words(text)))
    expect(ours.length).toBeGreaterThan(500)
    expect(ours.filter((run) => theirs.has(run))).toEqual([])
  })
})
