/** A JSON object whose members have not been looked at. */
export type JsonObject = Record<string, unknown>

/** A stored document with the attributes that the lake itself keeps. */
export interface Doc extends JsonObject {
  _id: string
  _type: string
  _rev: string
  _createdAt: string
  _updatedAt: string
}

/** Whether a value is an object and not an array. */
export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** Whether a value has the attributes of a stored document. */
export function isDoc(value: unknown): value is Doc {
  return (
    isObject(value) &&
    [value._id, value._type, value._rev, value._createdAt, value._updatedAt].every(
      (attribute) => typeof attribute === 'string',
    )
  )
}

/**
 * Parses the stored text of a document.
 *
 * @throws TypeError when the text is not a document: the database was written by something else
 */
export function parseDoc(text: string): Doc {
  const value: unknown = JSON.parse(text)
  if (!isDoc(value)) throw new TypeError('The database holds something that is not a document')
  return value
}

/**
 * How deeply a JSON text nests, found without parsing it: what is nested too deeply would exhaust
 * the stack of whatever walks through it.
 */
export function jsonDepth(text: string): number {
  let depth = 0
  let deepest = 0
  let inString = false
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i)
    if (inString) {
      if (code === 0x5c) i += 1
      else if (code === 0x22) inString = false
    } else if (code === 0x22) inString = true
    else if (code === 0x7b || code === 0x5b) {
      depth += 1
      if (depth > deepest) deepest = depth
    } else if (code === 0x7d || code === 0x5d) depth -= 1
  }
  return deepest
}

/** Own keys that would reach the prototype, or a method that a library calls on plain objects. */
const HOSTILE = new Set(['__proto__', 'constructor', 'prototype', 'hasOwnProperty', 'toJSON'])

/** What is wrong with a value as the content of a document, or `undefined`. */
export interface ShapeLimits {
  attributes: number
  depth: number
}

/**
 * Looks a document over for what no document may hold.
 *
 * @returns one sentence that says what is wrong and names the limit, or `undefined`
 */
export function shapeProblem(value: unknown, limits: ShapeLimits): string | undefined {
  let attributes = 0
  const visit = (node: unknown, depth: number): string | undefined => {
    if (typeof node !== 'object' || node === null) return undefined
    if (depth > limits.depth) return `The document is nested deeper than ${limits.depth} levels`
    for (const [key, child] of Object.entries(node)) {
      if (!Array.isArray(node)) {
        if (HOSTILE.has(key)) return `The attribute name "${key}" is not allowed`
        attributes += 1
        if (attributes > limits.attributes) {
          return `The document has more than ${limits.attributes} attributes`
        }
      }
      const problem = visit(child, depth + 1)
      if (problem) return problem
    }
    return undefined
  }
  return visit(value, 1)
}
