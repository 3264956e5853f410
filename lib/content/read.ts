import 'server-only'
import {z} from 'zod'
import {contentHash} from '#lib/policy/canonical.ts'
import {byEffect, standingVersions} from '#lib/policy/effective.ts'
import {
  LANGUAGES,
  type PolicyVersion,
  policyVersion,
  type SiteSettings,
  siteSettings,
  versionHead,
} from '#lib/policy/model/index.ts'
import {
  documentQuery,
  policiesQuery,
  policyBySlugQuery,
  siteSettingsQuery,
  translationsQuery,
  versionHeadsQuery,
} from './queries.ts'
import {ask} from './source.ts'
import {tag} from './tags.ts'

/** How long after a publish a lake may answer as if it had not been. */
const BEHIND_MS = 5 * 60 * 1000

const revision = {_rev: z.string()}

const policyAddress = z.object({
  _id: z.string(),
  title: z.string(),
  slug: z.string(),
  language: z.enum(LANGUAGES),
  /** The policy that this one translates, or its own `_id`. */
  original: z.string(),
})
/** Where a policy is found. */
export type PolicyAddress = z.infer<typeof policyAddress>

const revisedHead = versionHead.extend(revision)
export type RevisedHead = z.infer<typeof revisedHead>

const revisedSettings = siteSettings.extend({...revision, _updatedAt: z.string()})

/** A version whose content is what its hash says. */
export const intactVersion = policyVersion
  .extend(revision)
  .refine(async ({content, contentHash: expected}) => (await contentHash(content)) === expected, {
    path: ['contentHash'],
    error: 'is not the hash of the content: the version has been changed',
  })

/** The site's settings; null before anybody has saved them. */
export function readSiteSettings(): Promise<
  (SiteSettings & {_rev: string; _updatedAt: string}) | null
> {
  return ask({
    groq: siteSettingsQuery,
    tags: [tag.site],
    schema: revisedSettings.nullable(),
    subject: 'siteSettings',
  })
}

/** Every published policy; `tags` are those of what it is read for, beside its own. */
export function readPolicies(...tags: string[]): Promise<PolicyAddress[]> {
  return ask({
    groq: policiesQuery,
    tags: [tag.policies, ...tags],
    schema: z.array(policyAddress),
    subject: 'policies',
  })
}

/** The policy at a path; null where there is none. */
export function readPolicy(slug: string): Promise<PolicyAddress | null> {
  return ask({
    groq: policyBySlugQuery,
    params: {slug},
    tags: [tag.slug(slug)],
    schema: policyAddress.nullable(),
    subject: `policy at /${slug}`,
  })
}

/** A policy and its translations, by the `_id` of the original. */
export function readTranslations(original: string): Promise<PolicyAddress[]> {
  return ask({
    groq: translationsQuery,
    params: {original},
    tags: [tag.translations(original)],
    schema: z.array(policyAddress),
    subject: `translations of ${original}`,
  })
}

/**
 * Versions are never taken away, so an answer without the newest is behind: hosted Sanity is
 * eventually consistent. After a while it is believed; somebody may have restored an older dataset.
 */
function isBehind([newest]: readonly RevisedHead[], [known]: readonly RevisedHead[]): boolean {
  if (!known || (newest?.number ?? 0) >= known.number) return false
  return Date.now() - Date.parse(known.publishedAt) < BEHIND_MS
}

/**
 * What is known of each version of a policy, newest number first; `tags` are those of what it is
 * read for, beside its own.
 */
export function readVersionHeads(policy: string, ...tags: string[]): Promise<RevisedHead[]> {
  return ask({
    groq: versionHeadsQuery,
    params: {policy},
    tags: [tag.policy(policy), ...tags],
    schema: z.array(revisedHead),
    isBehind,
    subject: `versions of ${policy}`,
  })
}

/**
 * One whole version.
 *
 * @throws ZodError when it does not parse, or is not what its hash says, and never was
 */
export function readVersion({_id, policy}: RevisedHead): Promise<PolicyVersion & {_rev: string}> {
  return ask({
    groq: documentQuery,
    params: {id: _id},
    tags: [tag.policy(policy._ref)],
    schema: intactVersion,
    subject: _id,
  })
}

/**
 * The version in force at an instant or, where that one cannot be read, the one before it that can:
 * visitors keep the last good text, and the operator is told.
 *
 * @param at - milliseconds since the epoch (UTC)
 * @returns undefined before the first version is in force
 * @throws what the newest one met, when none can be read
 */
export async function readVersionInForce(
  heads: readonly RevisedHead[],
  at: number,
): Promise<(PolicyVersion & {_rev: string}) | undefined> {
  const inForce = standingVersions(heads)
    .filter((head) => Date.parse(head.effectiveFrom) <= at)
    .sort(byEffect)
  let failure: unknown
  for (const head of inForce.reverse()) {
    try {
      return await readVersion(head)
    } catch (error) {
      failure ??= error
    }
  }
  if (failure) throw failure
  return undefined
}
