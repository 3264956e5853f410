import type {Heading, Html, Root, RootContent} from 'mdast'
import {toString as textOf} from 'mdast-util-to-string'
import remarkFrontmatter from 'remark-frontmatter'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import {unified} from 'unified'
import {visit} from 'unist-util-visit'
import {parse as parseYaml} from 'yaml'
import {z} from 'zod'

/** The input cannot be imported; the message says what is wrong with it. */
export class ImportError extends Error {
  override name = 'ImportError'
}

export const MAX_BYTES = 4 * 1024 * 1024

const processor = unified()
  .use(remarkParse)
  .use(remarkGfm, {singleTilde: false})
  .use(remarkFrontmatter, ['yaml'])

const frontMatterSchema = z.record(z.string(), z.unknown()).nullable()

/** A run of content, visible or inside an HTML comment. */
export type Part =
  | {readonly kind: 'content'; readonly node: RootContent}
  | {readonly kind: 'hidden'; readonly nodes: readonly RootContent[]; readonly source: string}

export type Outline = {
  readonly frontMatter: Readonly<Record<string, unknown>>
  readonly title: string | undefined
  readonly sections: readonly OutlineSection[]
  /** What comes before the first section. */
  readonly preamble: readonly Part[]
  /** Link targets by label, for references such as `[text][label]`. */
  readonly definitions: ReadonlyMap<string, string>
}

export type OutlineSection = {
  readonly heading: string
  readonly depth: number
  readonly hidden: boolean
  readonly parts: readonly Part[]
}

/**
 * Decodes a file's bytes as Markdown text.
 *
 * @throws ImportError for what is empty, binary, not UTF-8, or over four megabytes
 */
export function decodeMarkdown(bytes: Uint8Array): string {
  if (bytes.byteLength > MAX_BYTES) {
    const megabytes = (bytes.byteLength / 1024 / 1024).toFixed(1)
    throw new ImportError(`The file is ${megabytes} MB; a policy may have 4 MB at most`)
  }
  if (bytes.includes(0)) throw new ImportError('The file is binary, not Markdown text')
  let text: string
  try {
    text = new TextDecoder('utf-8', {fatal: true}).decode(bytes)
  } catch (cause) {
    throw new ImportError('The file is not UTF-8 text', {cause})
  }
  if (text.trim() === '') throw new ImportError('The file is empty')
  return text
}

function readFrontMatter(tree: Root): Record<string, unknown> {
  const [first] = tree.children
  if (first?.type !== 'yaml') return {}
  try {
    return frontMatterSchema.parse(parseYaml(first.value) ?? null) ?? {}
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message.split('\n')[0] : String(cause)
    throw new ImportError(`The front matter is not valid YAML: ${reason}`, {cause})
  }
}

const COMMENT = /<!--([\s\S]*?)-->/g

/** Takes the comments of an HTML node apart from what stands between them. */
function htmlParts(node: Html): Part[] {
  const parts: Part[] = []
  const keep = (value: string) => {
    if (value.trim() === '') return
    const text = {type: 'text', value: value.trim()} as const
    parts.push({kind: 'content', node: {type: 'paragraph', children: [text]}})
  }
  let end = 0
  for (const match of node.value.matchAll(COMMENT)) {
    keep(node.value.slice(end, match.index))
    end = match.index + match[0].length
    const source = match[1]?.trim() ?? ''
    if (source) parts.push({kind: 'hidden', nodes: processor.parse(source).children, source})
  }
  keep(node.value.slice(end))
  return parts
}

/** The comments in the midst of a paragraph. */
function inlineComments(node: RootContent): Part[] {
  const parts: Part[] = []
  visit(node, 'html', (html) => {
    parts.push(...htmlParts(html).filter(({kind}) => kind === 'hidden'))
  })
  return parts
}

function toParts(node: RootContent): Part[] {
  if (node.type === 'html') return htmlParts(node)
  return [{kind: 'content', node}, ...inlineComments(node)]
}

const isHeading = (node: RootContent): node is Heading => node.type === 'heading'

/** The heading level at which the document is divided: h2, or the highest that it uses often. */
function sectionDepth(headings: readonly Heading[], titled: boolean): number {
  const depths = headings.map(({depth}) => depth)
  if (depths.includes(2)) return 2
  if (!titled && depths.includes(1)) return 1
  return Math.min(...depths.filter((depth) => depth > 1), ...(depths.length === 1 ? depths : []))
}

/**
 * Divides a Markdown document into its title, its sections and what comes before them.
 *
 * @throws ImportError when the front matter is broken or there is no heading at all
 */
export function outline(markdown: string): Outline {
  if (/^---\s*\n/.test(markdown) && !/^---\s*\n[\s\S]*?\n---\s*(\n|$)/.test(markdown)) {
    throw new ImportError('The front matter begins with --- and never ends')
  }
  const tree = processor.parse(markdown)
  const frontMatter = readFrontMatter(tree)
  const headings = tree.children.filter(isHeading)
  if (headings.length === 0) {
    throw new ImportError('There is no heading: a policy needs at least one section, as ## Heading')
  }
  const [first] = headings
  const given = typeof frontMatter.title === 'string' ? frontMatter.title : undefined
  const firstIsTitle = first?.depth === 1 && headings.length > 1
  const depth = sectionDepth(headings, firstIsTitle)

  const definitions = new Map<string, string>()
  const referred = new Set<string>()
  visit(tree, ['linkReference', 'imageReference'], (node) => {
    if ('identifier' in node) referred.add(String(node.identifier))
  })
  const preamble: Part[] = []
  const sections: {heading: string; depth: number; hidden: boolean; parts: Part[]}[] = []
  let title = given
  for (const node of tree.children) {
    if (node.type === 'yaml') continue
    if (node.type === 'definition') {
      definitions.set(node.identifier, node.url)
      if (referred.has(node.identifier) && !node.title) continue
    }
    const current = sections.at(-1)?.parts ?? preamble
    if (isHeading(node) && node === first && firstIsTitle && title === undefined) {
      title = textOf(node)
    } else if (isHeading(node) && node.depth <= depth) {
      sections.push({heading: textOf(node), depth, hidden: false, parts: []})
    } else {
      for (const part of toParts(node)) {
        const hiddenSection = part.kind === 'hidden' ? part.nodes[0] : undefined
        if (
          part.kind === 'hidden' &&
          hiddenSection &&
          isHeading(hiddenSection) &&
          hiddenSection.depth <= depth
        ) {
          const parts = part.nodes.slice(1).flatMap(toParts)
          sections.push({heading: textOf(hiddenSection), depth, hidden: true, parts})
        } else {
          // After a hidden section, what is visible belongs to the last visible one.
          const last = sections.findLast(({hidden}) => !hidden)
          ;(sections.at(-1)?.hidden ? (last?.parts ?? preamble) : current).push(part)
        }
      }
    }
  }
  if (sections.length === 0) {
    throw new ImportError('There is no section: a policy needs at least one, as ## Heading')
  }
  return {frontMatter, title, sections, preamble, definitions}
}
