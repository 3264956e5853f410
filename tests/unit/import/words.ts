import {parse} from 'yaml'

const words = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []

/** Syntax of Markdown and HTML that is spelled with letters but says nothing. */
function withoutSyntax(markdown: string): string {
  return markdown
    .replace(/<br\s*\/?>/gi, ' ')
    .replace(/^\[[^\]^]+\]: \S+$/gm, ' ')
    .replace(/\]\[[^\]]*\]/g, '] ')
    .replace(/^\s*\d+\.\s/gm, ' ')
    .replace(/\[\^/g, '[')
}

/** Every word of a Markdown document, the hidden ones too. */
export function wordsOfMarkdown(markdown: string): string[] {
  const front = /^---\n([\s\S]*?)\n---\n/.exec(markdown)
  const data: unknown = front ? parse(front[1] ?? '') : {}
  const title = typeof data === 'object' && data !== null && 'title' in data ? 'title' : ''
  const fields = words(JSON.stringify(data)).filter((word) => word !== title)
  const body = withoutSyntax(front ? markdown.slice(front[0].length) : markdown)
  return [...fields, ...words(body)]
}

/** Every word of the documents, in whatever field it is; numbers and names of fields do not count. */
export function wordsOfDocuments(value: unknown): Set<string> {
  const found = new Set<string>()
  const walk = (each: unknown): void => {
    if (typeof each === 'string') for (const word of words(each)) found.add(word)
    else if (typeof each === 'object' && each !== null) Object.values(each).forEach(walk)
  }
  walk(value)
  return found
}

/** The words of a text. */
export {words}
