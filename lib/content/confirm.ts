import 'server-only'
import {setTimeout as delay} from 'node:timers/promises'
import {z} from 'zod'
import {query} from './client.ts'
import {freshen, StillOldError} from './freshen.ts'
import {documentQuery} from './queries.ts'
import {intactVersion} from './read.ts'
import {type ChangedDocument, type Staleness, tagsOf} from './tags.ts'
import {touchedPages} from './touched-pages.ts'
import {scheduleEffect} from './watch.ts'
import {WebhookError} from './webhook.ts'

const POLL_MS = 15
const VISIBLE_WITHIN_MS = 5_000

const revised = z.looseObject({_rev: z.string(), _updatedAt: z.string()}).nullable()

/**
 * Waits until a query shows the change: hosted Sanity is eventually consistent, and a webhook can
 * overtake the change that it tells of (sanity-io/sanity#4657).
 */
async function untilVisible(document: ChangedDocument): Promise<unknown> {
  const deadline = Date.now() + VISIBLE_WITHIN_MS
  for (;;) {
    const seen = revised.parse(await query(documentQuery, {id: document._id}, []))
    if (seen && (seen._rev === document._rev || seen._updatedAt > document._updatedAt)) return seen
    if (Date.now() > deadline) {
      throw new WebhookError(503, `The lake does not show ${document._id}@${document._rev} yet`)
    }
    await delay(POLL_MS)
  }
}

/** What was replaced: the tags that were marked, and the paths of the pages. */
export type Revalidated = {readonly tags: Staleness; readonly paths: readonly string[]}

async function bring(document: ChangedDocument): Promise<Revalidated> {
  const answer = await untilVisible(document)
  if (document._type === 'policyVersion') {
    const {success, data, error} = await intactVersion.safeParseAsync(answer)
    if (!success) {
      throw new WebhookError(500, `${document._id} cannot be shown: ${z.prettifyError(error)}`)
    }
    scheduleEffect(data)
  }
  const tags = tagsOf(document)
  const pages = await touchedPages(document)
  try {
    await freshen(tags, pages)
  } catch (cause) {
    if (!(cause instanceof StillOldError)) throw cause
    throw new WebhookError(504, cause.message, {cause})
  }
  return {tags, paths: pages.map(({path}) => path)}
}

const underWay = new Map<string, Promise<Revalidated>>()

/**
 * Brings a changed document to the visitors, and returns only when what is served is new.
 *
 * @returns the tags and the paths that were revalidated
 * @throws WebhookError 500 when the document cannot be shown (the last good pages stay up), 503 when
 * the lake does not show it yet, 504 when the pages do not become fresh in time
 */
export function bringToVisitors(document: ChangedDocument): Promise<Revalidated> {
  // Many who tell of the same change at once wait for the same work.
  const change = `${document._id}@${document._rev}`
  const known = underWay.get(change)
  if (known) return known
  const work = bring(document).finally(() => underWay.delete(change))
  underWay.set(change, work)
  return work
}
