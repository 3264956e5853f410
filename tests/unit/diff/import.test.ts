import {readFileSync} from 'node:fs'
import {describe, expect, it} from 'vitest'
import {applyDiff, describeDiff, diffPolicies, suggestChangeKind} from '#lib/policy/diff/index.ts'
import {freezePolicy} from '#lib/policy/freeze.ts'
import {policy as policySchema, type VersionFacts} from '#lib/policy/model/index.ts'
import {convert} from '#sanity/import/convert.ts'
import {starterDocuments} from '#sanity/starter/index.ts'

const SEED = new URL('../../../../shared/seed/okane-personvernerklaering.md', import.meta.url)

const facts = (number: number, effectiveFrom: string): VersionFacts => ({
  number,
  change: 'material',
  effectiveFrom,
  publishedAt: effectiveFrom,
  publishedBy: 'u-1',
  summary: 'Ny versjon.',
})

/** The customer's own document as version 1, and the starter content as version 2. */
function versions() {
  const imported = convert(readFileSync(SEED, 'utf8'), {language: 'nb', slug: 'personvern'})
  const [starter] = starterDocuments.policies
  if (!starter) throw new Error('there is no starter policy')
  const before = freezePolicy(
    policySchema.parse(imported.policy),
    imported.subprocessors,
    facts(1, '2023-06-03T00:00:00Z'),
  )
  const after = freezePolicy(
    {...starter, _id: before.policy},
    starterDocuments.subprocessors,
    facts(2, '2026-11-24T00:00:00Z'),
  )
  return {before, after}
}

describe('the customer’s document, followed by the starter content', () => {
  const {before, after} = versions()
  const diff = diffPolicies(before, after)
  const sentences = describeDiff(diff, 'nb').map(({text}) => text)

  it('is the same as the later one when the changes are made', () => {
    expect(applyDiff(diff, before)).toStrictEqual(after)
  })

  it('recognises the sections that are about the same', () => {
    const pairs = diff.sections.flatMap((change) =>
      change.kind === 'changed' ? [[change.before.heading, change.after.heading]] : [],
    )
    expect(pairs).toEqual([
      ['Kontakt informasjon', 'Hvem har ansvaret?'],
      ['Underleverandører', 'Hvem får opplysningene dine?'],
      ['Kommunikasjon gjennom e-post og sms', 'E-post og SMS fra oss'],
      ['Informasjon om bruk av informasjonskapsler.', 'Informasjonskapsler'],
    ])
  })

  it('tells of each recipient once: new, gone, or described in more detail', () => {
    const told = diff.recipients.map((change) =>
      change.kind === 'changed'
        ? `${change.before.name} > ${change.after.name}`
        : `${change.kind} ${change.recipient.name}`,
    )
    expect(told).toEqual([
      'added Google Workspace',
      'removed Gsuite by Google',
      'Vipps > Vipps',
      'Shopify > Shopify',
      'Zoho > Zoho',
      'Google Analytics > Google Analytics',
      'Fiken AS > Fiken',
    ])
    expect(sentences).toContain('Ny mottaker: Google Workspace (USA)')
    expect(sentences).toContain('Ikke lenger mottaker: Gsuite by Google')
    expect(sentences).toContain('Fiken AS heter nå Fiken')
  })

  it('tells of each cookie', () => {
    expect(diff.cookieProviders).toMatchObject([
      {kind: 'added', provider: {name: 'Okane.no'}},
      {kind: 'changed', after: {name: 'Zoho'}, cookies: [{kind: 'added'}, {kind: 'added'}]},
    ])
    expect(sentences).toContain(
      'Nye informasjonskapsler fra Okane.no (okane_session og okane_consent)',
    )
  })

  it('says nothing of what both versions hide', () => {
    expect(sentences.join('\n')).not.toMatch(/Mailchimp|Adwords|Facebook|381 33 333/)
  })

  it('is a material change', () => {
    expect(suggestChangeKind(diff).kind).toBe('material')
  })
})
