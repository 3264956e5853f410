import {defaultSchema, htmlToPortableText} from '@portabletext/html'
import {z} from 'zod'
import {DECORATORS, href, LIST_KINDS, type TextBlock, textBlock} from '#lib/policy/model/index.ts'
import {unfoldTables} from './tables.ts'

const isKept = ({name}: {name: string}) => DECORATORS.some((decorator) => decorator === name)

/** What is read out of a paste: text with headings of every kind, and no objects. */
const schema = {
  ...defaultSchema,
  decorators: defaultSchema.decorators.filter(isKept),
  blockObjects: [],
  inlineObjects: [],
}

const read = z.object({
  _key: z.string(),
  _type: z.literal('block'),
  style: z.string().optional(),
  listItem: z.enum(LIST_KINDS).optional().catch(undefined),
  level: z.number().optional(),
  children: z.array(
    z.object({
      _key: z.string(),
      _type: z.literal('span'),
      text: z.string(),
      marks: z.array(z.string()).default([]),
    }),
  ),
  markDefs: z
    .array(z.object({_key: z.string(), _type: z.literal('link'), href: z.string()}))
    .default([]),
})
type Read = z.infer<typeof read>

/**
 * Where a heading of another document goes below the heading of a section: the first two kinds
 * become subheadings, and so does the third where none of them is there.
 */
function placeOf(style: string | undefined, hasTop: boolean): string | undefined {
  if (style === 'h1' || style === 'h2') return 'h3'
  if (style === 'h3') return hasTop ? 'h4' : 'h3'
  return style === 'h5' || style === 'h6' ? 'h4' : style
}

/** Whether visitors can follow a link; an anchor of another document leads nowhere here. */
const leadsSomewhere = (link: {href: string}) =>
  !link.href.startsWith('#') && href.safeParse(link.href).success

/** A block with nothing but what the site renders; undefined where there are no words in it. */
function onlyWhatIsShown(block: Read, hasTop: boolean): TextBlock | undefined {
  const {listItem, level, children, ...rest} = block
  if (children.every(({text}) => text.trim() === '')) return undefined
  const style = listItem ? 'normal' : placeOf(block.style, hasTop)
  const markDefs = block.markDefs.filter(leadsSomewhere)
  const links = new Set(markDefs.map(({_key}) => _key))
  // A heading is bold already.
  const isHeading = style === 'h3' || style === 'h4'
  const isShown = (mark: string) => links.has(mark) || (!isHeading && isKept({name: mark}))
  const spans = children.map((span) => ({
    ...span,
    text: span.text.replaceAll('\u00a0', ' '),
    marks: span.marks.filter(isShown),
  }))
  const list = listItem && {listItem, level: Math.min(Math.max(level ?? 1, 1), 10)}
  return textBlock.safeParse({...rest, style, ...list, children: spans, markDefs}).data
}

/**
 * What a policy keeps of a text that was copied elsewhere: paragraphs, headings, lists, quotations,
 * links, bold and italic. Tables become paragraphs; colours, fonts and images are left behind.
 *
 * @param html - from Word, Google Docs, a web page or any other program's clipboard
 */
export function readPaste(html: string): TextBlock[] {
  const parseHtml = (source: string) => {
    const page = new DOMParser().parseFromString(source, 'text/html')
    unfoldTables(page)
    return page
  }
  const found = htmlToPortableText(html, {schema, parseHtml, whitespaceMode: 'remove'})
  const blocks = found.flatMap((block) => read.safeParse(block).data ?? [])
  const hasTop = blocks.some(({style}) => style === 'h1' || style === 'h2')
  return blocks.flatMap((block) => onlyWhatIsShown(block, hasTop) ?? [])
}
