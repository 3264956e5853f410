import type {VersionHead} from '#lib/policy/model/index.ts'

/** What stands on a side: the draft, or a version by its number. */
export type Side = 'draft' | number

/** Where the page of a side is found. */
export function addressOf(side: Side, policyId: string, slug: string): string {
  return side === 'draft' ? `/preview/document/${policyId}` : `/${slug}/v/${side}`
}

/**
 * Where the page is found that says what differs; undefined where there is none: the draft is
 * compared with the newest version only, and nothing with itself.
 */
export function changesBetween(
  a: Side,
  b: Side,
  policyId: string,
  slug: string,
  newest: number | undefined,
): string | undefined {
  if (a === b) return undefined
  if (typeof a === 'number' && typeof b === 'number') {
    return `/${slug}/v/${Math.max(a, b)}/changes/${Math.min(a, b)}`
  }
  return [a, b].includes(newest ?? 0) ? `/preview/changes/${policyId}` : undefined
}

/** What is compared to begin with: the newest version with the draft. */
export function firstSides(versions: readonly VersionHead[]): readonly [Side, Side] {
  return [versions[0]?.number ?? 'draft', 'draft']
}

/** The choice that a form names; undefined where it is none. */
export function sideNamed(value: string, versions: readonly VersionHead[]): Side | undefined {
  if (value === 'draft') return 'draft'
  return versions.find(({number}) => String(number) === value)?.number
}
