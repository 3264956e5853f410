import 'server-only'
import {diffPolicies} from '#lib/policy/diff/index.ts'
import {versionBefore} from '#lib/policy/effective.ts'
import type {FeedVersion} from '#lib/policy/exports/feed.ts'
import {
  cookiesCsv,
  cookiesJson,
  type Export,
  policyFeed,
  policyJson,
  policyMarkdown,
  subprocessorFeed,
  subprocessorsCsv,
  subprocessorsJson,
  versionIndexJson,
  webPageJsonLd,
} from '#lib/policy/exports/index.ts'
import type {PolicyContent} from '#lib/policy/model/index.ts'
import {readVersion} from './read.ts'
import {type PolicyRecord, readInForce} from './record.ts'

/** How many of the newest versions a feed tells of. */
const FEED_LENGTH = 50

/** What a version can be had as, by the name of the file. */
export const VERSION_FILES: ReadonlyMap<string, (content: PolicyContent) => Export> = new Map([
  ['policy.json', policyJson],
  ['policy.jsonld', webPageJsonLd],
  ['policy.md', policyMarkdown],
  ['subprocessors.json', subprocessorsJson],
  ['subprocessors.csv', subprocessorsCsv],
  ['cookies.json', cookiesJson],
  ['cookies.csv', cookiesCsv],
])

/** The newest versions, each with what changed since the one before it. */
async function feedVersions({versions}: PolicyRecord): Promise<FeedVersion[]> {
  return Promise.all(
    versions.slice(0, FEED_LENGTH).map(async (head) => {
      const before = versionBefore(versions, head.number)
      const [now, then] = await Promise.all([readVersion(head), before && readVersion(before)])
      return {head, diff: then && diffPolicies(then.content, now.content)}
    }),
  )
}

type Feed = typeof policyFeed

async function feedOf(record: PolicyRecord, at: number, feed: Feed): Promise<Export | undefined> {
  const inForce = await readInForce(record, at)
  if (!inForce) return undefined
  const {title, slug, language, controller} = inForce.content
  const {origin} = record.site
  return feed(
    {title, slug, language, controller: controller.name, origin},
    await feedVersions(record),
  )
}

/** The Atom feed of a policy's versions; undefined before the first is in force. */
export const readFeed = (record: PolicyRecord, at: number) => feedOf(record, at, policyFeed)

/** The Atom feed of the versions that changed a recipient. */
export const readSubprocessorFeed = (record: PolicyRecord, at: number) =>
  feedOf(record, at, subprocessorFeed)

/** The list of a policy's versions, for machines. */
export const versionIndexOf = ({policy, versions}: PolicyRecord): Export =>
  versionIndexJson(policy, versions)
