const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null

/** How many things below a value are hidden from visitors; what is in a hidden one does not count. */
export function countHidden(value: unknown): number {
  if (!isObject(value)) return 0
  if ('hidden' in value && value.hidden === true) return 1
  return Object.values(value).reduce((sum: number, each) => sum + countHidden(each), 0)
}
