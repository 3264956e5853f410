import type {BlockContent, Blockquote, List, ListItem, Paragraph, PhrasingContent} from 'mdast'
import {stretches} from '../diff/prose.ts'
import type {TextBlock} from '../model/index.ts'

type Run = {
  readonly text: string
  readonly strong: boolean
  readonly em: boolean
  readonly href: string
}

/** Runs that follow each other and are the same in one respect. */
function together(runs: readonly Run[], respect: keyof Run): Run[][] {
  const groups: Run[][] = []
  for (const run of runs) {
    const last = groups.at(-1)
    if (last && last[0]?.[respect] === run[respect]) last.push(run)
    else groups.push([run])
  }
  return groups
}

function lines(runs: readonly Run[]): PhrasingContent[] {
  const text = runs.map((run) => run.text).join('')
  return text
    .split('\n')
    .flatMap((value, index): PhrasingContent[] => [
      ...(index > 0 ? [{type: 'break' as const}] : []),
      ...(value ? [{type: 'text' as const, value}] : []),
    ])
}

function emphasised(runs: readonly Run[]): PhrasingContent[] {
  return together(runs, 'em').flatMap((group): PhrasingContent[] => {
    const children = lines(group)
    return group[0]?.em ? [{type: 'emphasis', children}] : children
  })
}

function strengthened(runs: readonly Run[]): PhrasingContent[] {
  return together(runs, 'strong').flatMap((group): PhrasingContent[] => {
    const children = emphasised(group)
    return group[0]?.strong ? [{type: 'strong', children}] : children
  })
}

/** Runs whose emphasis begins and ends at a word: Markdown has no emphasis around a space. */
function tight(runs: readonly Run[]): Run[] {
  const pieces = runs.flatMap((run) =>
    run.text.split(/(^\s+|\s+$)/).flatMap((text) => (text ? [{...run, text}] : [])),
  )
  return pieces.map((piece, index) => {
    if (piece.text.trim()) return piece
    const [before, after] = [pieces[index - 1], pieces[index + 1]]
    return {
      ...piece,
      strong: Boolean(before?.strong && after?.strong),
      em: Boolean(before?.em && after?.em),
    }
  })
}

/** The prose of a block: links around strong text around emphasis, each as long as it lasts. */
function phrasing(block: TextBlock): PhrasingContent[] {
  const runs = stretches(block).map(({text, format: {marks, href = ''}}) => {
    return {text, strong: marks.includes('strong'), em: marks.includes('em'), href}
  })
  return together(tight(runs), 'href').flatMap((group): PhrasingContent[] => {
    const children = strengthened(group)
    const url = group[0]?.href
    return url ? [{type: 'link', url, children}] : children
  })
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
