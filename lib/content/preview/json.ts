/** A step into JSON: the name of a field, or the place in an array. */
export type Step = PropertyKey

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** What stands at a path; undefined where nothing does. */
export function valueAt(value: unknown, path: readonly Step[]): unknown {
  return path.reduce<unknown>((at, step) => {
    if (Array.isArray(at)) return at[Number(step)]
    return isRecord(at) ? at[String(step)] : undefined
  }, value)
}

/** Puts a value where a path leads; the way there must exist. */
export function setAt(value: unknown, path: readonly Step[], replacement: unknown): void {
  const parent = valueAt(value, path.slice(0, -1))
  const last = path.at(-1)
  if (last === undefined) return
  if (Array.isArray(parent)) parent[Number(last)] = replacement
  else if (isRecord(parent)) parent[String(last)] = replacement
}

/** Takes away what stands at a path; in an array the rest moves up. */
export function removeAt(value: unknown, path: readonly Step[]): void {
  const parent = valueAt(value, path.slice(0, -1))
  const last = path.at(-1)
  if (last === undefined) return
  if (Array.isArray(parent)) parent.splice(Number(last), 1)
  else if (isRecord(parent)) delete parent[String(last)]
}

/** The `_key` of an entry of an array, where it has one. */
export function keyOf(value: unknown): string | undefined {
  return isRecord(value) && typeof value._key === 'string' ? value._key : undefined
}

/** A text at a path, where there is one. */
export function textAt(value: unknown, path: readonly Step[]): string | undefined {
  const found = valueAt(value, path)
  return typeof found === 'string' && found.trim() !== '' ? found : undefined
}
