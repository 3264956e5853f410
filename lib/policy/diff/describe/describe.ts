import type {Language, Right} from '../../model/index.ts'
import type {PolicyDiff, PolicyField} from '../model/index.ts'
import {visibleDiff} from '../visible.ts'
import {describeContacts} from './controller.ts'
import {describeCookies} from './cookies.ts'
import {describeRecipients} from './recipients.ts'
import {describeSections} from './sections.ts'
import {type Sentence, type Topic, type Voice, voiceOf} from './voice.ts'

function describeField(field: PolicyField, {before, after}: PolicyDiff, voice: Voice): string[] {
  const {messages, format} = voice
  const {policy} = messages
  switch (field) {
    case 'title':
      return [policy.title(format.quote(before.title), format.quote(after.title))]
    case 'slug':
      return [policy.slug(`/${after.slug}`)]
    case 'language':
      return [policy.language(format.language(after.language))]
    case 'translationOf':
      return [policy.translationOf(after.translationOf?.version)]
    case 'reviewedOn':
      return [policy.reviewedOn(after.reviewedOn && format.date(after.reviewedOn))]
    case 'policy':
      return []
  }
}

function describeRights({rights}: PolicyDiff, {messages, labels, format}: Voice): string[] {
  const told = (kind: 'added' | 'removed' | 'changed') => {
    const names = rights.flatMap((change): Right[] => (change.kind === kind ? [change.right] : []))
    if (names.length === 0) return []
    return [messages.rights[kind](format.list(names.map((right) => labels.rights[right])))]
  }
  const emails = rights.flatMap((change) =>
    change.kind === 'email' ? [messages.rights.email(change.after)] : [],
  )
  return [...told('added'), ...told('removed'), ...told('changed'), ...emails]
}

/**
 * Says what changed in plain sentences, the weightiest subjects first. What no visitor can see is
 * not told.
 *
 * @param language - of the sentences; texts that are quoted stay in the policy's own
 */
export function describeDiff(diff: PolicyDiff, language: Language): Sentence[] {
  const voice = voiceOf(language)
  const visible = visibleDiff(diff)
  const about = (topic: Topic, texts: readonly string[]) => texts.map((text) => ({topic, text}))
  return [
    ...about(
      'policy',
      visible.fields.flatMap((field) => describeField(field, visible, voice)),
    ),
    ...about('controller', describeContacts(visible, voice)),
    ...about('recipients', describeRecipients(visible, voice)),
    ...about('cookies', describeCookies(visible, voice)),
    ...about('rights', describeRights(visible, voice)),
    ...describeSections(visible.sections, voice),
  ]
}
