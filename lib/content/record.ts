import 'server-only'
import {effectiveVersion} from '#lib/policy/effective.ts'
import type {PolicyVersion} from '#lib/policy/model/index.ts'
import {type Site, siteOf} from './pages.ts'
import {
  type PolicyAddress,
  type RevisedHead,
  readPolicy,
  readSiteSettings,
  readTranslations,
  readVersion,
  readVersionHeads,
} from './read.ts'
import {tag} from './tags.ts'

/** All that is published of a policy, then and now. */
export type PolicyRecord = {
  readonly site: Site
  readonly policy: PolicyAddress
  /** Every version, newest number first. */
  readonly versions: readonly RevisedHead[]
  /** The policy itself and its translations. */
  readonly translations: readonly PolicyAddress[]
}

/** Reads the record of the policy at a path; undefined where there is none. */
export async function readRecord(slug: string): Promise<PolicyRecord | undefined> {
  const [settings, policy] = await Promise.all([readSiteSettings(), readPolicy(slug)])
  if (!policy) return undefined
  const [versions, translations] = await Promise.all([
    readVersionHeads(policy._id, tag.record(policy._id)),
    readTranslations(policy.original),
  ])
  return {site: siteOf(settings), policy, versions, translations}
}

/** One version of the record by its number; undefined where there is none. */
export async function readNumber(
  {versions}: PolicyRecord,
  number: number,
): Promise<PolicyVersion | undefined> {
  const head = versions.find((each) => each.number === number)
  return head && readVersion(head)
}

/**
 * The version of the record that is in force at an instant.
 *
 * @param at - milliseconds since the epoch (UTC)
 */
export async function readInForce(
  {versions}: PolicyRecord,
  at: number,
): Promise<PolicyVersion | undefined> {
  const head = effectiveVersion(versions, at)
  return head && readVersion(head)
}
