import {describe, expect, test} from 'vitest'
import {i18n} from '#lib/i18n/index.ts'
import {LANGUAGES} from '#lib/policy/model/index.ts'

/** Every text below a value, functions called with stand-ins. */
function texts(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  if (typeof value === 'function') return texts(value('X', 'Y'))
  if (typeof value === 'object' && value !== null) return Object.values(value).flatMap(texts)
  return []
}

describe.each(LANGUAGES)('%s', (language) => {
  const t = i18n(language)

  test('has a text for everything', () => {
    const found = texts([t.page, t.terms, t.letters])
    expect(found.length).toBeGreaterThan(120)
    expect(found.filter((text) => text.trim() === '' || /undefined|NaN/.test(text))).toEqual([])
  })

  test('explains each value in whole sentences', () => {
    const {dataCategories, ...terms} = t.terms
    const explained = Object.values(terms).flatMap((group) => Object.values(group))
    for (const {title} of explained) expect(title.length).toBeLessThan(40)
    const meanings = [...explained.map(({meaning}) => meaning), ...Object.values(dataCategories)]
    for (const meaning of meanings) expect(meaning).toMatch(/^\p{Lu}.*\.$/u)
  })

  test('addresses letters to the company and leaves room for the sender', () => {
    for (const {body, subject} of Object.values(t.letters)) {
      expect(body('Okane')).toMatch(/^[^\n]*Okane[^\n]*\n\n/)
      expect(body('Okane')).toMatch(/(Navn|Namn|Name): \n/)
      expect(subject).not.toContain('\n')
    }
  })
})

test('instants are shown in Oslo, whatever the clock of the machine', () => {
  const {format} = i18n('nb')
  expect(format.day('2023-06-02T22:30:00Z')).toBe('3. juni 2023')
  expect(format.minute('2023-06-02T22:30:00Z')).toBe('3. juni 2023 kl. 00:30')
  expect(format.minute('2026-01-15T11:00:00Z')).toBe('15. januar 2026 kl. 12:00')
  expect(i18n('en').format.day('2023-06-02T22:30:00Z')).toBe('3 June 2023')
})
