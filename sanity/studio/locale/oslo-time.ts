const parts = new Intl.DateTimeFormat('sv', {
  timeZone: 'Europe/Oslo',
  dateStyle: 'short',
  timeStyle: 'short',
})

/** An instant as an editor types it: `2026-12-01T08:00`, in Oslo time. */
export function toOsloTime(instant: Date): string {
  return parts.format(instant).replace(' ', 'T')
}

/**
 * The instant that a time in Oslo means; in the hour that comes twice in autumn, the first.
 *
 * @param time - `2026-12-01T08:00`, in Oslo time
 * @returns undefined where it is no time
 */
export function fromOsloTime(time: string): Date | undefined {
  const asUtc = new Date(`${time}Z`)
  if (Number.isNaN(asUtc.getTime())) return undefined
  // Oslo is one or two hours ahead of UTC; the right one reads as what was typed.
  const candidates = [2, 1].map((hours) => new Date(asUtc.getTime() - hours * 3_600_000))
  return candidates.find((each) => toOsloTime(each) === time) ?? candidates[1]
}
