import {type Controller, isOrganisationNumber} from '#lib/policy/model/index.ts'

/** What a line of contact details says. */
export type ContactFact =
  | {
      readonly field: 'email' | 'phone' | 'organisationNumber'
      readonly value: string
      /** What the line calls it. */
      readonly label: string
    }
  | {readonly field: 'city'; readonly postalCode: string; readonly city: string}
  | {readonly field: 'label'}

const EMAIL =
  /^(?:(?<label>e-?post(?:adresse)?|e-?mail|mail)\s*:?\s*)?(?<value>[^\s@]+@[^\s@]+\.[^\s@.]+)\.?$/iu
const PHONE =
  /^(?<label>telefon(?:nummer)?|tlf|tel|mobil|phone|telephone)\.?\s*:?\s*(?<value>\+?[\d\s().-]{6,})$/iu
const ORGANISATION =
  /^(?<label>org(?:anisasjons)?\.?\s*-?\s*(?:nr|nummer|number|no)\.?|organi[sz]ation number|company number)\s*:?\s*(?<value>\d[\d\s]{8,12})(?:\s*mva)?$/iu
const POSTAL = /^(?<postalCode>\d{4})\s+(?<city>\p{Lu}[\p{L} .-]+)$/u
const LABEL_ONLY =
  /^(?:behandlingsansvarlig|controller|data controller|personvernombud|data protection officer|dpo|kontakt(?:informasjon)?|contact(?: us)?|adresse|address|navn|name)\s*:?$/iu

/** Heading or label that means the data protection officer. */
export const OFFICER = /personvernombud|data protection officer|\bdpo\b/iu
/** Heading that means the controller or how to reach it. */
export const CONTROLLER = /behandlingsansvarlig|kontakt|contact|controller|who we are|hvem vi er/iu

/** What a line of contact details says; undefined where it is not one for certain. */
export function recogniseContact(line: string): ContactFact | undefined {
  const text = line.trim()
  const email = EMAIL.exec(text)?.groups
  if (email?.value) return {field: 'email', value: email.value, label: email.label ?? ''}
  const phone = PHONE.exec(text)?.groups
  if (phone?.value) return {field: 'phone', value: phone.value.trim(), label: phone.label ?? ''}
  const organisation = ORGANISATION.exec(text)?.groups
  const number = organisation?.value?.replace(/\s/g, '')
  if (number && isOrganisationNumber(number)) {
    return {field: 'organisationNumber', value: number, label: organisation?.label ?? ''}
  }
  const postal = POSTAL.exec(text)?.groups
  if (postal?.postalCode && postal.city) {
    return {field: 'city', postalCode: postal.postalCode, city: postal.city}
  }
  return LABEL_ONLY.test(text) ? {field: 'label'} : undefined
}

const NAME_OF_COMPANY = /\b(?:AS|ASA|ENK|ANS|DA|SA|BA|NUF|Ltd|Limited|Inc|GmbH|AB|ApS|BV)\.?$/u
const STREET = /^\p{L}[\p{L}\s.'-]*\s\d+\s?[A-Za-z]?$/u

/** Lines of contact details, understood together: what is where depends on its neighbours. */
export function recogniseController(
  lines: readonly string[],
  country: string | undefined,
): {controller: Partial<Controller>; labels: string[]; rest: string[]} {
  const controller: Partial<Controller> = {}
  const labels: string[] = []
  const rest: string[] = []
  let postal: {postalCode: string; city: string} | undefined
  let street: string | undefined
  const unknown: string[] = []
  for (const line of lines) {
    const fact = recogniseContact(line)
    if (!fact) unknown.push(line)
    else if (fact.field === 'label') labels.push(line)
    else if (fact.field === 'city') postal ??= fact
    else if (controller[fact.field] === undefined) {
      controller[fact.field] = fact.value
      labels.push(fact.label)
    } else rest.push(line)
  }
  for (const line of unknown) {
    if (
      controller.name === undefined &&
      (NAME_OF_COMPANY.test(line) || isOnlyName(line, unknown))
    ) {
      controller.name = line
    } else if (street === undefined && postal && STREET.test(line)) street = line
    else rest.push(line)
  }
  if (postal && street && country) {
    controller.address = {street, ...postalFields(postal), country}
  } else {
    if (street) rest.push(street)
    if (postal) rest.push(`${postal.postalCode} ${postal.city}`)
  }
  return {controller, labels, rest}
}

function postalFields({postalCode, city}: {postalCode: string; city: string}) {
  return {postalCode, city}
}

/** A short first line above the address, with no full stop, names the company. */
function isOnlyName(line: string, lines: readonly string[]): boolean {
  return line === lines[0] && line.length < 60 && !/[.:;!?]/.test(line) && !STREET.test(line)
}
