import {z} from 'zod'
import {acknowledgement} from './acknowledgement.ts'
import {block, frozenBlock, reference} from './blocks.ts'
import {controller} from './controller.ts'
import {calendarDate, instant, key, slug, text} from './scalars.ts'
import {CHANGE_KINDS, LANGUAGES, LEGAL_ELEMENTS} from './vocabulary.ts'

const covers = z.array(z.enum(LEGAL_ELEMENTS))

/** A section of the working copy. */
export const policySection = z.object({
  _key: key,
  _type: z.literal('policySection'),
  heading: text,
  /** The fragment that leads here; it stays when the heading changes. */
  anchor: slug,
  /** Earlier fragments, which keep working. */
  formerAnchors: z.array(slug).optional(),
  hidden: z.boolean().optional(),
  covers: covers.default([]),
  body: z.array(block).default([]),
})
export type PolicySection = z.infer<typeof policySection>

/** The working copy that editors change. */
export const policy = z.object({
  _id: text,
  _type: z.literal('policy'),
  title: text,
  slug: z.object({current: slug}),
  language: z.enum(LANGUAGES),
  /** The policy this one translates, and the number of the version it was translated from. */
  translationOf: z.object({policy: reference, version: z.int().positive()}).optional(),
  /** The last day that somebody went through the whole policy and found it true. */
  reviewedOn: calendarDate.optional(),
  controller,
  sections: z.array(policySection).min(1),
  /** Findings of the rules that were read and found to be in order. */
  acknowledgements: z.array(acknowledgement).optional(),
})
export type Policy = z.infer<typeof policy>

/** A section inside a published version. */
export const frozenSection = z.discriminatedUnion('hidden', [
  z.strictObject({
    _key: key,
    _type: z.literal('policySection'),
    hidden: z.literal(false),
    heading: text,
    anchor: slug,
    formerAnchors: z.array(slug).optional(),
    covers,
    body: z.array(frozenBlock),
  }),
  z.strictObject({_key: key, _type: z.literal('policySection'), hidden: z.literal(true)}),
])
export type FrozenSection = z.infer<typeof frozenSection>
export type ShownSection = Exclude<FrozenSection, {hidden: true}>

/** SHA-256 in lower-case hexadecimal. */
export const sha256 = z.string().regex(/^[0-9a-f]{64}$/)

/** What is true of a version as a whole; the same on the document and inside what is hashed. */
export const versionFacts = z.strictObject({
  number: z.int().positive(),
  change: z.enum(CHANGE_KINDS),
  /** The UTC instant from which the version applies. */
  effectiveFrom: instant,
  /** The UTC instant at which it was published. */
  publishedAt: instant,
  /** The opaque id of the user who published it: accountable, and not a name. */
  publishedBy: text,
  /** What changed and why, in the policy's language. */
  summary: text,
  /**
   * The number of a version that was to take effect later, and that this one withdraws. What it
   * says is what the version in force said already.
   */
  cancels: z.int().positive().optional(),
  /** The `contentHash` of the version before; missing only on the first. */
  previousHash: sha256.optional(),
})
export type VersionFacts = z.infer<typeof versionFacts>

/**
 * The whole policy as a version freezes it: every reference resolved, in one language, and of
 * hidden things only that they are there, because these bytes are public. The version's own facts
 * are part of it, so that the hash covers them and each version vouches for the one before.
 */
export const policyContent = z.strictObject({
  /** The `_id` of the working copy. */
  policy: text,
  version: versionFacts,
  title: text,
  slug,
  language: z.enum(LANGUAGES),
  translationOf: z.strictObject({policy: text, version: z.int().positive()}).optional(),
  reviewedOn: calendarDate.optional(),
  controller: controller.strict(),
  sections: z.array(frozenSection).min(1),
  acknowledgements: z.array(acknowledgement).optional(),
})
export type PolicyContent = z.infer<typeof policyContent>
