import type {BlockContent, Blockquote, List, ListItem, Paragraph, PhrasingContent} from 'mdast'
import type {Span, TextBlock} from '../model/index.ts'

/** The text of a span, with its line breaks, inside its emphasis. */
function emphasised({text, marks}: Span): PhrasingContent[] {
  const lines = text.split('\n')
  const plain = lines.flatMap((value, index): PhrasingContent[] => [
    ...(index > 0 ? [{type: 'break' as const}] : []),
    ...(value ? [{type: 'text' as const, value}] : []),
  ])
  if (plain.length === 0) return []
  const emphasis: PhrasingContent[] = marks.includes('em')
    ? [{type: 'emphasis', children: plain}]
    : plain
  return marks.includes('strong') ? [{type: 'strong', children: emphasis}] : emphasis
}

/** The prose of a block; neighbouring spans that lead to one place become one link. */
export function phrasing({children, markDefs}: TextBlock): PhrasingContent[] {
  const result: PhrasingContent[] = []
  let current: {href: string | undefined; content: PhrasingContent[]} | undefined
  const close = () => {
    if (!current || current.content.length === 0) return
    const {href, content} = current
    if (href === undefined) result.push(...content)
    else result.push({type: 'link', url: href, children: content})
  }
  for (const span of children) {
    const href = markDefs.find(({_key}) => span.marks.includes(_key))?.href
    if (!current || current.href !== href) {
      close()
      current = {href, content: []}
    }
    current.content.push(...emphasised(span))
  }
  close()
  return result
}

function simple(block: TextBlock): BlockContent {
  const children = phrasing(block)
  switch (block.style) {
    case 'h3':
      return {type: 'heading', depth: 3, children}
    case 'h4':
      return {type: 'heading', depth: 4, children}
    case 'blockquote':
      return {type: 'blockquote', children: [{type: 'paragraph', children}]}
    case 'normal':
      return {type: 'paragraph', children}
  }
}

const item = (children: PhrasingContent[]): ListItem => ({
  type: 'listItem',
  spread: false,
  children: [{type: 'paragraph', children}],
})

/** A list, with the deeper levels inside the items that they follow. */
function list(blocks: readonly TextBlock[]): List[] {
  const roots: List[] = []
  const open: {level: number; list: List}[] = []
  for (const block of blocks) {
    const level = block.level ?? 1
    const ordered = block.listItem === 'number'
    while (open.length > 0 && (open.at(-1)?.level ?? 0) > level) open.pop()
    const same = open.at(-1)
    if (same && same.level === level && same.list.ordered === ordered) {
      same.list.children.push(item(phrasing(block)))
      continue
    }
    if (same?.level === level) open.pop()
    const made: List = {type: 'list', ordered, spread: false, children: [item(phrasing(block))]}
    const parent = open.at(-1)?.list.children.at(-1)
    if (parent) parent.children.push(made)
    else roots.push(made)
    open.push({level, list: made})
  }
  return roots
}

/** Portable Text as Markdown's syntax tree: paragraphs, headings, quotations and nested lists. */
export function prose(blocks: readonly TextBlock[]): BlockContent[] {
  const result: BlockContent[] = []
  let items: TextBlock[] = []
  const closeList = () => {
    result.push(...list(items))
    items = []
  }
  for (const block of blocks) {
    if (block.listItem) items.push(block)
    else {
      closeList()
      if (block.children.some(({text}) => text.trim() !== '')) result.push(simple(block))
    }
  }
  closeList()
  return result
}

/** Blocks set apart from the rest. */
export function quoted(blocks: readonly TextBlock[]): Blockquote {
  return {type: 'blockquote', children: prose(blocks)}
}

export const paragraph = (...children: PhrasingContent[]): Paragraph => ({
  type: 'paragraph',
  children,
})

export const plain = (value: string): PhrasingContent => ({type: 'text', value})
