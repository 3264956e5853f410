const MONTHS: readonly (readonly string[])[] = [
  ['januar', 'january', 'jan'],
  ['februar', 'february', 'feb'],
  ['mars', 'march', 'mar'],
  ['april', 'apr'],
  ['mai', 'may'],
  ['juni', 'june', 'jun'],
  ['juli', 'july', 'jul'],
  ['august', 'aug'],
  ['september', 'sept', 'sep'],
  ['oktober', 'october', 'okt', 'oct'],
  ['november', 'nov'],
  ['desember', 'december', 'des', 'dec'],
]

const LABEL =
  /^\s*(?<label>sist\s+(?:oppdatert|endret|revidert)|sist\s+oppdatering|oppdatert|last\s+(?:updated|modified|revised)|updated(?:\s+on)?|effective(?:\s+date)?|gjelder\s+fra|dato|date)\s*:?\s*(?<date>.{6,40}?)\.?\s*$/iu

/** A calendar date in any of the forms that people write; undefined where it is none. */
function parseDate(text: string): string | undefined {
  const iso = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text)
  const numeric = /^(\d{1,2})[./](\d{1,2})[./](\d{4})$/.exec(text)
  const dayFirst = /^(\d{1,2})(?:\.|st|nd|rd|th)?\s+(\p{L}+)\.?,?\s+(\d{4})$/u.exec(text)
  const monthFirst = /^(\p{L}+)\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})$/u.exec(text)
  if (iso) return toIso(Number(iso[1]), Number(iso[2]), Number(iso[3]))
  if (numeric) return toIso(Number(numeric[3]), Number(numeric[2]), Number(numeric[1]))
  if (dayFirst) return toIso(Number(dayFirst[3]), monthOf(dayFirst[2]), Number(dayFirst[1]))
  if (monthFirst) return toIso(Number(monthFirst[3]), monthOf(monthFirst[1]), Number(monthFirst[2]))
  return undefined
}

function monthOf(name = ''): number {
  return MONTHS.findIndex((names) => names.includes(name.toLowerCase())) + 1
}

function toIso(year: number, month: number, day: number): string | undefined {
  const date = new Date(Date.UTC(year, month - 1, day))
  const exists = date.getUTCMonth() === month - 1 && date.getUTCDate() === day
  return exists ? date.toISOString().slice(0, 10) : undefined
}

/** The date of a line such as "Sist oppdatert: 3 Juni, 2023", and the text that it stood in. */
export function recogniseDateLine(line: string): string | undefined {
  const date = LABEL.exec(line)?.groups?.date
  return date === undefined ? undefined : parseDate(date.trim())
}
