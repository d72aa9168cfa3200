import type { ObjectField } from '#engine/document-kind/index.ts'
import { describedBy, FieldError, Help } from '../fields/field.tsx'
import { useScreen } from '../screen.ts'
import { wordsOfField } from './field-words.ts'
import type { OfKindProps } from './of-kind.ts'
import { RowsOfKind } from './rows-of-kind.tsx'
import { SingleField } from './single-field.tsx'
import { TicksOfKind } from './ticks-of-kind.tsx'
import { isGroup, isTicks } from './typed.ts'

/** Any field of a kind: a group of fields, rows, ticks, or one value. */
export function FieldOfKind(props: OfKindProps) {
  const { field } = props
  if (field.type === 'object') return <GroupOfKind {...props} field={field} />
  if (isTicks(field)) return <TicksOfKind {...props} field={field} />
  if (field.type === 'array') return <RowsOfKind {...props} field={field} Cells={FieldsOfGroup} />
  return <SingleField {...props} field={field} />
}

function GroupOfKind(props: OfKindProps<ObjectField>) {
  const { field, name, optional, errors, level } = props
  const { words, locale } = useScreen()
  const { label, help } = wordsOfField(field, locale)
  const told = { name, label, help, error: errors[name] }
  return (
    <fieldset class="kind-form__group" id={name} aria-describedby={describedBy(told)}>
      <legend class={level === 2 ? 'kind-form__part' : undefined}>
        {label} {optional && <span class="field__optional">{words.forms.optional}</span>}
      </legend>
      <Help {...told} />
      <FieldError {...told} />
      <FieldsOfGroup {...props} />
    </fieldset>
  )
}

/** The fields of a group or of a row, without a frame. */
function FieldsOfGroup({ field, name, typed, errors, action, level }: OfKindProps<ObjectField>) {
  return (
    <>
      {Object.entries(field.properties).map(([key, property]) => (
        <FieldOfKind
          key={key}
          field={property}
          name={`${name}.${key}`}
          typed={(isGroup(typed) ? typed[key] : undefined) ?? ''}
          optional={!field.required.includes(key)}
          level={level + 1}
          {...{ errors, action }}
        />
      ))}
    </>
  )
}
