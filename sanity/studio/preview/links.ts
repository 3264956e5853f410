import type {SanityClient} from '@sanity/client'
import {defineQuery} from 'groq'
import {z} from 'zod'
import {newPreviewLink, type PreviewLink, previewLink} from '#lib/policy/preview-link.ts'

const DAY_MS = 24 * 60 * 60 * 1000
/** For how long a link that is over can still say so. */
const KEPT_DAYS = 30

const liveLinksQuery = defineQuery(
  `*[_type == "previewLink" && policy._ref == $policy && expiresAt > $now && !defined(revokedAt)]
    | order(createdAt desc)`,
)
const oldLinksQuery = defineQuery(`*[_type == "previewLink" && expiresAt < $before]`)

/** The links by which others see the draft of a policy now, newest first. */
export async function readLiveLinks(
  client: SanityClient,
  policyId: string,
): Promise<readonly PreviewLink[]> {
  const now = new Date().toISOString()
  const answer = await client.fetch<unknown>(liveLinksQuery, {policy: policyId, now})
  return z.array(previewLink).parse(answer)
}

/**
 * Shares the draft of a policy, and forgets links that have been over for long.
 *
 * @returns the path that shows the draft; it cannot be read again
 */
export async function shareDraft(
  client: SanityClient,
  policyId: string,
  maker: {readonly id: string; readonly name: string},
): Promise<string> {
  const {document, link} = await newPreviewLink(policyId, maker, Date.now())
  const before = new Date(Date.now() - KEPT_DAYS * DAY_MS).toISOString()
  await client.create(document, {visibility: 'sync'})
  await client.delete({query: oldLinksQuery, params: {before}})
  return `/preview/shared/${link}`
}

/** Ends a link at once. */
export async function revokeLink(client: SanityClient, id: string): Promise<void> {
  await client.patch(id).set({revokedAt: new Date().toISOString()}).commit({visibility: 'sync'})
}
