import type { Field, ObjectField } from '#engine/document-kind/index.ts'
import { blank, isGroup, rootName, rowsOf, type Typed, type TypedGroup } from './typed.ts'

/** What a button beside a row does, and one below all rows. */
export type RowAct = 'tambah' | 'hapus' | 'naik' | 'turun'

/** The button's value: `tambah` names the list, the others the row. */
export const rowButton = (act: RowAct, name: string) => `${act} ${name}`

/** The name of the button that was pressed, if it is one of these. */
export const rowButtonName = 'baris'

/**
 * The form after one of these buttons: everything typed, with the row added, removed or moved; and the field to go on
 * with. Null where the button names no list of this form.
 */
export function changeRows(
  fields: ObjectField,
  typed: TypedGroup,
  button: string,
): { readonly typed: TypedGroup; readonly goOn: string } | null {
  const found = /^(tambah|hapus|naik|turun) isi\.([\w.]+)$/.exec(button)
  if (!found) return null
  const act = found[1] as RowAct
  const steps = found[2]!.split('.')
  const at = act === 'tambah' ? undefined : Number(steps.pop())
  let goOn = ''
  const changed = inside(fields, typed, steps, (list, rows) => {
    if (list.type !== 'array') return null
    const next = oneChanged(act, rows, at, () => blank(list.items))
    if (!next) return null
    goOn = [rootName, ...steps, next.at].join('.')
    return next.rows
  })
  return changed === null ? null : { typed: changed as TypedGroup, goOn }
}

type Change = (field: Field, rows: readonly Typed[]) => Typed | null

/** The same with one list in it changed; null where the steps lead nowhere. */
function inside(
  field: Field,
  typed: Typed,
  [step, ...rest]: readonly string[],
  change: Change,
): Typed | null {
  if (step === undefined) return change(field, rowsOf(typed))
  if (field.type === 'object') {
    const property = Object.hasOwn(field.properties, step) ? field.properties[step] : undefined
    if (!property || !isGroup(typed)) return null
    const changed = inside(property, typed[step] ?? '', rest, change)
    return changed === null ? null : { ...typed, [step]: changed }
  }
  const row = rowsOf(typed)[Number(step)]
  if (field.type !== 'array' || row === undefined) return null
  const changed = inside(field.items, row, rest, change)
  return changed === null ? null : rowsOf(typed).with(Number(step), changed)
}

/** `at`: the row to go on with. */
function oneChanged(
  act: RowAct,
  rows: readonly Typed[],
  at: number | undefined,
  fresh: () => Typed,
): { readonly rows: readonly Typed[]; readonly at: number } | null {
  if (at === undefined) return { rows: [...rows, fresh()], at: rows.length }
  const row = rows[at]
  if (row === undefined) return null
  const without = rows.toSpliced(at, 1)
  if (act === 'hapus') return { rows: without, at: Math.max(0, Math.min(at, without.length - 1)) }
  const to = Math.max(0, Math.min(act === 'naik' ? at - 1 : at + 1, without.length))
  return { rows: without.toSpliced(to, 0, row), at: to }
}
