const UNITS: readonly (readonly [RegExp, (count: number) => string])[] = [
  [/^(?:år|year|years|yr|yrs|y)$/u, (count) => `P${count}Y`],
  [/^(?:måned|måneder|mnd|month|months|mo)$/u, (count) => `P${count}M`],
  [/^(?:uke|uker|week|weeks|w)$/u, (count) => `P${count}W`],
  [/^(?:dag|dager|døgn|day|days|d)$/u, (count) => `P${count}D`],
  [/^(?:time|timer|hour|hours|h)$/u, (count) => `PT${count}H`],
  [/^(?:minutt|minutter|min|minute|minutes)$/u, (count) => `PT${count}M`],
  [/^(?:sekund|sekunder|sek|second|seconds|s)$/u, (count) => `PT${count}S`],
]

const NUMBERS: Readonly<Record<string, number>> = {
  ett: 1,
  et: 1,
  en: 1,
  one: 1,
  a: 1,
  to: 2,
  two: 2,
  tre: 3,
  three: 3,
}

const SESSION =
  /^(?:økt|session|sesjon|øktbasert|midlertidig|til (?:du lukker )?nettleseren(?: lukkes)?|until (?:the browser is closed|you close the browser))$/iu

/** "13 måneder", "1 year", "økt" as an ISO 8601 duration or `session`; undefined where unclear. */
export function parseLifetime(text: string): string | undefined {
  const value = text.trim().replace(/\.$/, '')
  if (SESSION.test(value)) return 'session'
  const [, count = '', unit = ''] = /^(\d+|\p{L}+)\s*(\p{L}+)\.?$/u.exec(value.toLowerCase()) ?? []
  const number = NUMBERS[count] ?? Number.parseInt(count, 10)
  if (Number.isNaN(number)) return undefined
  return UNITS.find(([pattern]) => pattern.test(unit))?.[1](number)
}
