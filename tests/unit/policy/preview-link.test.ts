import {expect, test} from 'vitest'
import {hashSecret, linkState, newPreviewLink, parseLink} from '#lib/policy/preview-link.ts'

const NOW = Date.parse('2026-11-24T12:00:00Z')
const KARI = {id: 'u-1', name: 'Kari'}

test('a link keeps the hash of its secret, and not the secret', async () => {
  const {document, link} = await newPreviewLink('policy-personvern', KARI, NOW)
  const named = parseLink(link)
  expect(named?.id).toBe(document._id)
  expect(document.secretHash).toBe(await hashSecret(named?.secret ?? ''))
  expect(JSON.stringify(document)).not.toContain(named?.secret)
})

test('the document of a link is private by its id, and no two links are alike', async () => {
  const made = await Promise.all(
    Array.from({length: 50}, () => newPreviewLink('policy-personvern', KARI, NOW)),
  )
  expect(made.every(({document}) => document._id.includes('.'))).toBe(true)
  expect(new Set(made.map(({document}) => document._id)).size).toBe(50)
  expect(new Set(made.map(({link}) => link.split('.')[1])).size).toBe(50)
})

test('a link lives for seven days, unless it is revoked', async () => {
  const {document} = await newPreviewLink('policy-personvern', KARI, NOW)
  const end = Date.parse('2026-12-01T12:00:00Z')
  expect(linkState(document, NOW)).toBe('live')
  expect(linkState(document, end - 1)).toBe('live')
  expect(linkState(document, end)).toBe('expired')
  expect(linkState({...document, revokedAt: '2026-11-24T13:00:00Z'}, NOW)).toBe('revoked')
})

test.each([
  '',
  '.',
  'a',
  '0123456789abcdef.',
  `../0123456789abcdef.${'a'.repeat(43)}`,
  `0123456789abcdef.${'a'.repeat(44)}`,
  `drafts.0123456789abcdef.${'a'.repeat(43)}`,
])('%j is the end of no link', (end) => {
  expect(parseLink(end)).toBeUndefined()
})
