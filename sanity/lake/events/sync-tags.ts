import {createHash} from 'node:crypto'

/** The opaque form of a tag: clients compare tags, and learn no ids from them. */
export function syncTag(tag: string): string {
  return `s1:${createHash('sha256').update(tag).digest('base64url').slice(0, 10)}`
}
