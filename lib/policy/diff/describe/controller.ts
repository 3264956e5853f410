import type {Controller, PostalAddress} from '../../model/index.ts'
import type {ContactChange, PolicyDiff} from '../model/index.ts'
import type {Voice} from './voice.ts'

function addressLine({street, postalCode, city, country}: PostalAddress, {format}: Voice): string {
  const line = `${street}, ${postalCode} ${city}`
  return country === 'NO' ? line : `${line}, ${format.country(country)}`
}

/** What a contact of the controller is, in words; empty where there is none. */
export function contactWords(
  field: ContactChange['field'],
  controller: Controller,
  voice: Voice,
): string {
  switch (field) {
    case 'address':
      return controller.address ? addressLine(controller.address, voice) : ''
    case 'representative':
    case 'dataProtectionOfficer': {
      const {name, email, phone} = controller[field] ?? {}
      return [name, email, phone].filter((part) => part !== undefined).join(', ')
    }
    case 'organisationNumber':
      return controller.organisationNumber?.replace(/(\d{3})(?=\d)/g, '$1 ') ?? ''
    default:
      return controller[field] ?? ''
  }
}

function describeContact({field, kind}: ContactChange, diff: PolicyDiff, voice: Voice): string {
  const {contact, controller} = voice.messages
  const label = voice.labels.contacts[field]
  const before = contactWords(field, diff.before.controller, voice)
  const after = contactWords(field, diff.after.controller, voice)
  if (kind === 'changed') {
    return field === 'name' ? controller(before, after) : contact.changed(label, before, after)
  }
  return contact[kind](label, kind === 'removed' || kind === 'hidden' ? before : after)
}

export function describeContacts(diff: PolicyDiff, voice: Voice): string[] {
  return diff.contacts.map((change) => describeContact(change, diff, voice))
}
