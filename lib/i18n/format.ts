import {dayInOslo, type Format, formatOf, LOCALES} from '#lib/policy/labels/index.ts'
import type {Language} from '#lib/policy/model/index.ts'

/** How a language writes instants, on top of dates, durations, countries and lists. */
export type PageFormat = Format & {
  /** The day in Europe/Oslo of an instant in UTC: "3. juni 2023". */
  readonly day: (instant: string) => string
  /** The minute in Europe/Oslo of an instant in UTC: "3. juni 2023 kl. 00:30". */
  readonly minute: (instant: string) => string
  /** A word as it begins a sentence. */
  readonly capitalised: (word: string) => string
}

/** Formatters for a language; figures, dates and lists are written by `Intl` alone. */
export function pageFormat(language: Language): PageFormat {
  const format = formatOf(language)
  const minutes = new Intl.DateTimeFormat(LOCALES[language], {
    dateStyle: 'long',
    timeStyle: 'short',
    timeZone: 'Europe/Oslo',
  })
  return {
    ...format,
    day: (instant) => format.date(dayInOslo(instant)),
    minute: (instant) => minutes.format(new Date(instant)),
    capitalised: (word) => word.charAt(0).toLocaleUpperCase(language) + word.slice(1),
  }
}
