import {type Format, formatOf, type Labels, labels} from '../../labels/index.ts'
import type {Language} from '../../model/index.ts'
import {type Messages, messages} from '../messages/messages.ts'

/** What a sentence is about, in the order in which the sentences come. */
export type Topic = 'policy' | 'controller' | 'recipients' | 'cookies' | 'rights' | 'sections'

/** A plain sentence, without a full stop. */
export type Sentence = {
  readonly topic: Topic
  readonly text: string
  /** The fragment of the section that it tells of, in the later version. */
  readonly anchor?: string
}

/** Everything that it takes to say something in a language. */
export type Voice = {
  readonly messages: Messages
  readonly labels: Labels
  readonly format: Format
}

export function voiceOf(language: Language): Voice {
  return {messages: messages[language], labels: labels[language], format: formatOf(language)}
}

/** Beyond this many characters a text is not repeated to say that it changed. */
const SHORT = 60

/** A text that says more when it is read in its place. */
const isLong = (text: string) => text.length > SHORT || /^https?:/.test(text)

/** One field of something that has a name, before and after, in words. */
export type FieldWords = {
  readonly label: string
  readonly before: string | undefined
  readonly after: string | undefined
  /** Both in one, where that says it shorter. */
  readonly both?: string
}

/** Tells of the fields that changed in one thing: what is told now, what no longer is, what is new. */
export function describeFields(
  name: string,
  fields: readonly FieldWords[],
  {messages, format}: Voice,
): string[] {
  const told = fields.flatMap(({label, before, after}) => {
    if (before !== undefined || after === undefined) return []
    return isLong(after) ? label : `${label} (${after})`
  })
  const untold = fields.flatMap(({label, before, after}) => {
    return before !== undefined && after === undefined ? label : []
  })
  const changed = fields.flatMap(({label, before, after, both}) => {
    if (before === undefined || after === undefined) return []
    if (both) return `${name}: ${label} ${both}`
    return isLong(before) || isLong(after)
      ? messages.detail.rewritten(name, label)
      : `${name}: ${label} ${before} → ${after}`
  })
  return [
    ...changed,
    ...(told.length > 0 ? [messages.detail.told(name, format.list(told))] : []),
    ...(untold.length > 0 ? [messages.detail.untold(name, format.list(untold))] : []),
  ]
}
