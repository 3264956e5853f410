import type {VersionFacts} from './model/index.ts'

/** Orders versions as they take effect; of two at the same instant the later number prevails. */
export function byEffect(a: VersionFacts, b: VersionFacts): number {
  return Date.parse(a.effectiveFrom) - Date.parse(b.effectiveFrom) || a.number - b.number
}

/**
 * The version in force at an instant: the one with the greatest `effectiveFrom` not after it.
 *
 * @param at - milliseconds since the epoch (UTC)
 * @returns undefined when no version was in force yet
 */
export function effectiveVersion<T extends VersionFacts>(
  versions: readonly T[],
  at: number,
): T | undefined {
  return versions
    .filter((version) => Date.parse(version.effectiveFrom) <= at)
    .sort(byEffect)
    .at(-1)
}

/**
 * The versions that are published and not yet in force at an instant, soonest first.
 *
 * @param at - milliseconds since the epoch (UTC)
 */
export function upcomingVersions<T extends VersionFacts>(versions: readonly T[], at: number): T[] {
  return versions.filter((version) => Date.parse(version.effectiveFrom) > at).sort(byEffect)
}
