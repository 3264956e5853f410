import {z} from 'zod'
import {reference} from './model/blocks.ts'
import {sha256} from './model/policy.ts'
import {instant, text} from './model/scalars.ts'

/** How long a colleague can see a draft by a link. */
export const PREVIEW_LINK_DAYS = 7

const DAY_MS = 24 * 60 * 60 * 1000
const TYPE = 'previewLink'
/** Ids with a dot are private, even in a dataset that anybody may read. */
const ID_PREFIX = 'previewLink.'
const LINK = /^([0-9a-f]{16})\.([\w-]{43})$/

/** A link that shows the draft of a policy without an account; of its secret only the hash is kept. */
export const previewLink = z.object({
  _id: text,
  _type: z.literal(TYPE),
  /** Weak: the policy may be a draft yet, and may be deleted. */
  policy: reference.extend({_weak: z.literal(true).optional()}),
  /** SHA-256 of the secret, in lower-case hexadecimal. */
  secretHash: sha256,
  createdAt: instant,
  expiresAt: instant,
  /** The id of the user who made it, and what they are called. */
  createdBy: text,
  createdByName: text,
  revokedAt: instant.optional(),
})
export type PreviewLink = z.infer<typeof previewLink>

const hex = (bytes: Uint8Array) =>
  Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')

/** SHA-256 of a secret, in lower-case hexadecimal. */
export async function hashSecret(secret: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(secret))
  return hex(new Uint8Array(digest))
}

/**
 * Makes a link to the draft of a policy.
 *
 * @param policyId - `_id` of the working copy, without `drafts.`
 * @param maker - the user who shares it
 * @param at - milliseconds since the epoch (UTC)
 * @returns what is stored, and the end of the address, which nobody can make from what is stored
 */
export async function newPreviewLink(
  policyId: string,
  maker: {readonly id: string; readonly name: string},
  at: number,
): Promise<{document: PreviewLink; link: string}> {
  const name = hex(crypto.getRandomValues(new Uint8Array(8)))
  const bytes = crypto.getRandomValues(new Uint8Array(32))
  const secret = btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '')
  return {
    document: {
      _id: ID_PREFIX + name,
      _type: TYPE,
      policy: {_type: 'reference', _ref: policyId, _weak: true},
      secretHash: await hashSecret(secret),
      createdAt: new Date(at).toISOString(),
      expiresAt: new Date(at + PREVIEW_LINK_DAYS * DAY_MS).toISOString(),
      createdBy: maker.id,
      createdByName: maker.name,
    },
    link: `${name}.${secret}`,
  }
}

/** The document that the end of an address names, and the secret it brings; undefined where none. */
export function parseLink(link: string): {id: string; secret: string} | undefined {
  const [, name, secret] = LINK.exec(link) ?? []
  return name && secret ? {id: ID_PREFIX + name, secret} : undefined
}

/**
 * Whether a link still shows its draft.
 *
 * @param at - milliseconds since the epoch (UTC)
 */
export function linkState(
  {expiresAt, revokedAt}: Pick<PreviewLink, 'expiresAt' | 'revokedAt'>,
  at: number,
): 'live' | 'expired' | 'revoked' {
  if (revokedAt) return 'revoked'
  return Date.parse(expiresAt) > at ? 'live' : 'expired'
}
