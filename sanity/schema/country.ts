const names = new Intl.DisplayNames('nb', {type: 'region', fallback: 'none'})
const LETTERS = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ']
/** Codes that `Intl` names and that are no country of their own. */
const NO_COUNTRY = new Set([
  'AC',
  'CP',
  'CQ',
  'DG',
  'EA',
  'EU',
  'EZ',
  'IC',
  'QO',
  'TA',
  'UN',
  'XA',
  'XB',
  'ZZ',
])

/** The Norwegian name of a country, or the code itself where there is none. */
export function countryName(code: string): string {
  return (/^[A-Z]{2}$/.test(code) && names.of(code)) || code
}

/** Every country by its Norwegian name, in alphabetical order. */
export function countries(): {code: string; name: string}[] {
  const codes = LETTERS.flatMap((first) => LETTERS.map((second) => first + second))
  // An outdated code has the name of the country that took its place.
  const byName = new Map<string, string>()
  for (const code of codes) {
    const name = names.of(code)
    if (name && !NO_COUNTRY.has(code) && new Intl.Locale(`und-${code}`).region === code) {
      byName.set(name, byName.get(name) ?? code)
    }
  }
  return [...byName]
    .map(([name, code]) => ({code, name}))
    .sort((a, b) => a.name.localeCompare(b.name, 'nb'))
}
