import {z} from 'zod'

/** A text that says something: not empty, no surrounding white space needed. */
export const text = z.string().trim().min(1)

/** A `_key`, unique within its array, that lets an entry be recognised when it moves. */
export const key = z.string().min(1)

/** ISO 3166-1 alpha-2, as `Intl.DisplayNames` knows it. */
export const countryCode = z
  .string()
  // What is not of this shape would make Intl throw.
  .regex(/^[A-Z]{2}$/, {abort: true})
  .refine(
    (code) =>
      new Intl.DisplayNames('en', {type: 'region', fallback: 'none'}).of(code) !== undefined,
    {error: 'is not an ISO 3166-1 country code'},
  )

/** A day in the calendar of Europe/Oslo, `YYYY-MM-DD`. */
export const calendarDate = z.iso.date()

/** An instant in UTC, `2026-11-23T12:00:00Z`. */
export const instant = z.iso.datetime()

/** A link that a visitor may follow. */
export const href = z
  .string()
  .trim()
  .refine((value) => /^(https?:\/\/|mailto:|tel:|#|\/(?!\/))/i.test(value), {
    error: 'must start with https://, http://, mailto:, tel:, / or #',
  })

/** A web address; `http:` is allowed here, since a rule (not the parser) warns about it. */
export const webAddress = z.url({protocol: /^https?$/})

/** ISO 8601 duration with at least one part, such as `P13M` or `PT30M`. */
export const ISO_DURATION =
  /^P(?!$)(?:\d+Y)?(?:\d+M)?(?:\d+W)?(?:\d+D)?(?:T(?!$)(?:\d+H)?(?:\d+M)?(?:\d+S)?)?$/

/** How long something is kept on the device: an ISO 8601 duration, or until the browser closes. */
export const lifetime = z.union([z.literal('session'), z.string().regex(ISO_DURATION)])

/** A URL path segment of a policy, and the fragment of a section. */
export const slug = z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/)

const ORGANISATION_NUMBER_WEIGHTS = [3, 2, 7, 6, 5, 4, 3, 2]

/**
 * Tells whether nine digits are a Norwegian organisation number: the last is a mod-11 check digit.
 * Source: https://www.brreg.no/om-oss/registrene-vare/om-enhetsregisteret/organisasjonsnummeret/
 */
export function isOrganisationNumber(value: string): boolean {
  if (!/^\d{9}$/.test(value)) return false
  const sum = ORGANISATION_NUMBER_WEIGHTS.reduce(
    (total, weight, index) => total + weight * Number(value.charAt(index)),
    0,
  )
  const check = (11 - (sum % 11)) % 11
  return check !== 10 && check === Number(value.charAt(8))
}

/** A Norwegian organisation number; white space as people write it ("914 778 271") is removed. */
export const organisationNumber = z
  .string()
  .transform((value) => value.replace(/\s/g, ''))
  .refine(isOrganisationNumber, {error: 'is not a valid organisation number (mod 11)'})
