import type {Language} from '../model/index.ts'

/** The locale in which figures, dates and lists of a policy's language are written. */
export const LOCALES: Readonly<Record<Language, string>> = {nb: 'nb-NO', nn: 'nn-NO', en: 'en-GB'}

const UNITS = {
  years: /(\d+)Y/,
  months: /^P[^T]*?(\d+)M/,
  weeks: /(\d+)W/,
  days: /(\d+)D/,
  hours: /T.*?(\d+)H/,
  minutes: /T.*?(\d+)M/,
  seconds: /T.*?(\d+)S/,
} as const
type Unit = keyof typeof UNITS
const UNIT_NAMES = Object.keys(UNITS).filter((name): name is Unit => name in UNITS)

/** The parts of an ISO 8601 duration that are not zero. */
function parseDuration(duration: string): Partial<Record<Unit, number>> {
  return Object.fromEntries(
    UNIT_NAMES.flatMap((unit) => {
      const amount = Number(UNITS[unit].exec(duration)?.[1] ?? 0)
      return amount > 0 ? [[unit, amount]] : []
    }),
  )
}

const osloDay = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Oslo',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
})

/** The day in Europe/Oslo, `YYYY-MM-DD`, of an instant in UTC. */
export function dayInOslo(instant: string): string {
  return osloDay.format(new Date(instant))
}

function makeFormat(language: Language) {
  const locale = LOCALES[language]
  const dates = new Intl.DateTimeFormat(locale, {dateStyle: 'long', timeZone: 'UTC'})
  const durations = new Intl.DurationFormat(locale, {style: 'long'})
  const regions = new Intl.DisplayNames(locale, {type: 'region'})
  const languages = new Intl.DisplayNames(locale, {type: 'language'})
  const lists = new Intl.ListFormat(locale, {type: 'conjunction'})

  const duration = (value: string) => {
    const parts = parseDuration(value)
    const none = Object.keys(parts).length === 0
    if (!none) return durations.format(parts)
    return new Intl.DurationFormat(locale, {style: 'long', daysDisplay: 'always'}).format({days: 0})
  }

  return {
    /** A calendar date, `YYYY-MM-DD`. */
    date: (day: string) => dates.format(new Date(day)),
    /** An ISO 8601 duration: "26 måneder". */
    duration,
    /** Two durations in as few words as tell them apart: "26 → 14 måneder". */
    durations: (before: string, after: string) => {
      const [was, now] = [before, after].map((value) => Object.entries(parseDuration(value)))
      const [one, other] = [was?.[0], now?.[0]]
      const sameUnit = was?.length === 1 && now?.length === 1 && one?.[0] === other?.[0]
      return `${sameUnit ? one?.[1] : duration(before)} → ${duration(after)}`
    },
    /** A country by its ISO 3166-1 code. */
    country: (code: string) => regions.of(code) ?? code,
    /** A language by its BCP 47 tag. */
    language: (tag: string) => languages.of(tag) ?? tag,
    list: (items: readonly string[]) => lists.format(items),
    quote: (text: string) => (language === 'en' ? `“${text}”` : `«${text}»`),
  }
}
export type Format = ReturnType<typeof makeFormat>

const made = new Map<Language, Format>()

/** How a language writes dates, durations, countries and lists. */
export function formatOf(language: Language): Format {
  const known = made.get(language)
  if (known) return known
  const format = makeFormat(language)
  made.set(language, format)
  return format
}
