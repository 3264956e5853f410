import type {BlockContent, Heading, PhrasingContent, Root, RootContent, Table} from 'mdast'
import {gfmToMarkdown} from 'mdast-util-gfm'
import {toMarkdown} from 'mdast-util-to-markdown'
import {stringify} from 'yaml'
import {contactWords} from '../diff/describe/controller.ts'
import {cookieWords} from '../diff/describe/cookies.ts'
import {recipientWords} from '../diff/describe/recipients.ts'
import {type Voice, voiceOf} from '../diff/describe/voice.ts'
import {COOKIE_FIELDS, RECIPIENT_FIELDS} from '../diff/model/index.ts'
import {recipientOf} from '../facts.ts'
import {
  CONTACTS,
  type Controller,
  type PolicyContent,
  type ShownBlock,
  type TextBlock,
} from '../model/index.ts'
import {type AnyShownBlock, isShownBlock, isShownSection} from '../shown.ts'
import type {Export} from './export.ts'
import {paragraph, plain, prose, quoted} from './prose.ts'

const heading = (depth: Heading['depth'], text: string): Heading => ({
  type: 'heading',
  depth,
  children: [plain(text)],
})

const sentenceCase = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)

/** An address that leads there, where the text is one. */
function linked(text: string): PhrasingContent {
  if (/^https?:\/\//.test(text)) return {type: 'link', url: text, children: [plain(text)]}
  return plain(text)
}

/** A table of those columns in which anything is told. */
function table<T, F extends string>(
  things: readonly T[],
  fields: readonly F[],
  label: (field: F) => string,
  words: (field: F, thing: T) => string | undefined,
): Table[] {
  const told = fields.filter((field) => things.some((thing) => words(field, thing)))
  if (told.length === 0) return []
  const row = (cells: PhrasingContent[]) => ({
    type: 'tableRow' as const,
    children: cells.map((each) => ({type: 'tableCell' as const, children: [each]})),
  })
  return [
    {
      type: 'table',
      children: [
        row(told.map((field) => plain(sentenceCase(label(field))))),
        ...things.map((thing) => row(told.map((field) => linked(words(field, thing) ?? '')))),
      ],
    },
  ]
}

function recipients({entries}: ShownBlock<'subprocessorList'>, voice: Voice): BlockContent[] {
  const shown = entries.flatMap((entry) => (entry.hidden ? [] : [recipientOf(entry)]))
  return table(
    shown,
    RECIPIENT_FIELDS,
    (field) => voice.messages.recipientFields[field],
    (field, recipient) => recipientWords(field, recipient, voice),
  )
}

function cookies({providers}: ShownBlock<'cookieList'>, voice: Voice): BlockContent[] {
  return providers.flatMap((provider) => {
    if (provider.hidden) return []
    return [
      heading(3, provider.name),
      ...(provider.description ? [paragraph(plain(provider.description))] : []),
      ...table(
        provider.cookies,
        COOKIE_FIELDS,
        (field) => voice.messages.cookieFields[field],
        (field, cookie) => cookieWords(field, cookie, voice),
      ),
    ]
  })
}

/** Lines that begin with what they are about. */
function details(lines: readonly (readonly [label: string, text: string])[]): BlockContent[] {
  if (lines.length === 0) return []
  const children = lines.map(([label, text]) => {
    const strong: PhrasingContent = {type: 'strong', children: [plain(sentenceCase(label))]}
    const line = text === '' ? paragraph(strong) : paragraph(strong, plain(`: ${text}`))
    return {type: 'listItem' as const, spread: false, children: [line]}
  })
  return [{type: 'list', ordered: false, spread: false, children}]
}

function controllerCard(controller: Controller, voice: Voice): BlockContent[] {
  const fields = ['name', 'organisationNumber', ...CONTACTS] as const
  return details(
    fields.flatMap((field) => {
      const text = contactWords(field, controller, voice)
      return text === '' ? [] : [[voice.labels.contacts[field], text] as const]
    }),
  )
}

function rights({rights: list}: ShownBlock<'rightsList'>, {labels}: Voice): BlockContent[] {
  return details(list.map(({right, howTo}) => [labels.rights[right], howTo ?? ''] as const))
}

function other(
  block: Exclude<AnyShownBlock, TextBlock>,
  content: PolicyContent,
  voice: Voice,
): BlockContent[] {
  switch (block._type) {
    case 'subprocessorList':
      return recipients(block, voice)
    case 'cookieList':
      return cookies(block, voice)
    case 'controllerCard':
      return controllerCard(content.controller, voice)
    case 'rightsList':
      return rights(block, voice)
    case 'callout':
      return [quoted(block.body)]
  }
}

function body(blocks: readonly AnyShownBlock[], content: PolicyContent, voice: Voice) {
  const result: RootContent[] = []
  let texts: TextBlock[] = []
  for (const block of blocks) {
    if (block._type === 'block') {
      texts.push(block)
      continue
    }
    result.push(...prose(texts), ...other(block, content, voice))
    texts = []
  }
  return [...result, ...prose(texts)]
}

/**
 * Mends half characters: beside emphasis the serialiser (mdast-util-to-markdown 2.1) writes a
 * character as a reference, but of one beyond U+FFFF only one of its two halves.
 */
function wholeCharacters(markdown: string): string {
  const reference = (high: string, low: string) =>
    `&#x${String.fromCharCode(Number.parseInt(high, 16), Number.parseInt(low, 16)).codePointAt(0)?.toString(16).toUpperCase()};`
  const code = (half: string) => half.charCodeAt(0).toString(16)
  return markdown
    .replace(/([\uD800-\uDBFF])&#x(D[C-F][\dA-F]{2});/gi, (_, high: string, low: string) =>
      reference(code(high), low),
    )
    .replace(/&#x(D[89AB][\dA-F]{2});([\uDC00-\uDFFF])/gi, (_, high: string, low: string) =>
      reference(high, code(low)),
    )
}

/**
 * A version as Markdown (GitHub's flavour, for the tables), as visitors see it: what is hidden is
 * not in it. The front matter tells which version it is.
 */
export function policyMarkdown(content: PolicyContent): Export {
  const {title, language, version, policy, reviewedOn} = content
  const voice = voiceOf(language)
  const root: Root = {
    type: 'root',
    children: [
      heading(1, title),
      ...content.sections
        .filter(isShownSection)
        .flatMap((section) => [
          heading(2, section.heading),
          ...body(section.body.filter(isShownBlock), content, voice),
        ]),
    ],
  }
  const front = stringify({
    title,
    language,
    policy,
    version: version.number,
    effectiveFrom: version.effectiveFrom,
    publishedAt: version.publishedAt,
    ...(reviewedOn && {reviewedOn}),
  })
  const markdown = toMarkdown(root, {
    extensions: [gfmToMarkdown()],
    bullet: '-',
    emphasis: '_',
    listItemIndent: 'one',
  })
  return {
    body: `---\n${front}---\n\n${wholeCharacters(markdown)}`,
    contentType: 'text/markdown; charset=utf-8; variant=GFM',
  }
}
