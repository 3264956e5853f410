import {type Labels, labels} from '#lib/policy/labels/index.ts'
import {LANGUAGES, type Language} from '#lib/policy/model/index.ts'
import {type PageFormat, pageFormat} from './format.ts'
import {type Letters, letters} from './letters/letters.ts'
import {type PageMessages, pageMessages} from './page/page.ts'
import {type RecordMessages, recordMessages} from './record/record.ts'
import {type Terms, terms} from './terms/terms.ts'

export type {RequestableRight} from './letters/letters.ts'
export type {Term} from './terms/terms.ts'

/** All that a page needs in order to speak a language. */
export type I18n = {
  readonly language: Language
  readonly page: PageMessages
  readonly record: RecordMessages
  readonly terms: Terms
  readonly labels: Labels
  readonly letters: Letters
  readonly format: PageFormat
}

function speak(language: Language): I18n {
  return {
    language,
    page: pageMessages[language],
    record: recordMessages[language],
    terms: terms[language],
    labels: labels[language],
    letters: letters[language],
    format: pageFormat(language),
  }
}

const spoken = new Map(LANGUAGES.map((language) => [language, speak(language)]))

/** The messages and formatters of a language. */
export function i18n(language: Language): I18n {
  return spoken.get(language) ?? speak(language)
}
