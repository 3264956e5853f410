import {evaluateSync} from 'groq-js'
import {dataError} from '../errors.ts'
import type {Doc, JsonObject} from '../json.ts'
import {child, isNode, type Node, TreeCache} from './tree.ts'

/** Nodes that run their expression once for every element of an array. */
const LOOPS = new Set(['Filter', 'Map', 'FlatMap', 'PipeFuncCall'])

/** How deeply loops may nest in a filter that runs with every commit. */
const LOOP_DEPTH = 3

function loopDepth(value: unknown): number {
  if (Array.isArray(value)) return Math.max(0, ...value.map(loopDepth))
  if (!isNode(value)) return 0
  const inner = Math.max(0, ...Object.values(value).map(loopDepth))
  return inner + (LOOPS.has(value.type) ? 1 : 0)
}

function uses(value: unknown, types: ReadonlySet<string>): boolean {
  if (Array.isArray(value)) return value.some((item) => uses(item, types))
  if (!isNode(value)) return false
  return types.has(value.type) || Object.values(value).some((item) => uses(item, types))
}

/** The filters on `*` at the bottom of a query; order, slice and projection do not count. */
function filterOf(tree: Node): Node | undefined {
  if (tree.type === 'Everything') return tree
  const base = child(tree, 'base')
  const inner = base && filterOf(base)
  if (!inner) return undefined
  return tree.type === 'Filter' ? {...tree, base: inner} : inner
}

const UNSEEN = new Set(['Everything', 'Deref'])

/** @throws LakeError 400 where the query is not one that can be listened to */
function prepare(tree: Node): Node {
  const filter = filterOf(tree)
  const refuse = (description: string) => dataError(400, 'listenerError', description)
  if (!filter) throw refuse('A listener needs a query of the form *[filter]')
  const conditions: unknown[] = []
  for (let node: Node | undefined = filter; node; node = child(node, 'base')) {
    conditions.push(node.expr)
  }
  if (conditions.some((condition) => uses(condition, UNSEEN))) {
    throw refuse('A listener cannot follow references or read other documents')
  }
  if (loopDepth(filter) > LOOP_DEPTH) {
    throw refuse(`A listener's filter may loop over arrays at most ${LOOP_DEPTH - 1} levels deep`)
  }
  return filter
}

const filters = new TreeCache(prepare)

/** Whether a document is one that a listener listens to. */
export type Matcher = (doc: Doc | undefined) => boolean

/**
 * Prepares the query of a listener.
 *
 * @throws LakeError 400
 */
export function matcherOf(query: string, params: JsonObject, identity: string): Matcher {
  const tree = filters.get(query, params)
  const matches = (doc: JsonObject) => {
    const found: unknown = evaluateSync(tree, {dataset: [doc], params, identity}).data
    return Array.isArray(found) && found.length > 0
  }
  try {
    matches({})
  } catch (error) {
    const description = error instanceof Error ? error.message : String(error)
    throw dataError(400, 'listenerError', `The query cannot be listened to: ${description}`)
  }
  return (doc) => doc !== undefined && matches(doc)
}
