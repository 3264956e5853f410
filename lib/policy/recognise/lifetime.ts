import {ISO_DURATION} from '../model/index.ts'

/** The parts of an ISO 8601 duration in their order, with the words for them in three languages. */
const UNITS = [
  {letter: 'Y', word: /^(?:år|year|years|yr|yrs|y)$/u},
  {letter: 'M', word: /^(?:måned|måneder|månad|månader|månadar|mnd|mnder|month|months|mo)$/u},
  {letter: 'W', word: /^(?:uke|uker|veke|veker|week|weeks|wk|wks|w)$/u},
  {letter: 'D', word: /^(?:dag|dager|dagar|døgn|day|days|d)$/u},
  {letter: 'H', word: /^(?:time|timer|timar|hour|hours|hr|hrs|h)$/u},
  {letter: 'M', word: /^(?:minutt|minutter|min|minute|minutes|mins)$/u},
  {letter: 'S', word: /^(?:sekund|sekunder|sek|second|seconds|sec|secs|s)$/u},
] as const
/** From here on a duration counts within a day. */
const FIRST_OF_TIME = 4

const NUMBERS: Readonly<Record<string, number>> = {
  ett: 1,
  et: 1,
  eit: 1,
  en: 1,
  ein: 1,
  ei: 1,
  one: 1,
  a: 1,
  an: 1,
  to: 2,
  two: 2,
  tre: 3,
  three: 3,
}

const SESSION =
  /^(?:økta?|økten|the session|session|sesjon|sesjonen|øktbasert|midlertidig|til (?:du lukker )?nettleseren(?: lukkes)?|until (?:the browser (?:is closed|closes)|you close the browser))$/iu

/** What stands between the parts: "1 år, 2 måneder og 3 dager". */
const BETWEEN = /(?:\s*(?:,|\bog\b|\band\b|&)\s*)+|\s+(?=\d)/u

type Part = {readonly unit: number; readonly count: number}

function parsePart(text: string): Part | undefined {
  const [, count = '', word = ''] = /^(\d+|\p{L}+)\s*(\p{L}+)\.?$/u.exec(text) ?? []
  const number = NUMBERS[count] ?? Number.parseInt(count, 10)
  const unit = UNITS.findIndex((each) => each.word.test(word))
  return Number.isNaN(number) || unit === -1 ? undefined : {unit, count: number}
}

/** An ISO 8601 duration of parts from the greatest to the smallest, each at most once. */
function join(parts: readonly Part[]): string | undefined {
  const isOrdered = parts.every(({unit}, index) => unit > (parts[index - 1]?.unit ?? -1))
  if (parts.length === 0 || !isOrdered) return undefined
  const write = (some: readonly Part[]) =>
    some.map(({unit, count}) => `${count}${UNITS[unit]?.letter}`).join('')
  const time = write(parts.filter(({unit}) => unit >= FIRST_OF_TIME))
  return `P${write(parts.filter(({unit}) => unit < FIRST_OF_TIME))}${time && `T${time}`}`
}

/**
 * "13 måneder", "1 year and 2 weeks", "økten" as an ISO 8601 duration or `session`; one that is
 * ISO 8601 already stays as it is.
 *
 * @returns undefined where it is unclear
 */
export function parseLifetime(text: string): string | undefined {
  const value = text.trim().replace(/\.$/, '').toLowerCase()
  if (SESSION.test(value)) return 'session'
  if (ISO_DURATION.test(value.toUpperCase())) return value.toUpperCase()
  const parts = value.split(BETWEEN).map(parsePart)
  const known = parts.filter((part) => part !== undefined)
  return known.length === parts.length ? join(known) : undefined
}
