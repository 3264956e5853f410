import {cancellations, effectiveVersion} from '#lib/policy/effective.ts'
import type {VersionFacts} from '#lib/policy/model/index.ts'

/** Where a version stands among the others of its policy. */
export type VersionState = 'inForce' | 'upcoming' | 'earlier' | 'withdrawn'

/**
 * Where a version stands at an instant.
 *
 * @param versions - every version of the policy
 * @param at - milliseconds since the epoch (UTC)
 */
export function versionState(
  version: VersionFacts,
  versions: readonly VersionFacts[],
  at: number,
): VersionState {
  if (cancellations(versions).has(version.number)) return 'withdrawn'
  if (Date.parse(version.effectiveFrom) > at) return 'upcoming'
  return effectiveVersion(versions, at)?.number === version.number ? 'inForce' : 'earlier'
}
