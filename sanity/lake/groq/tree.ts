import {GroqSyntaxError, parse} from 'groq-js'
import {dataError} from '../errors.ts'
import type {JsonObject} from '../json.ts'

/** A node of groq-js's syntax tree; what it holds depends on its type. */
export interface Node {
  readonly type: string
  readonly [member: string]: unknown
}

export function isNode(value: unknown): value is Node {
  return (
    typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string'
  )
}

/** A member that is a node itself. */
export function child(node: Node, member: string): Node | undefined {
  const value = node[member]
  return isNode(value) ? value : undefined
}

/** A member that is a list of nodes. */
export function children(node: Node, member: string): Node[] {
  const value = node[member]
  return Array.isArray(value) ? value.filter(isNode) : []
}

/** What is wrong with a query that does not parse, as Sanity says it. */
function parseError(query: string, error: unknown) {
  const start = error instanceof GroqSyntaxError ? Number(error.position) : 0
  const message = error instanceof Error ? error.message : String(error)
  const description = message.replace(/^Syntax error in GROQ query at position \d+:?\s*/, '')
  return dataError(400, 'queryParseError', description || message, {
    query,
    start,
    end: query.length,
  })
}

/** Parameters that a tree was parsed with are part of it: a slice needs its bounds then. */
function parseNode(query: string, params: JsonObject, mode: 'normal' | 'delta'): Node {
  const tree: unknown = parse(query, {params, mode})
  if (!isNode(tree)) throw new TypeError('groq-js made no tree')
  return tree
}

const CACHE_SIZE = 500

/** Trees that were made from queries, the last used kept longest. */
export class TreeCache<T> {
  readonly #made = new Map<string, T>()
  readonly #make: (tree: Node) => T
  readonly #mode: 'normal' | 'delta'

  /** @param make - prepares a tree once, so that its uses are quick */
  constructor(make: (tree: Node) => T, mode: 'normal' | 'delta' = 'normal') {
    this.#make = make
    this.#mode = mode
  }

  /**
   * The prepared tree of a query.
   *
   * @throws LakeError 400 `queryParseError`
   */
  get(query: string, params: JsonObject): T {
    const names = Object.keys(params)
    const key = names.length === 0 ? query : `${query}\0${names.sort().join('\0')}`
    const known = this.#made.get(key) ?? this.#made.get(`${key}\0${JSON.stringify(params)}`)
    if (known) return known
    try {
      return this.#keep(key, parseNode(query, {}, this.#mode))
    } catch (error) {
      if (names.length === 0) throw parseError(query, error)
    }
    try {
      const bound = `${key}\0${JSON.stringify(params)}`
      return this.#keep(bound, parseNode(query, params, this.#mode))
    } catch (error) {
      throw parseError(query, error)
    }
  }

  #keep(key: string, tree: Node): T {
    const made = this.#make(tree)
    const oldest = this.#made.keys().next().value
    if (this.#made.size >= CACHE_SIZE && oldest !== undefined) this.#made.delete(oldest)
    this.#made.set(key, made)
    return made
  }
}
