import {randomUUID} from 'node:crypto'
import type {SanityClient} from '@sanity/client'
import {encodeSignatureHeader} from '@sanity/webhook'
import {z} from 'zod'
import {WEBHOOK_SECRET} from './lake.ts'
import {POLICY, publishTitle} from './policy.ts'
import type {TestSite} from './site.ts'

const revised = z.object({_id: z.string(), _rev: z.string(), _updatedAt: z.string()})

/** Publishes the policy under a title, and returns the body of the webhook that tells of it. */
export async function publishNext(client: SanityClient, title: string): Promise<string> {
  const {_id} = await publishTitle(client, title)
  const {_rev, _updatedAt} = revised.parse(await client.getDocument(_id))
  const facts = {_id, _rev, _updatedAt, _type: 'policyVersion', policy: POLICY}
  return JSON.stringify({...facts, slug: 'personvern'})
}

/**
 * Delivers a webhook.
 *
 * @param at - when it was signed: milliseconds since the epoch
 * @returns the status of the answer
 */
export async function deliver(site: TestSite, body: string, at = Date.now()): Promise<number> {
  const response = await site.get('/api/revalidate', {
    method: 'POST',
    body,
    headers: {
      'sanity-webhook-signature': await encodeSignatureHeader(body, at, WEBHOOK_SECRET),
      'idempotency-key': randomUUID(),
    },
  })
  await response.arrayBuffer()
  return response.status
}
