import {parseCountry} from '#lib/policy/recognise/index.ts'
import type {Translate} from '../locale/translate.ts'

const options = {type: 'region', fallback: 'none'} as const
const NAMES = {
  nb: new Intl.DisplayNames('nb', options),
  en: new Intl.DisplayNames('en', options),
}
const LETTERS = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ']
/** Codes that `Intl` names and that are no country of their own. */
const NO_COUNTRY = new Set('AC CP CQ DG EA EU EZ IC QO TA UN XA XB ZZ'.split(' '))

/** The name of a country in the Studio's language, or the code itself where there is none. */
export function countryName(t: Translate, code: string): string {
  return (/^[A-Z]{2}$/.test(code) && t(NAMES.nb, NAMES.en).of(code)) || code
}

/** Every country by its name in the Studio's language, in alphabetical order. */
export function countries(t: Translate): {code: string; name: string}[] {
  const codes = LETTERS.flatMap((first) => LETTERS.map((second) => first + second))
  // An outdated code has the name of the country that took its place.
  const byName = new Map<string, string>()
  for (const code of codes) {
    const name = t(NAMES.nb, NAMES.en).of(code)
    if (name && !NO_COUNTRY.has(code) && new Intl.Locale(`und-${code}`).region === code) {
      byName.set(name, byName.get(name) ?? code)
    }
  }
  return [...byName]
    .map(([name, code]) => ({code, name}))
    .sort((a, b) => a.name.localeCompare(b.name, t('nb', 'en')))
}

/** A text as it is compared: without capitals and marks, so that "osterrike" finds Østerrike. */
const plain = (text: string) =>
  text
    .toLowerCase()
    .replaceAll('ø', 'o')
    .replaceAll('æ', 'ae')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .trim()

/** Whether somebody who has typed this may mean the country: its name in either language, or code. */
export function isMeant(typed: string, code: string): boolean {
  const text = plain(typed)
  if (code.toLowerCase().startsWith(text) || parseCountry(typed) === code) return true
  return [NAMES.nb, NAMES.en].some((names) => plain(names.of(code) ?? '').includes(text))
}
