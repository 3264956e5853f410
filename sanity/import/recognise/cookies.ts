import type {RootContent} from 'mdast'
import type {CookieCategory, CookieParty, StorageKind} from '#lib/policy/model/index.ts'
import {parseLifetime} from '#lib/policy/recognise/index.ts'
import type {Part} from '../markdown.ts'
import {plainText} from './plain.ts'
import {type FoundList, underHeadings} from './subprocessors.ts'
import {readTable} from './tables.ts'

export type FoundCookie = {
  readonly name: string
  readonly storage: StorageKind
  readonly purpose?: string
  readonly lifetime?: string
  readonly category?: CookieCategory
  readonly party?: CookieParty
  readonly domain?: string
}

/** Who sets cookies, as the text tells of it. */
export type FoundProvider = {
  readonly name: string
  readonly hidden: boolean
  readonly description?: string
  readonly cookies: readonly FoundCookie[]
}

/** Headings of sections that tell of cookies. */
export const COOKIES = /informasjonskaps|cookie/iu
/** Headings under which cookies in use are listed. */
const IN_USE =
  /i bruk|bruker|brukes|benytter|følgende|oversikt|liste|used|we use|in use|following|list/iu

const COLUMNS = {
  name: /^(?:navn|name|cookie|informasjonskapsel|nøkkel|key)/iu,
  purpose: /formål|purpose|brukes til|used for|beskrivelse|description|hva den gjør/iu,
  lifetime: /levetid|varighet|lagringstid|utløp|lifetime|duration|expir|retention|how long/iu,
  provider: /leverandør|tilbyder|provider|vendor|settes av|set by|eier|owner/iu,
  category: /kategori|category|type/iu,
  domain: /domene|domain/iu,
  party: /part(?:y)?$/iu,
  storage: /lagring|lagres i|storage/iu,
} as const

const CATEGORIES: readonly (readonly [RegExp, CookieCategory])[] = [
  [/nødvendig|necessary|essential|strictly/iu, 'necessary'],
  [/preferans|funksjon|preference|functional/iu, 'preferences'],
  [/statisti|analy/iu, 'statistics'],
  [/markedsføring|annons|reklame|marketing|advertis|target/iu, 'marketing'],
]
const PARTIES: readonly (readonly [RegExp, CookieParty])[] = [
  [/første|first|egen|own/iu, 'first'],
  [/tredje|third/iu, 'third'],
]
const STORAGES: readonly (readonly [RegExp, StorageKind])[] = [
  [/local ?storage/iu, 'localStorage'],
  [/session ?storage/iu, 'sessionStorage'],
  [/indexed ?db/iu, 'indexedDB'],
  [/pixel|piksel/iu, 'pixel'],
  [/cookie|kapsel/iu, 'cookie'],
]

function meaning<T>(table: readonly (readonly [RegExp, T])[], text: string | undefined) {
  return text === undefined ? undefined : table.find(([pattern]) => pattern.test(text))?.[1]
}

type FoundRow = {readonly provider: string | undefined; readonly cookie: FoundCookie}

type CookieTable = {readonly rows: readonly FoundRow[]; readonly titles: readonly string[]}

/** The cookies of a table; words that have no field stay with the purpose. */
function readCookieTable(node: RootContent): CookieTable | undefined {
  if (node.type !== 'table') return undefined
  const table =
    readTable(node, COLUMNS, ['name', 'purpose']) ?? readTable(node, COLUMNS, ['name', 'lifetime'])
  if (!table || table.rows.some(({cells}) => !cells.name)) return undefined
  const rows = table.rows.map(({cells, others}): FoundRow => {
    const lifetime = cells.lifetime && parseLifetime(cells.lifetime)
    const category = meaning(CATEGORIES, cells.category)
    const party = meaning(PARTIES, cells.party)
    const unread = [
      ...(cells.lifetime && !lifetime ? [cells.lifetime] : []),
      ...(cells.category && !category ? [cells.category] : []),
      ...(cells.party && !party ? [cells.party] : []),
      ...others.map(({title, text}) => `${title}: ${text}`),
    ]
    const purpose = [cells.purpose, ...unread].filter(Boolean).join(' · ')
    const cookie: FoundCookie = {
      name: cells.name ?? '',
      storage: meaning(STORAGES, cells.storage) ?? 'cookie',
      ...(purpose && {purpose}),
      ...(lifetime && {lifetime}),
      ...(category && {category}),
      ...(party && {party}),
      ...(cells.domain && {domain: cells.domain}),
    }
    return {provider: cells.provider, cookie}
  })
  return {rows, titles: table.titles}
}

function grouped(rows: readonly FoundRow[], otherwise: string): FoundProvider[] {
  const providers = Map.groupBy(rows, ({provider}) => provider ?? otherwise)
  return [...providers].map(([name, group]) => ({
    name,
    hidden: false,
    cookies: group.map(({cookie}) => cookie),
  }))
}

type HeadedEntry = {readonly name: string; readonly hidden: boolean; readonly body: RootContent[]}

/** Providers under headings: tables in them list cookies, the rest describes. */
function toProviders(entries: readonly HeadedEntry[]): {
  entries: FoundProvider[]
  labels: string[]
} {
  const labels: string[] = []
  const providers = entries.map(({name, hidden, body}) => {
    const cookies: FoundCookie[] = []
    const description = body.filter((node) => {
      const table = readCookieTable(node)
      cookies.push(...(table?.rows.map(({cookie}) => cookie) ?? []))
      labels.push(...(table?.titles ?? []))
      return table === undefined
    })
    const text = plainText(description)
    return {name, hidden, ...(text && {description: text}), cookies}
  })
  return {entries: providers, labels}
}

function headingIndex(parts: readonly Part[], depth: number): number {
  return parts.findIndex(
    (part) =>
      part.kind === 'content' &&
      part.node.type === 'heading' &&
      part.node.depth === depth &&
      IN_USE.test(plainText([part.node])),
  )
}

const isHeading = (part: Part, depth: number) =>
  part.kind === 'content' && part.node.type === 'heading' && part.node.depth <= depth

/**
 * The cookie providers that a section lists: in a table of cookies, under the headings below a
 * heading such as "Cookies we use", or under its own headings where it is called so itself.
 *
 * @param ownName - whose cookies they are where a table names nobody
 */
export function recogniseCookies(
  heading: string,
  parts: readonly Part[],
  depth: number,
  ownName: string,
): FoundList<FoundProvider> | undefined {
  const start = headingIndex(parts, depth + 1)
  if (start >= 0) {
    const rest = parts.slice(start + 1)
    const length = rest.findIndex((part) => isHeading(part, depth + 1))
    const within = length < 0 ? rest : rest.slice(0, length)
    const found = underHeadings(within, depth + 2)
    if (found) {
      return {
        before: [...parts.slice(0, start + 1), ...found.before],
        after: [...found.after, ...rest.slice(within.length)],
        ...toProviders(found.entries),
      }
    }
  }
  for (const [index, part] of parts.entries()) {
    const table = part.kind === 'content' ? readCookieTable(part.node) : undefined
    if (!table) continue
    return {
      before: parts.slice(0, index),
      entries: grouped(table.rows, ownName),
      after: parts.slice(index + 1),
      labels: table.titles,
    }
  }
  const found = IN_USE.test(heading) ? underHeadings(parts, depth + 1) : undefined
  return found && {...found, ...toProviders(found.entries)}
}
