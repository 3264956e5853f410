import {readFileSync} from 'node:fs'
import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {z} from 'zod'
import {PICTURE_FONTS} from '#lib/document/index.ts'
import {legible} from '#lib/document/picture.tsx'
import {root} from '#tests/support/process.ts'

/** The characters of each part of the fonts, as the package lists them: `U+0100-02BA,U+2020`. */
const ranges = z
  .record(z.string(), z.string())
  .parse(
    JSON.parse(readFileSync(`${root}/node_modules/@fontsource/charis-sil/unicode.json`).toString()),
  )
const drawn = PICTURE_FONTS.flatMap((part) => ranges[part]?.split(',') ?? []).map((range) => {
  const [from = '', to = from] = range.replace('U+', '').split('-')
  return [Number.parseInt(from, 16), Number.parseInt(to, 16)] as const
})
const isDrawn = (code: number) => drawn.some(([from, to]) => from <= code && code <= to)

describe('the words of the picture', () => {
  test.each([
    ['Personvernerklæring · Ås på Øya', 'Personvernerklæring · Ås på Øya'],
    ['Šibenik «a» – b…', 'Šibenik «a» – b…'],
    ['å i to tegn: a\u030a', 'å i to tegn: å'],
    ['Versjon\u00a03', 'Versjon 3'],
    ['Hei 🍪🇳🇴 på deg', 'Hei på deg'],
    ['Личное', ''],
  ])('«%s» are «%s»', (text, words) => {
    expect(legible(text)).toBe(words)
  })

  test('never need a letter that the fonts lack', () => {
    fc.assert(
      fc.property(fc.string({unit: 'binary'}), (text) => {
        for (const letter of legible(text)) expect(letter.codePointAt(0)).toSatisfy(isDrawn)
      }),
    )
  })
})
