import type {Recipient} from '../../facts.ts'
import {dayInOslo} from '../../labels/index.ts'
import type {FrozenSubprocessor} from '../../model/index.ts'
import type {PolicyDiff, RecipientChange, RecipientField} from '../model/index.ts'
import {describeFields, type Voice} from './voice.ts'

/** A recipient's name with its country: "Mailchimp (USA)". */
export function nameAndCountry({name, country}: FrozenSubprocessor, {format}: Voice): string {
  return country ? `${name} (${format.country(country)})` : name
}

/** What a recipient's field says, in words. */
export function recipientWords(
  field: RecipientField,
  recipient: Recipient,
  voice: Voice,
): string | undefined {
  const {labels, format} = voice
  switch (field) {
    case 'role':
      return recipient.role && labels.roles[recipient.role]
    case 'country':
      return recipient.country && format.country(recipient.country)
    case 'transferBasis':
      return recipient.transferBasis && labels.transferBases[recipient.transferBasis]
    case 'dataCategories': {
      const data = recipient.dataCategories?.map((category) => labels.dataCategories[category])
      return data && data.length > 0 ? format.list(data) : undefined
    }
    case 'usedSince':
    case 'usedUntil': {
      const day = recipient[field]
      return day && format.date(day)
    }
    default:
      return recipient[field]
  }
}

function describeData(before: Recipient, after: Recipient, voice: Voice): string[] {
  const {messages, labels, format} = voice
  const [was, now] = [before.dataCategories ?? [], after.dataCategories ?? []]
  const words = (list: typeof was) => format.list(list.map((each) => labels.dataCategories[each]))
  const more = now.filter((each) => !was.includes(each))
  const less = was.filter((each) => !now.includes(each))
  return [
    ...(more.length > 0 ? [messages.recipient.moreData(after.name, words(more))] : []),
    ...(less.length > 0 ? [messages.recipient.lessData(after.name, words(less))] : []),
  ]
}

/** Tells of what changed in the description of one recipient. */
export function describeRecipientFields(
  fields: readonly RecipientField[],
  before: Recipient,
  after: Recipient,
  voice: Voice,
): string[] {
  const both = Boolean(before.dataCategories?.length && after.dataCategories?.length)
  const plain = fields.filter((field) => field !== 'name' && !(both && field === 'dataCategories'))
  return [
    ...(fields.includes('name') ? [voice.messages.recipient.renamed(before.name, after.name)] : []),
    ...(both && fields.includes('dataCategories') ? describeData(before, after, voice) : []),
    ...describeFields(
      after.name,
      plain.map((field) => ({
        label: voice.messages.recipientFields[field],
        before: recipientWords(field, before, voice),
        after: recipientWords(field, after, voice),
      })),
      voice,
    ),
  ]
}

function describeRecipient(change: RecipientChange, effectiveFrom: string, voice: Voice): string[] {
  const {recipient} = voice.messages
  if (change.kind === 'changed') {
    return describeRecipientFields(change.fields, change.before, change.after, voice)
  }
  const name = nameAndCountry(change.recipient, voice)
  const since = change.recipient.usedSince
  const announced = since !== undefined && since > dayInOslo(effectiveFrom)
  switch (change.kind) {
    case 'added':
      return [recipient.added(name, announced ? voice.format.date(since) : undefined)]
    case 'removed':
      return [recipient.removed(name)]
    case 'hidden':
      return [recipient.hidden(name)]
    case 'shown':
      return [recipient.shown(name)]
  }
}

export function describeRecipients(diff: PolicyDiff, voice: Voice): string[] {
  const {effectiveFrom} = diff.after.version
  return diff.recipients.flatMap((change) => describeRecipient(change, effectiveFrom, voice))
}
