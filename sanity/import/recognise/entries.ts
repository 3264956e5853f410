import type {RootContent} from 'mdast'
import {toString as textOf} from 'mdast-util-to-string'

/** A name and what is said of it. */
export type Entry = {readonly name: string; readonly body: readonly RootContent[]}

const MAX_NAME_WORDS = 5

/** A short paragraph that can only be a name: no sentence, at most a colon after it. */
function nameIn(node: RootContent): string | undefined {
  const text = textOf(node).trim()
  if (node.type === 'heading') return text
  if (node.type !== 'paragraph') return undefined
  const name = text.replace(/:$/, '')
  const words = name.split(/\s+/).length
  return words <= MAX_NAME_WORDS && !/[.!?:,;@\n]/.test(name) && /^\p{Lu}/u.test(name)
    ? name
    : undefined
}

/**
 * Entries inside a comment, where authors drop the heading marks: a name on a line of its own, and
 * paragraphs under it.
 *
 * @returns undefined unless all of it is such entries
 */
export function looseEntries(nodes: readonly RootContent[]): Entry[] | undefined {
  const entries: {name: string; body: RootContent[]}[] = []
  for (const node of nodes) {
    const current = entries.at(-1)
    const name = current && current.body.length === 0 ? undefined : nameIn(node)
    if (name) entries.push({name, body: []})
    else if (current) current.body.push(node)
    else return undefined
  }
  return entries.length > 0 && entries.every(({body}) => body.length > 0) ? entries : undefined
}
