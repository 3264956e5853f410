import type {Table} from 'mdast'
import {toString as textOf} from 'mdast-util-to-string'

/** A row of a table by what its columns mean; the cells of unknown columns keep their titles. */
export type Row<Column extends string> = {
  readonly cells: Partial<Record<Column, string>>
  readonly others: readonly {readonly title: string; readonly text: string}[]
}

/** The text of a cell, with the address of every link that does not show it. */
function cellText(cell: Table['children'][number]['children'][number]): string {
  const urls = cell.children.flatMap((node) =>
    node.type === 'link' && !node.url.includes(textOf(node)) ? [node.url] : [],
  )
  return [textOf(cell).trim(), ...urls].join(' ').trim()
}

/**
 * Reads a table by the titles of its columns.
 *
 * @param columns - what each column can be called
 * @param required - without these the table is something else
 * @returns undefined where it is something else
 */
export function readTable<Column extends string>(
  table: Table,
  columns: Readonly<Record<Column, RegExp>>,
  required: readonly NoInfer<Column>[],
): {rows: Row<Column>[]; titles: string[]} | undefined {
  const [header, ...body] = table.children
  const titles = header?.children.map((cell) => textOf(cell).trim()) ?? []
  const names = Object.keys(columns).filter((name): name is Column => name in columns)
  const taken = new Set<Column>()
  const meaning = titles.map((title) => {
    const name = names.find((each) => !taken.has(each) && columns[each].test(title))
    if (name) taken.add(name)
    return name
  })
  if (body.length === 0 || required.some((name) => !taken.has(name))) return undefined
  const rows = body.map((row) => {
    const cells: Partial<Record<Column, string>> = {}
    const others: {title: string; text: string}[] = []
    row.children.forEach((cell, index) => {
      const name = meaning[index]
      const text = cellText(cell)
      if (text === '') return
      if (name) cells[name] = text
      else others.push({title: titles[index] ?? '', text})
    })
    return {cells, others}
  })
  return {rows, titles}
}
