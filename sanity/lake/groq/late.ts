import {attributesOf} from './attributes.ts'
import {child, type Node} from './tree.ts'

/** Looking up many documents one by one takes longer than reading them all. */
const FEW = 100

const REFERENCE: Node = {
  type: 'Object',
  attributes: [
    {
      type: 'ObjectAttributeValue',
      name: '_ref',
      value: {type: 'AccessAttribute', name: '_id'},
    },
  ],
}

/**
 * Rewrites `*[…] | order(…)[0]` so that all documents are read for their order only, and whole ones
 * are looked up for what is left: `(*[…] | order(…)[0]{"_ref": _id})->`.
 *
 * @param limit - how many documents the node takes from the start
 * @returns undefined where it orders nothing, takes many, or needs whole documents anyway
 */
export function readLate(node: Node, limit: number | undefined): Node | undefined {
  const ordered = child(node, 'base')
  if (ordered?.type !== 'PipeFuncCall' || ordered.name !== 'order') return undefined
  if (limit === undefined || limit > FEW) return undefined
  const slim: Node =
    node.type === 'Slice'
      ? {type: 'Map', base: node, expr: {type: 'Deref', base: REFERENCE}}
      : {type: 'Projection', base: node, expr: REFERENCE}
  if (!attributesOf(slim)) return undefined
  return node.type === 'Slice' ? slim : {type: 'Deref', base: slim}
}
