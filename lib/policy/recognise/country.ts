const LANGUAGES = ['nb', 'nn', 'en']
const LETTERS = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ']

const SHORT_NAMES: readonly (readonly [string, string])[] = [
  ['usa', 'US'],
  ['us', 'US'],
  ['united states of america', 'US'],
  ['uk', 'GB'],
  ['england', 'GB'],
  ['nederland', 'NL'],
  ['holland', 'NL'],
]

function allNames(): Map<string, string> {
  const names = new Map(SHORT_NAMES)
  for (const language of LANGUAGES) {
    const display = new Intl.DisplayNames(language, {type: 'region', fallback: 'none'})
    for (const first of LETTERS) {
      for (const second of LETTERS) {
        const name = display.of(first + second)?.toLowerCase()
        if (name && !names.has(name)) names.set(name, first + second)
      }
    }
  }
  return names
}

let names: Map<string, string> | undefined

/** The ISO 3166-1 code of a country by its Norwegian or English name; undefined where unknown. */
export function parseCountry(text: string): string | undefined {
  names ??= allNames()
  return names.get(text.trim().toLowerCase().replace(/\.$/, ''))
}
