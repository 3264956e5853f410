import type {RootContent} from 'mdast'
import {toString as textOf} from 'mdast-util-to-string'
import {visit} from 'unist-util-visit'

/** The text of nodes for a plain-text field: paragraphs apart, list items as lines, links shown. */
export function plainText(nodes: readonly RootContent[]): string {
  return nodes.map(plainNode).filter(Boolean).join('\n\n')
}

function plainNode(node: RootContent): string {
  if (node.type === 'list') {
    return node.children.map((item) => `– ${item.children.map(plainNode).join('\n')}`).join('\n')
  }
  if (node.type === 'blockquote') return node.children.map(plainNode).join('\n\n')
  if (node.type === 'table') {
    return node.children.map((row) => row.children.map(withAddresses).join(' – ')).join('\n')
  }
  return withAddresses(node)
}

/** A node's text, followed by the addresses of the links that do not show theirs. */
function withAddresses(node: Parameters<typeof textOf>[0] & {type: string}): string {
  const text = textOf(node).trim()
  const hidden: string[] = []
  visit(node as RootContent, (each) => {
    if (each.type === 'link' || each.type === 'image') {
      const address = each.url.replace(/^mailto:/, '')
      if (!text.includes(address) && !address.endsWith(`//${textOf(each)}`)) hidden.push(address)
      if (each.title) hidden.push(each.title)
    }
  })
  return hidden.length > 0 ? `${text} (${hidden.join(', ')})` : text
}
