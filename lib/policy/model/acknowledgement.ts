import {z} from 'zod'
import {key, text} from './scalars.ts'

/**
 * A finding of a rule that somebody has read and found to be in order, and why. It is published
 * with the version, so that the decision can be accounted for (GDPR art. 5(2)).
 */
export const acknowledgement = z.strictObject({
  _key: key,
  _type: z.literal('acknowledgement'),
  /** The id of the rule. */
  rule: text,
  /** The Sanity path of the finding in the policy; every finding of the rule where it is missing. */
  path: text.optional(),
  reason: text,
})
export type Acknowledgement = z.infer<typeof acknowledgement>
