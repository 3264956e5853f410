import {mutationError} from '../errors.ts'
import {isObject, type JsonObject} from '../json.ts'

/** Which documents a patch or a deletion is for, and at which revision. */
export interface Selection {
  ids: string[]
  ifRevisionID?: string
}

/** The operations of a patch, as they were sent. */
export interface Operations {
  set?: JsonObject
  setIfMissing?: JsonObject
  unset?: string[]
  inc?: Record<string, number>
  dec?: Record<string, number>
  diffMatchPatch?: Record<string, string>
  insert?: {items: unknown[]} & ({before: string} | {after: string} | {replace: string})
}

/** One mutation of the data API. */
export type Mutation =
  | {op: 'create' | 'createOrReplace' | 'createIfNotExists'; doc: JsonObject}
  | {op: 'delete'; selection: Selection}
  | {op: 'patch'; selection: Selection; operations: Operations}

/** Finds the documents of a selection by query; answers their ids. */
export type FindIds = (query: string, params: JsonObject) => Promise<string[]>

function malformed(description: string, index: number) {
  return mutationError(400, {type: 'validationError', description}, index)
}

function recordOf<T>(
  value: unknown,
  is: (item: unknown) => item is T,
): Record<string, T> | undefined {
  if (!isObject(value)) return undefined
  const entries: [string, T][] = []
  for (const [key, item] of Object.entries(value)) {
    if (!is(item)) return undefined
    entries.push([key, item])
  }
  return Object.fromEntries(entries)
}

const isString = (value: unknown): value is string => typeof value === 'string'
const isNumber = (value: unknown): value is number => typeof value === 'number'

/**
 * Reads the operations of a patch.
 *
 * @param index - where the mutation stands in its transaction, for the error
 * @throws LakeError 400 naming the operation that is not of its form
 */
export function parseOperations(patch: JsonObject, index: number): Operations {
  const operations: Operations = {}
  const wrong = (name: string) => malformed(`The patch operation "${name}" is malformed`, index)
  if (patch.set !== undefined) {
    if (!isObject(patch.set)) throw wrong('set')
    operations.set = patch.set
  }
  if (patch.setIfMissing !== undefined) {
    if (!isObject(patch.setIfMissing)) throw wrong('setIfMissing')
    operations.setIfMissing = patch.setIfMissing
  }
  if (patch.unset !== undefined) {
    if (!Array.isArray(patch.unset) || !patch.unset.every(isString)) throw wrong('unset')
    operations.unset = patch.unset
  }
  for (const name of ['inc', 'dec'] as const) {
    if (patch[name] === undefined) continue
    const amounts = recordOf(patch[name], isNumber)
    if (!amounts) throw wrong(name)
    operations[name] = amounts
  }
  if (patch.diffMatchPatch !== undefined) {
    const patches = recordOf(patch.diffMatchPatch, isString)
    if (!patches) throw wrong('diffMatchPatch')
    operations.diffMatchPatch = patches
  }
  if (patch.insert !== undefined) {
    const {insert} = patch
    if (!isObject(insert) || !Array.isArray(insert.items)) throw wrong('insert')
    const {before, after, replace, items} = insert
    const places = [before, after, replace].filter((place) => place !== undefined)
    if (places.length !== 1) throw wrong('insert')
    if (isString(before)) operations.insert = {before, items}
    else if (isString(after)) operations.insert = {after, items}
    else if (isString(replace)) operations.insert = {replace, items}
    else throw wrong('insert')
  }
  return operations
}

async function parseSelection(value: unknown, index: number, find: FindIds): Promise<Selection> {
  if (!isObject(value)) throw malformed('A selection needs an "id" or a "query"', index)
  const revision = value.ifRevisionID ?? value.ifRevisionId
  const guard = isString(revision) ? {ifRevisionID: revision} : {}
  if (isString(value.id)) return {ids: [value.id], ...guard}
  if (Array.isArray(value.id) && value.id.every(isString)) return {ids: value.id, ...guard}
  if (isString(value.query)) {
    const params = isObject(value.params) ? value.params : {}
    return {ids: await find(value.query, params), ...guard}
  }
  throw malformed('A selection needs an "id" or a "query"', index)
}

/**
 * Reads one mutation as clients send it.
 *
 * @param find - answers selections by query
 * @throws LakeError 400 where it is not a mutation
 */
export async function parseMutation(
  value: unknown,
  index: number,
  find: FindIds,
): Promise<Mutation> {
  if (!isObject(value)) throw malformed('A mutation must be an object', index)
  const names = Object.keys(value)
  const [name] = names
  if (names.length !== 1 || !name) {
    throw malformed('A mutation must have exactly one operation', index)
  }
  const body = value[name]
  switch (name) {
    case 'create':
    case 'createOrReplace':
    case 'createIfNotExists':
      if (!isObject(body)) throw malformed(`"${name}" needs a document`, index)
      return {op: name, doc: body}
    case 'delete':
      return {op: 'delete', selection: await parseSelection(body, index, find)}
    case 'patch': {
      const selection = await parseSelection(body, index, find)
      const operations = parseOperations(isObject(body) ? body : {}, index)
      return {op: 'patch', selection, operations}
    }
    default:
      throw malformed(`Unknown mutation "${name.slice(0, 50)}"`, index)
  }
}
