import type {Language} from '../model/index.ts'

/** Addresses are one word, whatever the segmenter makes of them. */
const ADDRESS =
  /(?:https?:\/\/|www\.)[^\s<>()]*[^\s<>().,;:!?]|[^\s<>(),;:]+@[\p{L}\p{N}.-]*[\p{L}\p{N}]/gu

const PLAIN_WORD = /^([\p{L}\p{N}]+)([.,:;!?]?)$/u

const segmenters = new Map<Language, Intl.Segmenter>()

function segmenter(language: Language): Intl.Segmenter {
  const known = segmenters.get(language)
  if (known) return known
  const made = new Intl.Segmenter(language, {granularity: 'word'})
  segmenters.set(language, made)
  return made
}

/** The words and marks of a text without spaces that is not one plain word. */
function parts(text: string, language: Language): string[] {
  const segments = (part: string) =>
    Array.from(segmenter(language).segment(part), ({segment}) => segment)
  const found: string[] = []
  let end = 0
  for (const match of text.matchAll(ADDRESS)) {
    found.push(...segments(text.slice(end, match.index)), match[0])
    end = match.index + match[0].length
  }
  return [...found, ...segments(text.slice(end))]
}

/** A text in words, marks and spaces. Most words are plain, and need no segmenter to be found. */
export function tokens(text: string, language: Language): string[] {
  const found: string[] = []
  for (const [chunk] of text.matchAll(/\s+|\S+/g)) {
    const [, word, mark] = PLAIN_WORD.exec(chunk) ?? []
    if (word === undefined) found.push(...(/\S/.test(chunk) ? parts(chunk, language) : [chunk]))
    else if (mark) found.push(word, mark)
    else found.push(word)
  }
  return found
}
