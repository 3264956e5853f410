import type {SanityClient} from '@sanity/client'
import {defineQuery} from 'groq'
import {z} from 'zod'
import {effectiveVersion, upcomingVersions} from '#lib/policy/effective.ts'
import {type PolicyVersion, policyVersion, type VersionFacts} from '#lib/policy/model/index.ts'
import {newCancellation} from '#lib/policy/new-version.ts'
import {isConflict, PublishConflictError, UnpublishableError} from './publish-policy.ts'

const versionsQuery = defineQuery(
  `*[_type == "policyVersion" && policy._ref == $policy] | order(number desc)`,
)

/** All that a withdrawal is made from, as it was when it was read. */
export type Cancellation = {
  readonly cancelled: PolicyVersion
  /** The version whose text goes on to apply. */
  readonly inForce: PolicyVersion
  /** The version with the highest number so far. */
  readonly newest: PolicyVersion
}

/**
 * Reads what withdrawing a version before it takes effect would do.
 *
 * @param policyId - `_id` of the working copy, without `drafts.`
 * @param number - of the version that is to take effect later
 * @param at - milliseconds since the epoch (UTC)
 * @throws UnpublishableError when the version is not, or no longer, upcoming, or nothing is in force
 * that could go on to apply
 */
export async function readCancellation(
  source: SanityClient,
  policyId: string,
  number: number,
  at: number,
): Promise<Cancellation> {
  const client = source.withConfig({perspective: 'raw', useCdn: false})
  const versions = z
    .array(policyVersion)
    .parse(await client.fetch(versionsQuery, {policy: policyId}))
  const cancelled = upcomingVersions(versions, at).find((each) => each.number === number)
  if (!cancelled) throw new UnpublishableError(`Version ${number} is not to take effect later`)
  const inForce = effectiveVersion(versions, at)
  const [newest] = versions
  if (!inForce || !newest) {
    throw new UnpublishableError(`No version of ${policyId} is in force that could go on to apply`)
  }
  return {cancelled, inForce, newest}
}

/**
 * Withdraws a version that was to take effect later, by publishing a version that says so. The
 * working copy stays as it is.
 *
 * @param facts.summary - why, in the policy's language
 * @returns the version that was created
 * @throws PublishConflictError when somebody else published this number first
 */
export async function cancelVersion(
  client: SanityClient,
  {cancelled, inForce, newest}: Cancellation,
  facts: Pick<VersionFacts, 'publishedAt' | 'publishedBy' | 'summary'>,
): Promise<PolicyVersion> {
  if (Date.parse(facts.publishedAt) >= Date.parse(cancelled.effectiveFrom)) {
    throw new UnpublishableError(`Version ${cancelled.number} has taken effect meanwhile`)
  }
  const version = await newCancellation(cancelled, inForce, newest, facts)
  try {
    await client.create(version, {visibility: 'sync'})
  } catch (cause) {
    if (!isConflict(cause)) throw cause
    throw new PublishConflictError(`Version ${version.number} was published meanwhile`, {cause})
  }
  return version
}
