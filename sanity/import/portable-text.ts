import type {Nodes, PhrasingContent, RootContent, Table} from 'mdast'
import {toString as textOf} from 'mdast-util-to-string'
import type {TextBlock} from '#lib/policy/model/index.ts'
import {href as hrefSchema} from '#lib/policy/model/index.ts'
import type {Names} from './identity.ts'
import type {Report} from './report.ts'

type Style = TextBlock['style']
type Run = {text: string; marks: string[]; href?: string}
type Context = {
  readonly names: Names
  readonly report: Report
  readonly definitions: ReadonlyMap<string, string>
  /** The heading level of the section that the blocks are in. */
  readonly depth: number
}

const COMMENT = /^<!--[\s\S]*-->$/

/** `www.` addresses as people type them lead to the safe scheme. */
function addressOf(url: string, text: string): string {
  return text.startsWith('www.') ? url.replace(/^http:/, 'https:') : url
}

function linked(runs: readonly Run[], url: string, {report}: Context): Run[] {
  const text = runs.map((run) => run.text).join('')
  const target = addressOf(url, text)
  if (hrefSchema.safeParse(target).success) return runs.map((run) => ({...run, href: target}))
  report.keptAsText(`${text} (${url})`, 'the link is not a web address')
  return [...runs, {text: ` (${url})`, marks: []}]
}

function marked(runs: readonly Run[], mark: string): Run[] {
  return runs.map((run) => ({...run, marks: [...new Set([...run.marks, mark])]}))
}

function runsOf(nodes: readonly PhrasingContent[], context: Context): Run[] {
  return nodes.flatMap((node) => runOf(node, context))
}

function runOf(node: PhrasingContent, context: Context): Run[] {
  const plain = (text: string): Run[] => [{text, marks: []}]
  switch (node.type) {
    case 'text':
    case 'inlineCode':
      return plain(node.value)
    case 'break':
      return plain('\n')
    case 'strong':
      return marked(runsOf(node.children, context), 'strong')
    case 'emphasis':
      return marked(runsOf(node.children, context), 'em')
    case 'delete':
      context.report.keptAsText(textOf(node), 'strike-through is not kept')
      return runsOf(node.children, context)
    case 'link': {
      const title = node.title ? plain(` (${node.title})`) : []
      return [...linked(runsOf(node.children, context), node.url, context), ...title]
    }
    case 'linkReference': {
      const url = context.definitions.get(node.identifier)
      const runs = runsOf(node.children, context)
      return url === undefined ? runs : linked(runs, url, context)
    }
    case 'image':
    case 'imageReference': {
      const url = node.type === 'image' ? node.url : context.definitions.get(node.identifier)
      const text = [node.alt, url && `(${url})`].filter(Boolean).join(' ')
      context.report.keptAsText(text, 'an image becomes its text')
      return plain(text)
    }
    case 'footnoteReference':
      return plain(` [${node.label ?? node.identifier}]`)
    case 'html': {
      if (COMMENT.test(node.value)) return []
      if (/^<br\s*\/?>$/i.test(node.value)) return plain('\n')
      context.report.keptAsText(node.value, 'HTML is not interpreted')
      return plain(node.value)
    }
  }
}

/** Makes a block of runs; links become mark definitions. */
function block(
  runs: readonly Run[],
  style: Style,
  context: Context,
  list?: ListPosition,
): TextBlock {
  const text = runs.map((run) => run.text).join('')
  const key = context.names.key(list ? 'li' : style, text)
  const links = [...new Set(runs.flatMap((run) => run.href ?? []))]
  const linkKey = (href: string) => `${key}l${links.indexOf(href)}`
  return {
    _key: key,
    _type: 'block',
    style,
    ...list,
    children: runs.map((run, index) => ({
      _key: `${key}s${index}`,
      _type: 'span',
      text: run.text,
      marks: run.href === undefined ? run.marks : [...run.marks, linkKey(run.href)],
    })),
    markDefs: links.map((href) => ({_key: linkKey(href), _type: 'link', href})),
  }
}

type ListPosition = {listItem: 'bullet' | 'number'; level: number}

function listBlocks(node: Nodes & {type: 'list'}, level: number, context: Context): TextBlock[] {
  const listItem = node.ordered ? 'number' : 'bullet'
  const position = {listItem, level} as const
  return node.children.flatMap((item) => {
    const runs: Run[] = []
    const nested: TextBlock[] = []
    for (const child of item.children) {
      if (child.type === 'paragraph') {
        if (runs.length > 0) runs.push({text: '\n', marks: []})
        runs.push(...runsOf(child.children, context))
      } else if (child.type === 'list') {
        nested.push(...listBlocks(child, Math.min(level + 1, 10), context))
      } else {
        nested.push(...toBlocks(child, context))
      }
    }
    return runs.length > 0 ? [block(runs, 'normal', context, position), ...nested] : nested
  })
}

/** A table as a list: each row an item that names its columns. */
function tableBlocks(table: Table, context: Context): TextBlock[] {
  context.report.keptAsText(textOf(table.children[0] ?? table), 'a table becomes a list')
  const [header, ...rows] = table.children
  const titles = header?.children.map((cell) => textOf(cell)) ?? []
  const lines = rows.length > 0 ? rows : table.children
  return lines.map((row) => {
    const runs = row.children.flatMap((cell, index): Run[] => {
      const title = rows.length > 0 ? titles[index] : undefined
      const separator = index === 0 ? '' : '; '
      const label = {text: `${separator}${title ? `${title}: ` : ''}`, marks: []}
      return [label, ...runsOf(cell.children, context)]
    })
    return block(runs, 'normal', context, {listItem: 'bullet', level: 1})
  })
}

/** What a Markdown node becomes in Portable Text. Every word of it is kept. */
export function toBlocks(node: RootContent, context: Context): TextBlock[] {
  const plain = (text: string, reason: string) => {
    context.report.keptAsText(text, reason)
    return [block([{text, marks: []}], 'normal', context)]
  }
  switch (node.type) {
    case 'paragraph': {
      const runs = runsOf(node.children, context).filter((run) => run.text !== '')
      return runs.length > 0 ? [block(runs, 'normal', context)] : []
    }
    case 'heading': {
      const style = node.depth <= context.depth + 1 ? 'h3' : 'h4'
      return [block(runsOf(node.children, context), style, context)]
    }
    case 'list':
      return listBlocks(node, 1, context)
    case 'blockquote':
      return node.children
        .flatMap((child) => toBlocks(child, context))
        .map((each) =>
          each.style === 'normal' && !each.listItem ? {...each, style: 'blockquote'} : each,
        )
    case 'table':
      return tableBlocks(node, context)
    case 'code':
      return plain(node.value, 'code becomes text')
    case 'html':
      return plain(node.value, 'HTML is not interpreted')
    case 'footnoteDefinition': {
      const label = `[${node.label ?? node.identifier}] `
      return node.children.flatMap((child, index) =>
        toBlocks(child, context).map((each) =>
          index === 0
            ? {
                ...each,
                children: [
                  {_key: `${each._key}f`, _type: 'span' as const, text: label, marks: []},
                  ...each.children,
                ],
              }
            : each,
        ),
      )
    }
    case 'definition':
      return plain(
        `${node.label ?? node.identifier}: ${node.url} ${node.title ?? ''}`.trim(),
        'the link is not used',
      )
    case 'thematicBreak':
    case 'yaml':
      return []
    default:
      return plain(textOf(node), 'unknown Markdown')
  }
}
