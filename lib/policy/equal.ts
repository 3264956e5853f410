/** Tells whether two JSON values are the same; the order of an object's keys does not matter. */
export function equal(a: unknown, b: unknown): boolean {
  if (a === b) return true
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false
  if (Array.isArray(a)) {
    return (
      Array.isArray(b) && a.length === b.length && a.every((item, index) => equal(item, b[index]))
    )
  }
  const left = Object.entries(a).filter(([, value]) => value !== undefined)
  const right = new Map(Object.entries(b).filter(([, value]) => value !== undefined))
  return (
    !Array.isArray(b) &&
    left.length === right.size &&
    left.every(([key, value]) => right.has(key) && equal(value, right.get(key)))
  )
}

/** Those of the named fields whose values differ. */
export function changedFields<T extends object, F extends keyof T>(
  before: T,
  after: T,
  fields: readonly F[],
): F[] {
  return fields.filter((field) => !equal(before[field], after[field]))
}
