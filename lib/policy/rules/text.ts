import {formatOf} from '../labels/index.ts'
import type {Text} from './model.ts'
import {type SubjectSection, type SubjectText, shownTexts} from './subject.ts'

/** A sentence, and the Sanity path of the paragraph that it stands in. */
export type Sentence = {readonly text: string; readonly path: string}

/** A full stop after a number or an abbreviation ends no sentence: "artikkel 6 nr. 1", "f.eks. når". */
const SENTENCE_END = /(?<=[.!?:])(?<!\b(?:nr|art|kl|bl|ca|jf|pkt|f\.eks|bl\.a|no|e\.g|i\.e)\.)\s+/iu

/** The sentences of a paragraph. */
export function sentencesIn({text, path}: Pick<SubjectText, 'path' | 'text'>): Sentence[] {
  return text.split(SENTENCE_END).map((sentence) => ({text: sentence, path}))
}

/** Every sentence that visitors read in a section, headings apart. */
export function sentencesOf(section: SubjectSection): Sentence[] {
  return shownTexts(section)
    .filter(({isHeading}) => !isHeading)
    .flatMap(sentencesIn)
}

/** Everything that visitors read in a section, apart from its heading. */
export function proseOf(section: SubjectSection): string {
  return shownTexts(section)
    .map(({text}) => text)
    .join('\n')
}

/** What a section says in as few words as tell it apart: its heading in quotation marks. */
export const named = ({heading}: Pick<SubjectSection, 'heading'>) => ({
  nb: `«${heading}»`,
  en: `“${heading}”`,
})

/** A beginning of a sentence that is short enough for a message. */
export function quoted(text: string): Text {
  const most = 90
  const flat = text.trim().replace(/\s+/g, ' ')
  const short = flat.length > most ? `${flat.slice(0, flat.lastIndexOf(' ', most))} …` : flat
  return {nb: `«${short}»`, en: `“${short}”`}
}

/** Names in a sentence: "innsyn, retting og sletting". */
export function listed(names: readonly Text[]): Text {
  return {
    nb: formatOf('nb').list(names.map(({nb}) => nb)),
    en: formatOf('en').list(names.map(({en}) => en)),
  }
}
