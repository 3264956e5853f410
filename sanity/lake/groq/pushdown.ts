import type {SQLInputValue} from 'node:sqlite'
import type {JsonObject} from '../json.ts'
import {child, children, type Node} from './tree.ts'

/** A condition on the table `documents d` that holds for every document that a filter keeps. */
export interface Condition {
  sql: string
  values: SQLInputValue[]
  /** Whether it holds for no other document. */
  exact: boolean
  /** Whether it names few documents, so that SQLite should start from it. */
  narrow: boolean
  /** What the live API calls the documents it can hold for; empty where it cannot tell. */
  tags: string[]
}

/** The path of attributes that a node reads from the document, such as `['policy', '_ref']`. */
function attributePath(node: Node | undefined): string[] | undefined {
  if (node?.type !== 'AccessAttribute' || typeof node.name !== 'string') return undefined
  if (node.base === undefined) return [node.name]
  const base = attributePath(child(node, 'base'))
  return base && [...base, node.name]
}

/** The value of a node that is the same for every document. */
function constant(node: Node | undefined, params: JsonObject): {value: unknown} | undefined {
  if (node?.type === 'Value') return {value: node.value}
  if (node?.type === 'Group') return constant(child(node, 'base'), params)
  if (node?.type === 'Parameter' && typeof node.name === 'string') {
    return {value: Object.hasOwn(params, node.name) ? params[node.name] : null}
  }
  if (node?.type !== 'Array') return undefined
  const value: unknown[] = []
  for (const element of children(node, 'elements')) {
    const item = element.isSplat ? undefined : constant(child(element, 'value'), params)
    if (!item) return undefined
    value.push(item.value)
  }
  return {value}
}

const NOTHING: Condition = {sql: '0', values: [], exact: true, narrow: true, tags: []}

/** `path == one of values`, where the path is indexed. */
function oneOf(path: string[], values: unknown[], idColumn: string): Condition | undefined {
  const texts = values.filter((value) => typeof value === 'string')
  const list = JSON.stringify(texts)
  const [first, ...rest] = path
  if (first === '_id' && rest.length === 0) {
    const sql = `d.${idColumn} IN (SELECT value FROM json_each(?))`
    const tags = texts.map((id) => `id:${id.replace(/^drafts\./, '')}`)
    return {sql, values: [list], exact: true, narrow: true, tags}
  }
  if (first === '_type' && rest.length === 0) {
    const sql = 'd.type IN (SELECT value FROM json_each(?))'
    return {sql, values: [list], exact: true, narrow: false, tags: texts.map((t) => `type:${t}`)}
  }
  const last = path.at(-1)
  if (last !== '_ref' && last !== 'current') return undefined
  const sql =
    'd.pk IN (SELECT doc FROM links WHERE value IN (SELECT value FROM json_each(?)) AND path = ?)'
  return {sql, values: [list, path.join('.')], exact: false, narrow: true, tags: []}
}

function both(left: Condition, right: Condition): Condition {
  // A unary plus keeps SQLite from starting at the index of types where something names fewer.
  const plain = (side: Condition, other: Condition) =>
    other.narrow && !side.narrow ? side.sql.replaceAll('d.type IN', '+d.type IN') : side.sql
  return {
    sql: `(${plain(left, right)} AND ${plain(right, left)})`,
    values: [...left.values, ...right.values],
    exact: left.exact && right.exact,
    narrow: left.narrow || right.narrow,
    tags: left.tags.length > 0 && (left.narrow || right.tags.length === 0) ? left.tags : right.tags,
  }
}

function either(left: Condition, right: Condition): Condition {
  return {
    sql: `(${left.sql} OR ${right.sql})`,
    values: [...left.values, ...right.values],
    exact: left.exact && right.exact,
    narrow: left.narrow && right.narrow,
    tags: left.tags.length > 0 && right.tags.length > 0 ? [...left.tags, ...right.tags] : [],
  }
}

function comparison(node: Node, params: JsonObject, idColumn: string): Condition | undefined {
  const [left, right] = [child(node, 'left'), child(node, 'right')]
  if (node.op === '==') {
    const path = attributePath(left) ?? attributePath(right)
    const value = constant(attributePath(left) ? right : left, params)
    if (!path || !value) return undefined
    // `== null` keeps documents that lack the attribute; no index knows those.
    if (value.value === null || value.value === undefined) return undefined
    return oneOf(path, [value.value], idColumn)
  }
  if (node.op !== 'in') return undefined
  const path = attributePath(left)
  if (!path || !right) return undefined
  const value = constant(right, params)
  if (value) {
    if (!Array.isArray(value.value)) return NOTHING
    return value.value.includes(null) ? undefined : oneOf(path, value.value, idColumn)
  }
  const pattern = right.name === 'path' && constant(children(right, 'args')[0], params)?.value
  if (right.type === 'FuncCall' && pattern === 'drafts.**' && path.join('.') === '_id') {
    const sql = `d.${idColumn} >= 'drafts.' AND d.${idColumn} < 'drafts/'`
    return {sql, values: [], exact: true, narrow: true, tags: []}
  }
  return undefined
}

function call(node: Node, params: JsonObject): Condition | undefined {
  const values = children(node, 'args').map((arg) => constant(arg, params))
  if (values.some((value) => value === undefined)) return undefined
  const ids = values.flatMap((value) => value?.value).filter((value) => typeof value === 'string')
  const list = JSON.stringify(ids)
  if (node.namespace === 'global' && node.name === 'references') {
    const sql =
      "d.pk IN (SELECT doc FROM links WHERE value IN (SELECT value FROM json_each(?)) AND kind <> 'slug')"
    return {sql, values: [list], exact: false, narrow: true, tags: []}
  }
  if (node.namespace === 'sanity' && node.name === 'versionOf') {
    const sql = 'd.base IN (SELECT value FROM json_each(?))'
    return {sql, values: [list], exact: false, narrow: true, tags: ids.map((id) => `id:${id}`)}
  }
  return undefined
}

/**
 * Turns as much of a filter as the indexes can answer into SQL.
 *
 * @param idColumn - what `_id` means in the perspective: `id` as stored, `base` under layers
 * @returns `undefined` where the filter says nothing that an index knows
 */
export function conditionOf(
  node: Node | undefined,
  params: JsonObject,
  idColumn: 'id' | 'base',
): Condition | undefined {
  if (!node) return undefined
  const side = (member: string) => conditionOf(child(node, member), params, idColumn)
  switch (node.type) {
    case 'Group':
      return side('base')
    case 'And': {
      const [left, right] = [side('left'), side('right')]
      if (left && right) return both(left, right)
      const one = left ?? right
      return one && {...one, exact: false}
    }
    case 'Or': {
      const [left, right] = [side('left'), side('right')]
      return left && right ? either(left, right) : undefined
    }
    case 'OpCall':
      return comparison(node, params, idColumn)
    case 'FuncCall':
      return call(node, params)
    default:
      return undefined
  }
}
