import 'server-only'
import {timingSafeEqual} from 'node:crypto'
import {hashSecret, linkState, parseLink, previewLink} from '#lib/policy/preview-link.ts'
import {draftClient} from '../client.ts'
import {documentQuery} from '../queries.ts'

/** What a link leads to. */
export type SharedLink =
  | {readonly state: 'live'; readonly policyId: string; readonly expiresAt: string}
  | {readonly state: 'expired' | 'revoked' | 'unknown'}

function sameHash(a: string, b: string): boolean {
  return timingSafeEqual(Buffer.from(a, 'hex'), Buffer.from(b, 'hex'))
}

/**
 * Reads the link that an address ends with. It is read anew each time, so that revoking it works at
 * once, and says nothing of itself to those who have not its secret.
 *
 * @throws NoReadTokenError where the site may not read drafts; the client's errors where the lake
 * does not answer
 */
export async function readSharedLink(end: string): Promise<SharedLink> {
  const named = parseLink(end)
  if (!named) return {state: 'unknown'}
  const client = draftClient().withConfig({perspective: 'raw'})
  const answer = await client.fetch<unknown>(documentQuery, {id: named.id}, {cache: 'no-store'})
  const {success, data} = previewLink.safeParse(answer)
  if (!success) return {state: 'unknown'}
  if (!sameHash(await hashSecret(named.secret), data.secretHash)) return {state: 'unknown'}
  const state = linkState(data, Date.now())
  if (state !== 'live') return {state}
  return {state, policyId: data.policy._ref, expiresAt: data.expiresAt}
}
