import type { ComponentChildren } from 'preact'

export interface Column<Row> {
  readonly key: string
  readonly head: string
  /** Numbers are set right, figures below each other. */
  readonly numeric?: boolean
  /** Names the row: a row header for those who listen. */
  readonly namesRow?: boolean
  cell(row: Row, index: number): ComponentChildren
}

interface TableProps<Row> {
  readonly caption: string
  /** The caption is heard but not seen, where a heading says the same. */
  readonly captionHidden?: boolean
  readonly columns: readonly Column<Row>[]
  readonly rows: readonly Row[]
  keyOf(row: Row, index: number): string
  /** `now` is drawn with a bar, `quiet` paler; say it in a cell too. */
  mark?(row: Row): 'now' | 'quiet' | undefined
}

/** A real table; on a phone each row becomes a block with the column's name beside every value. */
export function Table<Row>({ caption, captionHidden, columns, rows, keyOf, mark }: TableProps<Row>) {
  return (
    <table class="table table--stacks">
      <caption class={captionHidden ? 'only-heard' : undefined}>{caption}</caption>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column.key} scope="col" class={column.numeric ? 'number' : undefined}>
              {column.head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, index) => (
          <tr key={keyOf(row, index)} class={mark?.(row) ? `is-${mark(row)}` : undefined}>
            {columns.map((column) => (
              <Cell key={column.key} column={column}>
                {column.cell(row, index)}
              </Cell>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Cell<Row>({ column, children }: { column: Column<Row>; children: ComponentChildren }) {
  if (column.namesRow) return <th scope="row">{children}</th>
  return (
    <td class={column.numeric ? 'number' : undefined} data-label={column.head}>
      {/* One child, so that the stacked form has a name and a value and nothing else. */}
      <div>{children}</div>
    </td>
  )
}
