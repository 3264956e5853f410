/**
 * The Sanity path of an entry of an array: `sections[_key=="x"]`.
 *
 * @see https://www.sanity.io/docs/content-lake/json-match
 */
export function keyed(array: string, key: string): string {
  return `${array}[_key==${JSON.stringify(key)}]`
}
