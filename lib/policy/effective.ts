import type {VersionFacts} from './model/index.ts'

/** Orders versions as they take effect; of two at the same instant the later number prevails. */
export function byEffect(a: VersionFacts, b: VersionFacts): number {
  return Date.parse(a.effectiveFrom) - Date.parse(b.effectiveFrom) || a.number - b.number
}

/**
 * The versions that were withdrawn before they took effect, by their number, each with the version
 * that withdrew it.
 */
export function cancellations<T extends VersionFacts>(versions: readonly T[]): Map<number, T> {
  const byNumber = new Map(versions.map((version) => [version.number, version]))
  const found = new Map<number, T>()
  for (const version of versions) {
    const cancelled = version.cancels === undefined ? undefined : byNumber.get(version.cancels)
    if (!cancelled || cancelled.number >= version.number) continue
    // What was in force once cannot be made never to have been.
    const inTime = Date.parse(version.publishedAt) < Date.parse(cancelled.effectiveFrom)
    if (inTime && !found.has(cancelled.number)) found.set(cancelled.number, version)
  }
  return found
}

/** The versions that were in force, are, or will be unless somebody withdraws them. */
export function standingVersions<T extends VersionFacts>(versions: readonly T[]): T[] {
  const cancelled = cancellations(versions)
  return versions.filter(({number}) => !cancelled.has(number))
}

/**
 * The version that a version is compared with: the one published before it that was not withdrawn.
 *
 * @returns undefined for the first
 */
export function versionBefore<T extends VersionFacts>(
  versions: readonly T[],
  number: number,
): T | undefined {
  return standingVersions(versions)
    .filter((version) => version.number < number)
    .sort((a, b) => a.number - b.number)
    .at(-1)
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
  return standingVersions(versions)
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
  return standingVersions(versions)
    .filter((version) => Date.parse(version.effectiveFrom) > at)
    .sort(byEffect)
}
