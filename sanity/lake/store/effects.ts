import {isObject} from '../json.ts'

/** A patch in Sanity's mendoza format: opcodes and their operands in one array. */
type MendozaPatch = unknown[]

/** What a change did to a document, in both directions. */
export interface Effects {
  apply: MendozaPatch
  revert: MendozaPatch
}

// The opcodes that are used here, numbered as in the mendoza package.
const VALUE = 0
const PUSH_FIELD_COPY = 10
const PUSH_FIELD_BLANK = 11
const PUSH_ELEMENT_COPY = 12
const PUSH_ELEMENT_BLANK = 13
const RETURN_SAME_KEY_POP = 15
const RETURN_INTO_ARRAY_POP = 16
const SET_FIELD = 17
const DELETE_FIELD = 19
const APPEND_VALUE = 20
const APPEND_SLICE = 21
const STRING_APPEND = 22
const STRING_SLICE = 23

/** Whether two JSON values are the same; the order of an object's members does not count. */
function isEqual(a: unknown, b: unknown): boolean {
  if (a === b) return true
  if (Array.isArray(a) && Array.isArray(b)) {
    return a.length === b.length && a.every((item, index) => isEqual(item, b[index]))
  }
  if (!isObject(a) || !isObject(b)) return false
  const keys = Object.keys(a)
  return (
    keys.length === Object.keys(b).length &&
    keys.every((key) => Object.hasOwn(b, key) && isEqual(a[key], b[key]))
  )
}

/** `copy`: the patch starts from the old value. `blank`: it is built from nothing. */
interface Inner {
  start: 'copy' | 'blank'
  patch: MendozaPatch
}

function objectPatch(left: Record<string, unknown>, right: Record<string, unknown>): MendozaPatch {
  const patch: MendozaPatch = []
  const keys = Object.keys(left).sort()
  for (const [index, key] of keys.entries()) {
    if (!Object.hasOwn(right, key)) patch.push(DELETE_FIELD, index)
  }
  for (const [key, value] of Object.entries(right)) {
    if (!Object.hasOwn(left, key)) {
      patch.push(SET_FIELD, value, key)
      continue
    }
    if (isEqual(left[key], value)) continue
    const inner = innerPatch(left[key], value)
    if (!inner) {
      patch.push(SET_FIELD, value, key)
      continue
    }
    const push = inner.start === 'copy' ? PUSH_FIELD_COPY : PUSH_FIELD_BLANK
    patch.push(push, keys.indexOf(key), ...inner.patch, RETURN_SAME_KEY_POP)
  }
  return patch
}

function keyOf(value: unknown): string | undefined {
  return isObject(value) && typeof value._key === 'string' ? value._key : undefined
}

function arrayPatch(left: readonly unknown[], right: readonly unknown[]): MendozaPatch {
  const byKey = new Map(left.map((item, index) => [keyOf(item), index]))
  const patch: MendozaPatch = []
  /** A run of old elements that are taken over as they are. */
  let run: {from: number; to: number} | undefined
  const flush = () => {
    if (run) patch.push(APPEND_SLICE, run.from, run.to)
    run = undefined
  }
  for (const [index, item] of right.entries()) {
    const key = keyOf(item)
    const origin = key === undefined ? index : byKey.get(key)
    if (origin !== undefined && origin < left.length && isEqual(left[origin], item)) {
      if (run?.to === origin) run.to += 1
      else {
        flush()
        run = {from: origin, to: origin + 1}
      }
      continue
    }
    flush()
    const inner = origin === undefined ? undefined : innerPatch(left[origin], item)
    if (!inner) patch.push(APPEND_VALUE, item)
    else {
      const push = inner.start === 'copy' ? PUSH_ELEMENT_COPY : PUSH_ELEMENT_BLANK
      patch.push(push, origin, ...inner.patch, RETURN_INTO_ARRAY_POP)
    }
  }
  flush()
  return patch
}

/** Whether the character at an index is the second half of a surrogate pair. */
function splitsPair(text: string, index: number): boolean {
  const code = text.charCodeAt(index)
  return code >= 0xdc00 && code <= 0xdfff
}

/** Keeps the common beginning and end; offsets are bytes of UTF-8, as mendoza counts. */
function stringPatch(left: string, right: string): MendozaPatch {
  const shorter = Math.min(left.length, right.length)
  let start = 0
  while (start < shorter && left[start] === right[start]) start += 1
  if (splitsPair(left, start) || splitsPair(right, start)) start -= 1
  let end = 0
  while (end < shorter - start && left.at(-1 - end) === right.at(-1 - end)) end += 1
  if (end > 0 && splitsPair(left, left.length - end)) end -= 1
  const patch: MendozaPatch = []
  const bytes = Buffer.byteLength(left)
  if (start > 0) patch.push(STRING_SLICE, 0, Buffer.byteLength(left.slice(0, start)))
  const middle = right.slice(start, right.length - end)
  if (middle) patch.push(STRING_APPEND, middle)
  if (end > 0) {
    patch.push(STRING_SLICE, bytes - Buffer.byteLength(left.slice(left.length - end)), bytes)
  }
  return patch
}

/** @returns `undefined` where the new value is best written whole */
function innerPatch(left: unknown, right: unknown): Inner | undefined {
  if (isObject(left) && isObject(right)) return {start: 'copy', patch: objectPatch(left, right)}
  if (Array.isArray(left) && Array.isArray(right) && right.length > 0) {
    return {start: 'blank', patch: arrayPatch(left, right)}
  }
  if (typeof left === 'string' && typeof right === 'string' && right.isWellFormed()) {
    return right && left.isWellFormed()
      ? {start: 'blank', patch: stringPatch(left, right)}
      : undefined
  }
  return undefined
}

function patchBetween(left: object | null, right: object | null): MendozaPatch {
  return isObject(left) && isObject(right) ? objectPatch(left, right) : [VALUE, right]
}

/**
 * Makes the patches between two states of a document, fine enough for the Studio to tell who
 * wrote which field. `null` stands for a document that does not exist.
 *
 * Format: the opcodes of https://github.com/sanity-io/mendoza
 */
export function effectsBetween(before: object | null, after: object | null): Effects {
  return {apply: patchBetween(before, after), revert: patchBetween(after, before)}
}
