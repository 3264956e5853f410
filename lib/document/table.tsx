import type {ReactNode} from 'react'
import type {FieldAttributes} from './editing.ts'

type Column<T> = {readonly title: string; readonly cell: (row: T) => ReactNode}

type TableProps<T> = {
  readonly kind: 'recipients' | 'cookies'
  readonly caption: ReactNode
  /** True where a heading on the page says the same already. */
  readonly captionHidden?: boolean
  readonly rows: readonly T[]
  readonly rowKey: (row: T) => string
  readonly rowId?: (row: T) => string
  readonly rowField?: (row: T) => FieldAttributes | undefined
  /** The first names the row. */
  readonly columns: readonly [Column<T>, ...Column<T>[]]
}

/** Written out, because a browser forgets what a table is when the style sheet changes `display`. */
const as = {
  table: {role: 'table'},
  row: {role: 'row'},
  columnheader: {role: 'columnheader'},
  rowheader: {role: 'rowheader'},
  cell: {role: 'cell'},
} as const

/** A table that turns into cards on a narrow screen. */
export function Table<T>({
  kind,
  caption,
  captionHidden,
  rows,
  rowKey,
  rowId,
  rowField,
  columns,
}: TableProps<T>) {
  const [first, ...rest] = columns
  return (
    <table className={kind} {...as.table}>
      <caption>{captionHidden ? <span className="hidden">{caption}</span> : caption}</caption>
      <thead>
        <tr {...as.row}>
          {columns.map(({title}) => (
            <th key={title} {...as.columnheader} scope="col">
              {title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={rowKey(row)} {...as.row} id={rowId?.(row)} {...rowField?.(row)}>
            <th {...as.rowheader} scope="row">
              {first.cell(row)}
            </th>
            {rest.map(({title, cell}) => (
              <td key={title} {...as.cell} data-title={title}>
                {cell(row)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
