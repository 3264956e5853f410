import type {Language} from '../model/index.ts'

/** Addresses are one word, whatever the segmenter makes of them. */
const ADDRESS =
  /(?:https?:\/\/|www\.)[^\s<>()]*[^\s<>().,;:!?]|[^\s<>(),;:]+@[\p{L}\p{N}.-]*[\p{L}\p{N}]/gu

/** A word of letters and figures, or a space. */
const PLAIN = /^(?:[\p{L}\p{N}]+|\s+)$/u
const MARKS = '.,:;!?'

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
  if (!/@|:\/\/|www\./.test(text)) return segments(text)
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
  for (const chunk of text.match(/\s+|\S+/g) ?? []) {
    const last = chunk.at(-1) ?? ''
    if (PLAIN.test(chunk)) found.push(chunk)
    else if (MARKS.includes(last) && PLAIN.test(chunk.slice(0, -1))) {
      found.push(chunk.slice(0, -1), last)
    } else found.push(...parts(chunk, language))
  }
  return found
}
