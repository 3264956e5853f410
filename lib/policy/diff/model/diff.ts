import {z} from 'zod'
import {COOKIE_CATEGORIES} from '../../model/index.ts'
import * as part from '../parts.ts'
import {contactChange, providerChange, recipientChange, rightChange} from './facts.ts'
import {sectionChange} from './sections.ts'

export const POLICY_FIELDS = [
  'policy',
  'title',
  'slug',
  'language',
  'translationOf',
  'reviewedOn',
] as const
export type PolicyField = (typeof POLICY_FIELDS)[number]

export const policyDiff = z.strictObject({
  /** The earlier version without its sections. */
  before: part.policyHead,
  /** The later version without its sections. */
  after: part.policyHead,
  fields: z.array(z.enum(POLICY_FIELDS)),
  contacts: z.array(contactChange),
  recipients: z.array(recipientChange),
  cookieProviders: z.array(providerChange),
  /** The categories that only the later version's cookies have. */
  newCookieCategories: z.array(z.enum(COOKIE_CATEGORIES)),
  rights: z.array(rightChange),
  /** In reading order. */
  sections: z.array(sectionChange),
})
/** What changed from one version of a policy to another. */
export type PolicyDiff = z.infer<typeof policyDiff>
