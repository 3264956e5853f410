import {byEffect, cancellations, standingVersions} from '#lib/policy/effective.ts'
import type {VersionHead} from '#lib/policy/model/index.ts'

/** When a version applies, seen from an instant. */
export type Period =
  | {readonly state: 'upcoming' | 'inForce'; readonly from: string}
  | {readonly state: 'past'; readonly from: string; readonly until: string}
  /** Withdrawn before it took effect. */
  | {readonly state: 'cancelled'; readonly on: string}
  /** Another took its place at the very instant at which it would have taken effect. */
  | {readonly state: 'never'}

/** The later of two instants: a correction applies from earlier than the day it was made. */
const later = (a: string, b: string) => (Date.parse(a) > Date.parse(b) ? a : b)

/**
 * When each version applies, by its number.
 *
 * @param at - milliseconds since the epoch (UTC)
 */
export function periods(versions: readonly VersionHead[], at: number): ReadonlyMap<number, Period> {
  const found = new Map<number, Period>()
  for (const [number, {publishedAt}] of cancellations(versions)) {
    found.set(number, {state: 'cancelled', on: publishedAt})
  }
  const ordered = standingVersions(versions).sort(byEffect)
  for (const [index, {number, effectiveFrom: from}] of ordered.entries()) {
    const next = ordered[index + 1]
    const until = next && later(next.effectiveFrom, next.publishedAt)
    if (until !== undefined && Date.parse(until) <= Date.parse(from)) {
      found.set(number, {state: 'never'})
    } else if (Date.parse(from) > at) {
      found.set(number, {state: 'upcoming', from})
    } else if (until === undefined || Date.parse(until) > at) {
      found.set(number, {state: 'inForce', from})
    } else {
      found.set(number, {state: 'past', from, until})
    }
  }
  return found
}
