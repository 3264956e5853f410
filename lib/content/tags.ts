import {z} from 'zod'

/** What the webhook tells of a document: enough to know which pages it is on. */
export const changedDocument = z.discriminatedUnion('_type', [
  z.object({
    _id: z.string().min(1),
    _type: z.literal('policyVersion'),
    _rev: z.string().min(1),
    _updatedAt: z.iso.datetime(),
    policy: z.string().min(1),
    slug: z.string().min(1),
    /** The policy that this one translates. */
    original: z.string().min(1).nullish(),
  }),
  z.object({
    _id: z.literal('siteSettings'),
    _type: z.literal('siteSettings'),
    _rev: z.string().min(1),
    _updatedAt: z.iso.datetime(),
  }),
])
export type ChangedDocument = z.infer<typeof changedDocument>

/** The webhook that sends `changedDocument`: the same for the embedded lake and for hosted Sanity. */
export const changeWebhook = {
  filter: '_type in ["policyVersion", "siteSettings"]',
  projection:
    '{_id, _type, _rev, _updatedAt, "policy": policy._ref, "slug": content.slug, "original": content.translationOf.policy}',
} as const

/**
 * The cache tags by what was read. Each read names its tag here, and a changed document names the
 * tags of the reads that it can change, so that the two cannot drift apart.
 */
export const tag = {
  /** Site name and settings: on every page. */
  site: 'site',
  /** Which policies there are. */
  policies: 'policies',
  /** Which policy a path leads to, and whether any does. */
  slug: (slug: string) => `slug:${slug}`,
  /** The versions of one policy, by the `_id` of its working copy. */
  policy: (id: string) => `policy:${id}`,
  /** A policy and its translations, by the `_id` of the original. */
  translations: (original: string) => `translations:${original}`,
} as const

/** The tags of everything that a changed document can be part of. */
export function tagsOf(document: ChangedDocument): string[] {
  switch (document._type) {
    case 'policyVersion':
      return [
        tag.policies,
        tag.slug(document.slug),
        tag.policy(document.policy),
        tag.translations(document.original ?? document.policy),
      ]
    case 'siteSettings':
      return [tag.site]
  }
}
