/** The longest word that fits a line of the smallest screen, in letters. */
const FITS = 19

/**
 * The title of a policy. Browsers hyphenate only where a word needs it: they load a dictionary for
 * it, and that takes a good part of the time in which the page is laid out.
 */
export function Title({text}: {text: string}) {
  const long = text.split(/[\s-]/).some(({length}) => length > FITS)
  return <h1 className={long ? 'long' : undefined}>{text}</h1>
}
