import type {RootContent} from 'mdast'
import {webAddress} from '#lib/policy/model/index.ts'
import {parseCountry} from '#lib/policy/recognise/index.ts'
import type {Part} from '../markdown.ts'
import {looseEntries} from './entries.ts'
import {plainText} from './plain.ts'
import {readTable} from './tables.ts'

/** A recipient as the text tells of it. */
export type FoundSubprocessor = {
  readonly name: string
  readonly hidden: boolean
  readonly purpose?: string
  readonly country?: string
  readonly privacyPolicyUrl?: string
  /** What has no field of its own. */
  readonly note?: string
}

/** A list, and what of the section stands before and after it. */
export type FoundList<T> = {
  readonly before: Part[]
  readonly entries: T[]
  readonly after: Part[]
  /** Titles of columns, which live on as fields. */
  readonly labels: readonly string[]
}

/** Headings of sections that list recipients. */
export const SUBPROCESSORS =
  /underleverandør|databehandlere|mottaker|leverandører|tredjeparter|sub-?processor|processors|recipients|third[- ]part|vendors|suppliers|service providers/iu

const COLUMNS = {
  name: /^(?:navn|name|leverandør|underleverandør|selskap|mottaker|company|vendor|(?:sub-?)?processor|recipient|tjeneste|service|hvem|who)\b/iu,
  purpose:
    /formål|purpose|brukes til|used for|hvorfor|why|beskrivelse|description|hva (?:de )?gjør/iu,
  country: /land|country|location|sted|lagres|region/iu,
  privacyPolicyUrl: /personvern|privacy/iu,
} as const

const WITHIN_PURPOSE = new Set<RootContent['type']>(['paragraph', 'list', 'blockquote', 'heading'])

/** Entries under headings of the given depth, hidden ones in comments between them. */
export function underHeadings(
  parts: readonly Part[],
  depth: number,
): FoundList<{name: string; hidden: boolean; body: RootContent[]}> | undefined {
  const before: Part[] = []
  const after: Part[] = []
  const entries: {name: string; hidden: boolean; body: RootContent[]}[] = []
  for (const part of parts) {
    const visible = entries.findLast(({hidden}) => !hidden)
    if (part.kind === 'hidden') {
      const loose = looseEntries(part.nodes)
      if (loose && visible) {
        entries.push(...loose.map(({name, body}) => ({name, hidden: true, body: [...body]})))
      } else (visible ? after : before).push(part)
    } else if (part.node.type === 'heading' && part.node.depth === depth) {
      entries.push({name: plainText([part.node]), hidden: false, body: []})
    } else if (visible) visible.body.push(part.node)
    else before.push(part)
  }
  return entries.some(({hidden}) => !hidden) ? {before, entries, after, labels: []} : undefined
}

function fromTable(parts: readonly Part[]): FoundList<FoundSubprocessor> | undefined {
  for (const [index, part] of parts.entries()) {
    if (part.kind !== 'content' || part.node.type !== 'table') continue
    const table = readTable(part.node, COLUMNS, ['name', 'purpose'])
    if (!table) continue
    const entries = table.rows.map(({cells, others}): FoundSubprocessor => {
      const country = cells.country && parseCountry(cells.country)
      const address = webAddress.safeParse(cells.privacyPolicyUrl?.split(/\s+/).at(-1))
      const notes = others.map(({title, text}) => `${title}: ${text}`)
      if (cells.country && !country) notes.push(cells.country)
      if (cells.privacyPolicyUrl && cells.privacyPolicyUrl !== address.data) {
        notes.push(cells.privacyPolicyUrl)
      }
      return {
        name: cells.name ?? '',
        hidden: false,
        ...(cells.purpose && {purpose: cells.purpose}),
        ...(country && {country}),
        ...(address.success && {privacyPolicyUrl: address.data}),
        ...(notes.length > 0 && {note: notes.join('\n')}),
      }
    })
    if (entries.some(({name}) => name === '')) continue
    const after = parts.slice(index + 1)
    return {before: parts.slice(0, index), entries, after, labels: table.titles}
  }
  return undefined
}

/** The recipients that a section lists; undefined where it lists none for certain. */
export function recogniseSubprocessors(
  parts: readonly Part[],
  depth: number,
): FoundList<FoundSubprocessor> | undefined {
  const table = fromTable(parts)
  if (table) return table
  const found = underHeadings(parts, depth + 1)
  if (!found) return undefined
  const plain = found.entries.every(
    ({body}) => body.length > 0 && body.every(({type}) => WITHIN_PURPOSE.has(type)),
  )
  if (!plain) return undefined
  const entries = found.entries.map(({name, hidden, body}) => ({
    name,
    hidden,
    purpose: plainText(body),
  }))
  return {...found, entries}
}
