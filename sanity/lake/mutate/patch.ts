import {Mutation as Mutator} from '@sanity/mutator'
import {mutationError} from '../errors.ts'
import {randomKey} from '../ids.ts'
import {isObject, type JsonObject} from '../json.ts'
import type {Operations} from './mutation.ts'

const FIXED = ['_id', '_type'] as const

/**
 * Applies a patch as the Studio itself does, so that both come to the same document.
 *
 * @returns a new document; the given one is left as it was
 * @throws LakeError 400 where a path or a value does not fit, 409 where a fixed attribute changes
 */
export function applyOperations(
  doc: JsonObject & {_id: string; _type: string},
  operations: Operations,
  index: number,
): JsonObject {
  let result: unknown
  try {
    const patch = {...structuredClone(operations), id: doc._id}
    result = new Mutator({mutations: [{patch}]}).apply(doc)
  } catch (error) {
    const description = error instanceof Error ? error.message : String(error)
    throw mutationError(400, {type: 'patchError', description, id: doc._id}, index)
  }
  if (!isObject(result)) {
    const description = `The patch turned the document "${doc._id}" into something else`
    throw mutationError(400, {type: 'patchError', description, id: doc._id}, index)
  }
  for (const attribute of FIXED) {
    if (result[attribute] === doc[attribute]) continue
    const description = `Cannot modify immutable attribute "${attribute}"`
    throw mutationError(409, {type: 'immutableAttributeError', description, id: doc._id}, index)
  }
  return result
}

/** Gives every object in an array that has no `_key` one; changes the value in place. */
export function addKeys(value: unknown): void {
  if (Array.isArray(value)) {
    for (const item of value) {
      if (isObject(item) && typeof item._key !== 'string') item._key = randomKey()
      addKeys(item)
    }
  } else if (isObject(value)) {
    for (const child of Object.values(value)) addKeys(child)
  }
}
