// @vitest-environment jsdom
import {describe, expect, test} from 'vitest'
import {ChangesPage, HistoryPage, type HistoryPageProps, VersionPage} from '#lib/document/index.ts'
import {diffPolicies} from '#lib/policy/diff/index.ts'
import type {Policy, VersionFacts} from '#lib/policy/model/index.ts'
import {
  fixtureParagraph,
  fixturePolicy,
  fixtureSection,
  fixtureVersion,
} from '#tests/fixtures/document.ts'
import {addresses, all, parsed, words} from './parsed.ts'

const site = {name: 'Okane', origin: 'https://personvern.okane.no'}
const policy = {
  _id: 'policy-personvern',
  title: 'Personvernerklæring',
  slug: 'personvern',
  language: 'nb',
  original: 'policy-personvern',
} as const

function version(number: number, effectiveFrom: string, facts: Partial<VersionFacts> = {}) {
  return fixtureVersion(fixturePolicy(), {
    number,
    effectiveFrom,
    summary: `Nr. ${number}`,
    ...facts,
  })
}

const first = await version(1, '2023-06-02T22:00:00Z')
const second = await version(2, '2025-01-01T00:00:00Z', {change: 'minor'})
const mended = await version(3, '2025-01-01T00:00:00Z', {change: 'correction'})
const coming = await version(4, '2027-01-01T00:00:00Z')
const versions = [coming, first, mended, second]
const at = Date.parse('2026-11-24T12:00:00Z')

describe('the history', async () => {
  const props: HistoryPageProps = {site, policy, versions, translations: [policy], at}
  const document = await parsed(<HistoryPage {...props} />)
  const entries = all(document, '.versions li')

  test('has every version, the latest first', () => {
    expect(all(document, '.versions h2').map(words)).toEqual([
      'Versjon 4',
      'Versjon 3',
      'Versjon 2',
      'Versjon 1',
    ])
    expect(words(entries[3] ?? null)).toContain('Nr. 1')
  })

  test('says when each applies, applied or never did', () => {
    expect(entries.map((entry) => words(entry.querySelector('.dateline')))).toEqual([
      'Gjelder fra 1. januar 2027 · kommer',
      'Gjelder fra 1. januar 2025 · gjelder nå',
      'Ble erstattet før den trådte i kraft',
      'Gjaldt fra 3. juni 2023 til 1. januar 2025',
    ])
  })

  test('keeps a version that was withdrawn, and says so', async () => {
    const withdrawal = await version(5, '2025-01-01T00:00:00Z', {
      change: 'correction',
      cancels: 4,
      publishedAt: '2026-11-23T12:00:00Z',
    })
    const withdrawn = {...props, versions: [...versions, withdrawal]}
    const later = await parsed(<HistoryPage {...withdrawn} at={Date.parse('2027-06-01')} />)
    const lines = all(later, '.versions .dateline').map(words)
    expect(lines.slice(0, 3)).toEqual([
      'Gjelder fra 1. januar 2025 · gjelder nå',
      'Trukket tilbake 23. november 2026, før den trådte i kraft',
      'Gjaldt fra 1. januar 2025 til 23. november 2026',
    ])
    const page = await parsed(
      <VersionPage {...{site, translations: [policy], at}} {...withdrawn} version={coming} />,
    )
    expect(words(page.querySelector('.notice'))).toContain(
      'Denne versjonen ble trukket tilbake 23. november 2026, før den trådte i kraft.',
    )
  })

  test('says what kind of change each was, and leads to it; the first changed nothing', () => {
    expect(entries.map((entry) => words(entry.querySelector('.small')))).toEqual([
      expect.stringMatching(/^Vesentlig endring · Publisert 1\. desember 2024 kl\. 10:30/),
      expect.stringMatching(/^Retting/),
      expect.stringMatching(/^Mindre endring/),
      'Publisert 1. desember 2024 kl. 10:30',
    ])
    expect(addresses(document, '.versions .small a')).toEqual([
      '/personvern/v/4/changes',
      '/personvern/v/3/changes',
      '/personvern/v/2/changes',
    ])
  })
})

describe('the page of one version', () => {
  const page = async (which: typeof first) =>
    parsed(<VersionPage {...{site, versions, translations: [policy], at}} version={which} />)
  const robots = (document: Document) =>
    document.querySelector('meta[name=robots]')?.getAttribute('content')
  const canonical = (document: Document) =>
    document.querySelector('link[rel=canonical]')?.getAttribute('href')

  test('says that it is no longer in force, leads to the one that is, and is not indexed', async () => {
    const document = await page(first)
    expect(words(document.querySelector('.notice'))).toBe(
      'Denne versjonen gjelder ikke lenger. Den gjaldt fra 3. juni 2023 til 1. januar 2025. Les versjonen som gjelder nå',
    )
    expect(addresses(document, '.notice a')).toEqual(['/personvern'])
    expect(robots(document)).toBe('noindex')
    expect(canonical(document)).toBe('https://personvern.okane.no/personvern/v/1')
    expect(document.querySelector('#generelt')).not.toBeNull()
  })

  test('in force has the canonical address of the policy', async () => {
    const document = await page(mended)
    expect(words(document.querySelector('.notice'))).toContain('som gjelder nå')
    expect(robots(document)).toBeUndefined()
    expect(canonical(document)).toBe('https://personvern.okane.no/personvern')
    expect(words(document.querySelector('.dateline'))).toMatch(
      /^Sist oppdatert 1\. januar 2025, rettet 1\. desember 2024/,
    )
  })

  test('not in force yet says from when it is', async () => {
    const document = await page(coming)
    expect(words(document.querySelector('.notice'))).toContain('Den gjelder fra 1. januar 2027.')
    expect(robots(document)).toBe('noindex')
  })

  test('shows its fingerprint, whole, and how to check it', async () => {
    const document = await page(second)
    const codes = all(document, '.fingerprint code').map(({textContent}) => textContent)
    expect(codes).toEqual([
      second.contentHash,
      'curl -s https://personvern.okane.no/personvern/v/2.json | sha256sum',
      second.previousHash,
    ])
  })
})

describe('the page of a change', () => {
  const sections = (body: object[], fields: object = {}) => ({
    sections: [fixtureSection(body, fields)],
  })

  async function changes(before: Policy, after: Policy) {
    const [old, young] = [
      await fixtureVersion(before, {number: 1, effectiveFrom: '2023-06-02T22:00:00Z'}),
      await fixtureVersion(after, {number: 2}),
    ]
    return parsed(<ChangesPage site={site} diff={diffPolicies(old.content, young.content)} />)
  }

  test('shows word by word what was added and removed, also to those who hear it', async () => {
    const document = await changes(
      fixturePolicy('nb', sections([{...fixtureParagraph('Vi sletter etter to år.'), _key: 'a'}])),
      fixturePolicy('nb', sections([{...fixtureParagraph('Vi sletter etter ett år.'), _key: 'a'}])),
    )
    expect(words(document.querySelector('.wordwise section del'))).toBe('[fjernet: to]')
    expect(words(document.querySelector('.wordwise section ins'))).toBe('[lagt til: ett]')
    expect(words(document.querySelector('.dateline'))).toContain(
      'Sammenlignet med versjon 1 fra 3. juni 2023',
    )
    expect(addresses(document, '.said a')).toEqual(['#avsnitt'])
    expect(document.getElementById('avsnitt')?.tagName).toBe('H3')
  })

  test('tells of recipients and cookies from their fields', async () => {
    const now = fixturePolicy()
    const then = JSON.parse(
      JSON.stringify(now).replaceAll('P14M', 'P26M').replace('"hidden":true', '"hidden":false'),
    )
    const document = await changes(fixturePolicy('nb', then), now)
    const said = all(document, '.said dd').map(words)
    expect(said).toContain('_ga (Google Analytics): oppbevaring 26 → 14 måneder')
    expect(said.join()).toContain('Mailchimp')
  })

  test('shows sections that came and went whole, and nothing of what stays hidden', async () => {
    const secret = {...fixtureParagraph('Hemmelig'), _key: 'h'}
    const hidden = fixtureSection([secret], {_key: 'hid', anchor: 'skjult', hidden: true})
    const old = fixtureSection([fixtureParagraph('Nettleseren samtykker for deg.')], {
      _key: 'old',
      heading: 'Samtykke',
      anchor: 'samtykke',
    })
    const young = fixtureSection([fixtureParagraph('Vi spør deg alltid først, hver gang.')], {
      _key: 'new',
      heading: 'Du bestemmer',
      anchor: 'du-bestemmer',
    })
    const document = await changes(
      fixturePolicy('nb', {sections: [old, hidden]}),
      fixturePolicy('nb', {sections: [young, hidden]}),
    )
    expect(words(document.querySelector('.wordwise'))).toContain(
      '[fjernet: Nettleseren samtykker for deg.]',
    )
    expect(words(document.querySelector('.wordwise'))).toContain(
      '[lagt til: Vi spør deg alltid først, hver gang.]',
    )
    expect(document.documentElement.outerHTML).not.toContain('Hemmelig')
  })

  test('of nothing but the version says so', async () => {
    const document = await changes(fixturePolicy(), fixturePolicy())
    expect(words(document.querySelector('article'))).toContain('Ingenting i teksten er endret.')
    expect(document.querySelector('.wordwise')).toBeNull()
  })

  test('shows hostile words as text, and their links as nothing', async () => {
    const evil = '<img src=x onerror=alert(1)>'
    const document = await changes(
      fixturePolicy('nb', sections([{...fixtureParagraph('Rolig tekst her'), _key: 'a'}])),
      fixturePolicy('nb', sections([{...fixtureParagraph(`Rolig ${evil} tekst her`), _key: 'a'}])),
    )
    expect(document.querySelector('img')).toBeNull()
    expect(words(document.querySelector('.wordwise'))).toContain('onerror')
  })
})
