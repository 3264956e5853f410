import {z} from 'zod'
import {reference} from './blocks.ts'
import {policyContent, sha256, versionFacts} from './policy.ts'
import {text} from './scalars.ts'

/** What a list of versions needs to know of each: everything but the content. */
export const versionHead = z.object({
  _id: text,
  _type: z.literal('policyVersion'),
  policy: reference,
  ...versionFacts.shape,
  /** SHA-256 of the RFC 8785 canonical JSON of `content`. */
  contentHash: sha256,
})
export type VersionHead = z.infer<typeof versionHead>

/** One published state of a policy, frozen. */
export const policyVersion = versionHead.extend({content: policyContent})
export type PolicyVersion = z.infer<typeof policyVersion>
