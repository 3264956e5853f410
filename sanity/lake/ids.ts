import {randomBytes, randomInt} from 'node:crypto'

/** Where a document stands: published, a draft, or a version of a release. */
export interface Place {
  /** The id of the published document that it belongs to. */
  base: string
  /** Empty for published, `drafts`, or `versions.<release>`. */
  layer: string
}

/** Splits a document id as Sanity does. */
export function placeOf(id: string): Place {
  if (id.startsWith('drafts.')) return {base: id.slice(7), layer: 'drafts'}
  const version = /^(versions\.[^.]+)\.(.+)$/s.exec(id)
  if (version?.[1] && version[2]) return {base: version[2], layer: version[1]}
  return {base: id, layer: ''}
}

/** Whether an id has a dot: such documents are never read without a token. */
export function isPrivateId(id: string): boolean {
  return id.includes('.')
}

/** The id of the draft of a published document. */
export function draftId(base: string): string {
  return `drafts.${base}`
}

/** Whether a text can be the id of a document (at most 128 of letters, digits, `_`, `-`, `.`). */
export function isValidId(id: string): boolean {
  return id.length <= 128 && /^[a-zA-Z0-9_-][a-zA-Z0-9_.-]*$/.test(id) && !/\.\.|\.$/.test(id)
}

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789'

/** A random text of letters and digits, for transaction and document ids. */
export function randomId(length = 22): string {
  let id = ''
  for (let i = 0; i < length; i += 1) id += ALPHABET[randomInt(ALPHABET.length)]
  return id
}

/** A random key for an array element, as the Studio makes them. */
export function randomKey(): string {
  return randomBytes(6).toString('hex')
}
