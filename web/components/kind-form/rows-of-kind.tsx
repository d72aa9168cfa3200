import type { FunctionComponent } from 'preact'
import type { ListField, ObjectField } from '#engine/document-kind/index.ts'
import { fill } from '../../messages/index.ts'
import { Button } from '../button.tsx'
import { describedBy, FieldError, Help } from '../fields/field.tsx'
import { useScreen } from '../screen.ts'
import { type RowAct, rowButton, rowButtonName } from './change-rows.ts'
import { wordsOfField } from './field-words.ts'
import type { OfKindProps } from './of-kind.ts'
import { SingleField } from './single-field.tsx'
import { blank, rowsOf, type Typed } from './typed.ts'

type RowsProps = OfKindProps<ListField> & {
  /** Draws the fields of a row of several. */
  readonly Cells: FunctionComponent<OfKindProps<ObjectField>>
}

/** Rows, one below the other, with the buttons to move and remove each and to add one. There is always one to type in. */
export function RowsOfKind(props: RowsProps) {
  const { field, name, typed, optional, errors, action, level } = props
  const { words, locale } = useScreen()
  const { label, help } = wordsOfField(field, locale)
  const told = { name, label, help, error: errors[name] }
  const rows = rowsOf(typed).length > 0 ? rowsOf(typed) : [blank(field.items)]
  const full = field.maxItems !== undefined && rows.length >= field.maxItems
  return (
    <fieldset class="kind-form__rows" id={name} aria-describedby={describedBy(told)}>
      <legend class={level === 2 ? 'kind-form__part' : undefined}>
        {label} {optional && <span class="field__optional">{words.forms.optional}</span>}
      </legend>
      <Help {...told} />
      <FieldError {...told} />
      <ol class="kind-form__list">
        {rows.map((row, place) => (
          <li key={`${name}.${place}`}>
            <input type="hidden" name={name} value={place} />
            <OneRow {...props} row={row} label={label} place={place} count={rows.length} />
          </li>
        ))}
      </ol>
      {full ? (
        <p class="quiet">{fill(words.kindForm.full, { count: rows.length })}</p>
      ) : (
        <Button
          look="secondary"
          name={rowButtonName}
          value={rowButton('tambah', name)}
          action={`${action}#${name}.${rows.length}`}
          heard={fill(words.kindForm.addTo, { list: label })}
        >
          {words.kindForm.add}
        </Button>
      )}
    </fieldset>
  )
}

type OneRowProps = RowsProps & {
  readonly row: Typed
  readonly label: string
  readonly place: number
  readonly count: number
}

function OneRow(props: OneRowProps) {
  const { field, Cells, row, label, place, count, errors, action, level } = props
  const { kindForm } = useScreen().words
  const name = `${props.name}.${place}`
  const said = fill(kindForm.row, { list: label, row: place + 1 })
  const inner = { name, typed: row, optional: false, errors, action, level: level + 1 }
  const buttons = <RowButtons {...{ name, said, place, count, action }} />
  const { items } = field
  if (items.type === 'object')
    return (
      <fieldset class="kind-form__row" id={name} aria-describedby={errors[name] && `${name}-salah`}>
        <legend>{said}</legend>
        <FieldError name={name} label={said} error={errors[name]} />
        <div class="kind-form__cells">
          <Cells {...inner} field={items} />
        </div>
        {buttons}
      </fieldset>
    )
  // A row that is one text has no label of its own: the list's and its number are.
  if (items.type === 'array') throw new Error(`A list in a list has no form: ${name}`)
  const labelled = { ...items, title: said, 'x-en': { ...items['x-en'], title: said } }
  return (
    <div class="kind-form__row kind-form__row--single">
      <SingleField {...inner} field={labelled} />
      {buttons}
    </div>
  )
}

function RowButtons(props: { name: string; said: string; place: number; count: number; action: string }) {
  const { name, said, place, count, action } = props
  const { kindForm } = useScreen().words
  const list = name.slice(0, name.lastIndexOf('.'))
  const to = (row: number) => `${action}#${list}.${row}`
  const button = (act: RowAct, seen: string, row: number) => (
    <Button
      look="quiet"
      name={rowButtonName}
      value={rowButton(act, name)}
      action={to(row)}
      heard={`${seen}: ${said}`}
    >
      {seen}
    </Button>
  )
  return (
    <div class="kind-form__buttons">
      {place > 0 && button('naik', kindForm.up, place - 1)}
      {place + 1 < count && button('turun', kindForm.down, place + 1)}
      {button('hapus', kindForm.remove, Math.max(0, Math.min(place, count - 2)))}
    </div>
  )
}
