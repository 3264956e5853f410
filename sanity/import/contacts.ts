import type {Paragraph} from 'mdast'
import {toString as textOf} from 'mdast-util-to-string'
import type {Contact, Controller, Language} from '#lib/policy/model/index.ts'
import type {Part} from './markdown.ts'
import {OFFICER, recogniseContact, recogniseController} from './recognise/contact.ts'
import type {Report} from './report.ts'

/** The country that a four-digit postal code means where the text is Norwegian. */
const POSTAL_COUNTRY = {nb: 'NO', nn: 'NO', en: undefined} as const

function summary({name, address, ...rest}: Partial<Controller>): string {
  const place = address && `${address.street}, ${address.postalCode} ${address.city}`
  return [name, place, rest.organisationNumber, rest.email, rest.phone].filter(Boolean).join(' · ')
}

type ContactLine = Part & {kind: 'content'; node: Paragraph}

const isContactLine = (part: Part): part is ContactLine =>
  part.kind === 'content' && part.node.type === 'paragraph' && textOf(part.node).length < 200

const linesOf = (part: ContactLine) => textOf(part.node).split('\n')

const isOfficerHeading = (part: Part) =>
  part.kind === 'content' && part.node.type === 'heading' && OFFICER.test(textOf(part.node))

const paragraph = (value: string): Part => ({
  kind: 'content',
  node: {type: 'paragraph', children: [{type: 'text', value}]},
})

/** The contact details of a policy, gathered from wherever they stand. */
export class Contacts {
  readonly #report: Report
  readonly #language: Language
  readonly #controller: Partial<Controller> = {}
  readonly #hidden = new Set<Contact>()

  constructor(report: Report, language: Language) {
    this.#report = report
    this.#language = language
  }

  /** What has been gathered so far. */
  get controller(): Partial<Controller> {
    const hiddenContacts = [...this.#hidden]
    return {...this.#controller, ...(hiddenContacts.length > 0 && {hiddenContacts})}
  }

  /** Takes hidden contact details as fields; false where the comment says anything else. */
  takeHidden({nodes}: Part & {kind: 'hidden'}): boolean {
    const lines = nodes.flatMap((node) => textOf(node).split('\n')).filter((line) => line.trim())
    const facts = lines.map(recogniseContact)
    const isOfficer = lines.some((line) => OFFICER.test(line))
    const found = {email: '', phone: ''}
    for (const fact of facts) {
      if (fact?.field === 'email' || fact?.field === 'phone') found[fact.field] = fact.value
      else if (fact?.field !== 'label') return false
    }
    const {email, phone} = found
    const labels = facts.map((fact, index) =>
      fact && 'label' in fact ? fact.label : (lines[index] ?? ''),
    )
    if (!email && !phone) return false
    if (isOfficer) {
      if (this.#controller.dataProtectionOfficer) return false
      this.#controller.dataProtectionOfficer = {...(email && {email}), ...(phone && {phone})}
      this.#hidden.add('dataProtectionOfficer')
      const value = [email, phone].filter(Boolean).join(', ')
      this.#report.found('hidden data protection officer', value, ...labels)
      return true
    }
    if ((email && this.#controller.email) || (phone && this.#controller.phone)) return false
    if (email) this.#controller.email = email
    if (phone) this.#controller.phone = phone
    if (email) this.#hidden.add('email')
    if (phone) this.#hidden.add('phone')
    this.#report.found('hidden contact', [email, phone].filter(Boolean).join(', '), ...labels)
    return true
  }

  /**
   * Takes the lines of a section that are contact details for certain.
   *
   * @returns what stands before and after them, or undefined where there are none
   */
  takeFrom(parts: readonly Part[]): {before: Part[]; after: Part[]} | undefined {
    const last = parts.findLastIndex(
      (part) => isContactLine(part) && linesOf(part).some((line) => recogniseContact(line)),
    )
    const officer = parts.findIndex(isOfficerHeading)
    const end = officer >= 0 && officer <= last ? officer : last + 1
    const start = parts.findIndex(isContactLine)
    if (start < 0 || start >= end) return undefined
    const within = parts.slice(start, end)
    const lines = within.filter(isContactLine).flatMap(linesOf)
    const {controller, labels, rest} = recogniseController(
      lines.map((line) => line.trim()).filter(Boolean),
      POSTAL_COUNTRY[this.#language],
    )
    if (!controller.name && !controller.email) return undefined
    Object.assign(this.#controller, controller)
    this.#report.found('controller', summary(controller), ...labels)
    const others = within.filter((part) => !isContactLine(part))
    return {
      before: parts.slice(0, start),
      after: [...rest.map(paragraph), ...others, ...parts.slice(end)],
    }
  }
}
