function equalArrays(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.length === b.length && a.every((item, index) => equal(item, b[index]))
}

function equalObjects(a: object, b: object): boolean {
  const theirs = new Map(Object.entries(b))
  let known = 0
  for (const [key, value] of Object.entries(a)) {
    if (value === undefined) continue
    if (!equal(value, theirs.get(key))) return false
    known += 1
  }
  let present = 0
  for (const value of theirs.values()) if (value !== undefined) present += 1
  return known === present
}

/**
 * Tells whether two JSON values are the same. The order of an object's keys does not matter, and a
 * key that is undefined is as good as none.
 */
export function equal(a: unknown, b: unknown): boolean {
  if (a === b) return true
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false
  if (Array.isArray(a)) return Array.isArray(b) && equalArrays(a, b)
  return !Array.isArray(b) && equalObjects(a, b)
}

/** Those of the named fields whose values differ. */
export function changedFields<T extends object, F extends keyof T>(
  before: T,
  after: T,
  fields: readonly F[],
): F[] {
  return fields.filter((field) => !equal(before[field], after[field]))
}
