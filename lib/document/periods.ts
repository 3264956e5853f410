import {byEffect} from '#lib/policy/effective.ts'
import type {VersionHead} from '#lib/policy/model/index.ts'

/** When a version applies, seen from an instant. */
export type Period =
  | {readonly state: 'upcoming' | 'inForce'; readonly from: string}
  | {readonly state: 'past'; readonly from: string; readonly until: string}
  /** Another took its place at the very instant at which it would have taken effect. */
  | {readonly state: 'never'}

/**
 * When each version applies, by its number.
 *
 * @param at - milliseconds since the epoch (UTC)
 */
export function periods(versions: readonly VersionHead[], at: number): ReadonlyMap<number, Period> {
  const ordered = [...versions].sort(byEffect)
  return new Map(
    ordered.map(({number, effectiveFrom: from}, index): [number, Period] => {
      const until = ordered[index + 1]?.effectiveFrom
      if (until !== undefined && Date.parse(until) === Date.parse(from)) {
        return [number, {state: 'never'}]
      }
      if (Date.parse(from) > at) return [number, {state: 'upcoming', from}]
      if (until === undefined || Date.parse(until) > at) return [number, {state: 'inForce', from}]
      return [number, {state: 'past', from, until}]
    }),
  )
}
