import {describeDiff, type Sentence} from '../diff/index.ts'
import type {PolicyDiff} from '../diff/model/index.ts'
import {dayInOslo, formatOf, labels} from '../labels/index.ts'
import type {Language, VersionHead} from '../model/index.ts'
import {addressesOf} from './addresses.ts'
import type {Export} from './export.ts'
import {words} from './words.ts'
import {element, type Xml, xmlDocument} from './xml.ts'

/** A version in a feed, with what changed since the one before; the first has no such thing. */
export type FeedVersion = {readonly head: VersionHead; readonly diff: PolicyDiff | undefined}

/** What a feed is of. */
export type FeedPolicy = {
  readonly title: string
  readonly slug: string
  readonly language: Language
  /** The name of the controller, who is the author. */
  readonly controller: string
  /** The public address of the site, without a slash at the end. */
  readonly origin: string
}

/**
 * The permanent name of a version: the name of its very content, whatever becomes of the site.
 * Source: RFC 6920, naming things with hashes.
 */
function nameOf(contentHash: string): string {
  const bytes = contentHash.match(/../g)?.map((pair) => Number.parseInt(pair, 16)) ?? []
  const base64 = btoa(String.fromCharCode(...bytes))
  const base64Url = base64.replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '')
  return `ni:///sha-256;${base64Url}`
}

/** What an entry says, as HTML: written here, and escaped once more as the text that XML holds. */
function htmlOf(head: VersionHead, sentences: readonly Sentence[], language: Language): string {
  const date = formatOf(language).date(dayInOslo(head.effectiveFrom))
  const items = sentences.map(({text}) => element('li', {}, text))
  return [
    element('p', {}, words[language].effectiveFrom(date)),
    element('p', {}, head.summary),
    ...(items.length > 0 ? [element('ul', {}, ...items)] : []),
  ]
    .map(({text}) => text)
    .join('')
}

type Entry = {readonly head: VersionHead; readonly sentences: readonly Sentence[]}

function entryOf({head, sentences}: Entry, {slug, language, origin}: FeedPolicy): Xml {
  const addresses = addressesOf(slug)
  const {number, change, publishedAt, contentHash} = head
  const title = `${words[language].version(number)}: ${labels[language].changeKinds[change]}`
  const link = (rel: string, path: string, type: string) =>
    element('link', {rel, type, href: `${origin}${path}`})
  return element(
    'entry',
    {},
    element('id', {}, nameOf(contentHash)),
    element('title', {}, title),
    element('updated', {}, publishedAt),
    element('published', {}, publishedAt),
    link('alternate', addresses.version(number), 'text/html'),
    ...(number > 1 ? [link('related', addresses.changes(number), 'text/html')] : []),
    element('category', {term: change, label: labels[language].changeKinds[change]}),
    element('summary', {}, head.summary),
    element('content', {type: 'html'}, htmlOf(head, sentences, language)),
  )
}

function feed(policy: FeedPolicy, title: string, self: string, entries: readonly Entry[]): Export {
  const {language, origin, controller, slug} = policy
  const newest = entries.reduce(
    (latest, {head: {publishedAt}}) =>
      Date.parse(publishedAt) > Date.parse(latest) ? publishedAt : latest,
    new Date(0).toISOString(),
  )
  const sorted = entries.toSorted((a, b) => b.head.number - a.head.number)
  const root = element(
    'feed',
    {xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': language},
    element('id', {}, `${origin}${self}`),
    element('title', {}, title),
    element('updated', {}, newest),
    element('link', {rel: 'self', type: 'application/atom+xml', href: `${origin}${self}`}),
    element('link', {
      rel: 'alternate',
      type: 'text/html',
      hreflang: language,
      href: `${origin}${addressesOf(slug).page}`,
    }),
    element('author', {}, element('name', {}, controller)),
    ...sorted.map((entry) => entryOf(entry, policy)),
  )
  return {body: xmlDocument(root), contentType: 'application/atom+xml; charset=utf-8'}
}

/**
 * The Atom feed (RFC 4287) of a policy: an entry for each version.
 *
 * @param versions - in any order
 */
export function policyFeed(policy: FeedPolicy, versions: readonly FeedVersion[]): Export {
  const entries = versions.map(({head, diff}) => ({
    head,
    sentences: diff ? describeDiff(diff, policy.language) : [],
  }))
  return feed(policy, policy.title, addressesOf(policy.slug).feed, entries)
}

/**
 * The Atom feed of the recipients of personal data only: an entry for the first version, and for
 * each that changes who they are or what is told of them.
 *
 * @param versions - in any order
 */
export function subprocessorFeed(policy: FeedPolicy, versions: readonly FeedVersion[]): Export {
  const entries = versions.flatMap(({head, diff}) => {
    if (!diff) return [{head, sentences: []}]
    const sentences = describeDiff(diff, policy.language).filter(
      ({topic}) => topic === 'recipients',
    )
    return sentences.length > 0 ? [{head, sentences}] : []
  })
  const title = `${words[policy.language].recipients} – ${policy.title}`
  return feed(policy, title, addressesOf(policy.slug).subprocessorFeed, entries)
}
