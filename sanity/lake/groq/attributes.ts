import {child, children, isNode, type Node} from './tree.ts'

/** What the lake itself reads of every document. */
const ALWAYS = ['_id', '_type', '_rev', '_createdAt', '_updatedAt']
/** Functions that look at their arguments and at nothing else. */
const PURE = new Set([
  'coalesce',
  'count',
  'dateTime',
  'defined',
  'length',
  'lower',
  'now',
  'upper',
])
/** What an attribute is called where it needs no quoting. */
const PLAIN = /^\w+$/

/** Nodes whose first member is what they go through, and whose others see what it holds. */
const SCOPES = new Set(['Map', 'FlatMap', 'Filter', 'Projection', 'PipeFuncCall'])

class WholeDocument extends Error {}

/**
 * Collects the attributes of a document that an expression reads.
 *
 * @param isDocument - whether the document is what the expression sees as `@`
 * @throws WholeDocument where it may read any
 */
function collect(value: unknown, isDocument: boolean, names: Set<string>): void {
  if (Array.isArray(value)) for (const each of value) collect(each, isDocument, names)
  if (!isNode(value) || value.type === 'Value') return
  const {type, name, base, ...members} = value
  const isThis = isNode(base) && base.type === 'This'
  if (type === 'Parent' || (type === 'This' && isDocument)) throw new WholeDocument()
  if (type === 'FuncCall' && isDocument && !(value.namespace === 'global' && PURE.has(`${name}`))) {
    throw new WholeDocument()
  }
  if (type === 'AccessAttribute' && isDocument && (base === undefined || isThis)) {
    if (!PLAIN.test(`${name}`)) throw new WholeDocument()
    names.add(`${name}`)
    return
  }
  const goesInto = SCOPES.has(type)
  const isSame = type === 'Projection' && isThis
  if (!(isSame && isDocument)) collect(base, isDocument, names)
  const inner = goesInto && !isSame ? false : isDocument
  for (const member of Object.values(members)) collect(member, inner, names)
}

/** Nodes that a query may have between `*` and its projection. */
const BETWEEN = new Set(['Filter', 'AccessElement', 'Slice'])

/** Collects what the nodes between `*` and a projection read, or finds that it is no such query. */
function collectBelow(node: Node | undefined, names: Set<string>): void {
  if (node?.type === 'Everything') return
  const isOrder = node?.type === 'PipeFuncCall' && node.name === 'order'
  if (!node || !(isOrder || BETWEEN.has(node.type))) throw new WholeDocument()
  collect(isOrder ? children(node, 'args') : node.expr, true, names)
  collectBelow(child(node, 'base'), names)
}

/**
 * The attributes that `*[…] | order(…)[…]{…}` reads of its documents: the text of a policy need not
 * be read where only its title is asked for.
 *
 * @returns undefined where it is no such query, or may read any attribute
 */
export function attributesOf(node: Node): string[] | undefined {
  if (node.type !== 'Map' && node.type !== 'Projection') return undefined
  const names = new Set(ALWAYS)
  try {
    collectBelow(child(node, 'base'), names)
    collect(node.expr, true, names)
  } catch (error) {
    if (error instanceof WholeDocument) return undefined
    throw error
  }
  return [...names]
}
