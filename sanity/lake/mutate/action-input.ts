import {type LakeError, mutationError} from '../errors.ts'
import {placeOf} from '../ids.ts'
import {isObject, type JsonObject} from '../json.ts'
import type {Changeset} from './changeset.ts'

/** The refusal of one action. */
export function refused(type: string, description: string, index: number, status = 409): LakeError {
  return mutationError(status, {type, description}, index)
}

/** An id that an action needs. @throws LakeError 400 */
export function idOf(action: JsonObject, member: string, index: number): string {
  const id = action[member]
  if (typeof id === 'string' && id !== '') return id
  throw refused('validationError', `The action needs "${member}"`, index, 400)
}

/** A document that an action needs. @throws LakeError 400 */
export function documentOf(action: JsonObject, member: string, index: number): JsonObject {
  const doc = action[member]
  if (isObject(doc)) return doc
  throw refused('validationError', `The action needs the document "${member}"`, index, 400)
}

/** Checks that an action's draft (or version) and published id belong together. */
export function checkPair(draft: string, published: string, index: number): void {
  const {base, layer} = placeOf(draft)
  if (layer !== '' && base === published) return
  const description = `"${draft}" is not a draft or version of "${published}"`
  throw refused('validationError', description, index, 400)
}

/** A document that must be there. @throws LakeError 409 */
export function existing(changes: Changeset, id: string, index: number) {
  const doc = changes.get(id)
  if (doc) return doc
  throw refused('documentNotFoundError', `The document with the ID "${id}" was not found`, index)
}

/** Publishing makes the references strong that were weak only for the draft's sake. */
export function strengthened(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(strengthened)
  if (!isObject(value)) return value
  const entries = Object.entries(value).map(([key, child]) => [key, strengthened(child)])
  const copy: JsonObject = Object.fromEntries(entries)
  const note = value._strengthenOnPublish
  if (typeof value._ref !== 'string' || !isObject(note) || value._weak !== true) return copy
  delete copy._strengthenOnPublish
  if (note.weak !== true) delete copy._weak
  return copy
}

/** The revision that a document must have, where the action names one. */
export function guard(action: JsonObject, member: string) {
  const revision = action[member]
  return typeof revision === 'string' ? {ifRevisionID: revision} : {}
}
