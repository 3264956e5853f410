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
  /** What lists the policies for machines. */
  policyList: 'policy-list',
  /** Which policy a path leads to, and whether any does. */
  slug: (slug: string) => `slug:${slug}`,
  /** The versions of one policy, by the `_id` of its working copy. */
  policy: (id: string) => `policy:${id}`,
  /** All that is published of a policy beside its page: history, versions, feeds, data. */
  record: (id: string) => `record:${id}`,
  /** A policy and its translations, by the `_id` of the original. */
  translations: (original: string) => `translations:${original}`,
} as const

/** Which tags a change makes stale, and which it makes unusable. */
export type Staleness = {
  /** Of pages that stay up until they are replaced. */
  readonly stale: readonly string[]
  /** Of what is made anew on the next request. */
  readonly expired: readonly string[]
}

/** The tags of everything that a new version of a policy can be part of. */
export function tagsOfPolicy(id: string, slug: string, original: string): Staleness {
  const stale = [tag.policies, tag.slug(slug), tag.policy(id), tag.translations(original)]
  return {stale, expired: [tag.record(id), tag.policyList]}
}

/** The tags of everything that a changed document can be part of. */
export function tagsOf(document: ChangedDocument): Staleness {
  switch (document._type) {
    case 'policyVersion': {
      const {policy, slug, original} = document
      return tagsOfPolicy(policy, slug, original ?? policy)
    }
    case 'siteSettings':
      return {stale: [tag.site], expired: [tag.policyList]}
  }
}
