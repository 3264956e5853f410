import {attributesOf} from './attributes.ts'
import {readLate} from './late.ts'
import {child, children, isNode, type Node} from './tree.ts'

/** The documents that one `*[…]` of a query reads. */
export interface Source {
  /** The parameter that takes the place of `*`. */
  name: string
  /** The filters that stand directly on `*`. */
  filters: Node[]
  /** How the documents are ordered before they are cut off, by columns of the table. */
  order: {column: string; descending: boolean}[]
  /** How many documents the query can use at most, where the filters are exact. */
  limit: number | undefined
  /** What the query reads of each document; `undefined` where that may be anything. */
  attributes: string[] | undefined
}

type Cut = Pick<Source, 'order' | 'limit'>

/** A query whose every `*` is a parameter. */
export interface Plan {
  tree: Node
  sources: Source[]
  /** Whether groq-js can evaluate it without promises, which is quicker. */
  synchronous: boolean
}

const COLUMNS: Readonly<Record<string, string>> = {
  _id: 'id',
  _type: 'type',
  _createdAt: 'created',
  _updatedAt: 'updated',
}

/** `releases::all()`, which groq-js looks for among the documents that a lake does not load. */
const RELEASES: Node = {
  type: 'Filter',
  base: {type: 'Everything'},
  expr: {
    type: 'OpCall',
    op: '==',
    left: {type: 'AccessAttribute', name: '_type'},
    right: {type: 'Value', value: 'system.release'},
  },
}

/** Functions of `diff::` and `delta::` that groq-js has with promises only. */
const ASYNCHRONOUS = new Set(['changedAny', 'changedOnly'])

/** The columns of `order(…)`, or `undefined` where it orders by anything else. */
function orderOf(node: Node): Source['order'] | undefined {
  const order: Source['order'] = []
  for (const arg of children(node, 'args')) {
    const descending = arg.type === 'Desc'
    const by = descending || arg.type === 'Asc' ? child(arg, 'base') : arg
    const named = by?.type === 'AccessAttribute' && by.base === undefined ? by.name : undefined
    const column = typeof named === 'string' ? COLUMNS[named] : undefined
    if (!column) return undefined
    order.push({column, descending})
  }
  return order
}

/** How many elements from the start an index or a slice needs. */
function needed(node: Node): number | undefined {
  const {index, left, right, isInclusive} = node
  if (node.type === 'AccessElement') {
    return typeof index === 'number' && index >= 0 ? index + 1 : undefined
  }
  if (node.type !== 'Slice' || typeof left !== 'number' || typeof right !== 'number') {
    return undefined
  }
  return left >= 0 && right >= 0 ? right + (isInclusive === true ? 1 : 0) : undefined
}

/** The filters between a node and `*`, or `undefined` where something else is in between. */
function filtersOf(node: Node | undefined): Node[] | undefined {
  if (node?.type === 'Everything') return []
  if (node?.type !== 'Filter') return undefined
  const inner = filtersOf(child(node, 'base'))
  const expr = child(node, 'expr')
  return inner && expr && [...inner, expr]
}

/** What of a query can be cut off in the database: `*[…] | order(…)[0...n]`. */
function cutOf(node: Node): Cut & {base: Node | undefined} {
  const limit = needed(node)
  let base = child(node, 'base')
  if (limit === undefined) return {order: [], limit: undefined, base: undefined}
  if (base?.type !== 'PipeFuncCall') return {order: [], limit, base}
  const order = base.name === 'order' ? orderOf(base) : undefined
  base = order && child(base, 'base')
  return {order: order ?? [], limit, base}
}

/**
 * Finds the documents that a query reads, so that they can be looked up by index, and puts a
 * parameter in the place of every `*`.
 */
export function planOf(tree: Node): Plan {
  const sources: Source[] = []
  let synchronous = true
  const sourceFor = (source: Omit<Source, 'name'>): Node => {
    const name = `__lake${sources.length}`
    sources.push({name, ...source})
    return {type: 'Parameter', name}
  }
  /** Replaces the `*` below a chain of filters. */
  const replaceBelow = (node: Node, source: Node): Node => {
    if (node.type === 'Everything') return source
    const base = child(node, 'base')
    const rest = Object.entries(node).filter(([member]) => member !== 'base')
    const rewritten = Object.fromEntries(rest.map(([member, value]) => [member, rewrite(value)]))
    return {type: node.type, ...rewritten, base: base && replaceBelow(base, source)}
  }
  /** @param above - what the nodes above read of the documents, where they are all that do */
  const rewrite = (value: unknown, above?: string[]): unknown => {
    if (Array.isArray(value)) return value.map((item) => rewrite(item))
    if (!isNode(value)) return value
    if (value.type === 'Value') return value
    if (value.namespace === 'releases' && value.name === 'all') return rewrite(RELEASES)
    if (value.type === 'FuncCall' && ASYNCHRONOUS.has(String(value.name))) synchronous = false
    const attributes = above ?? attributesOf(value)
    const {base, order, limit} = cutOf(value)
    const cutFilters = filtersOf(base)
    if (cutFilters) {
      return replaceBelow(value, sourceFor({filters: cutFilters, order, limit, attributes}))
    }
    const filters = filtersOf(value)
    if (filters) {
      const source = sourceFor({filters, order: [], limit: undefined, attributes})
      return replaceBelow(value, source)
    }
    const late = attributes ? undefined : readLate(value, needed(value))
    if (late) return rewrite(late)
    return Object.fromEntries(
      Object.entries(value).map(([member, inner]) => [
        member,
        member === 'base' ? rewrite(inner, attributes) : rewrite(inner),
      ]),
    )
  }
  const rewritten = rewrite(tree)
  if (!isNode(rewritten)) throw new TypeError('The rewritten query is no tree')
  return {tree: rewritten, sources, synchronous}
}
