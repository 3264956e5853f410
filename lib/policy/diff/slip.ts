/** How many letters have to be changed to make one word of another (Levenshtein distance). */
function distance(a: string, b: string): number {
  let row = Array.from({length: b.length + 1}, (_, index) => index)
  for (const [index, letter] of Array.from(a).entries()) {
    const next = [index + 1]
    for (const [at, other] of Array.from(b).entries()) {
      const replaced = (row[at] ?? 0) + (letter === other ? 0 : 1)
      next.push(Math.min((row[at + 1] ?? 0) + 1, (next[at] ?? 0) + 1, replaced))
    }
    row = next
  }
  return row.at(-1) ?? 0
}

/** A longer text is not looked at letter by letter: it was rewritten. */
const MAX_LENGTH = 120

/** Letters only: what is left when case, spaces and punctuation do not count. */
const letters = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')

/** The figures of a text, with the marks inside them: 3,5 is not 35. */
const figures = (text: string) => (text.match(/\d(?:[\d.,:/-]*\d)?/g) ?? []).join(' ')

/**
 * Tells whether a change of wording only mends the writing: punctuation, case, spaces, or a letter
 * or two of a long word. A figure is never a slip, nor a whole word ("ikke").
 */
export function isSlip(before: string, after: string): boolean {
  if (figures(before) !== figures(after)) return false
  const [was, now] = [letters(before), letters(after)]
  if (was === now) return true
  if (was.length > MAX_LENGTH || now.length > MAX_LENGTH) return false
  const words = (text: string) => text.split(/\s+/).map(letters).filter(Boolean)
  const [old, young] = [words(before), words(after)]
  return (
    old.length === young.length &&
    old.every((word, index) => {
      const other = young[index] ?? ''
      return distance(word, other) <= (Math.min(word.length, other.length) < 6 ? 1 : 2)
    })
  )
}
