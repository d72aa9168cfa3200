import { useScreen } from '../screen.ts'
import { describedBy, Field, type FieldProps } from './field.tsx'

export interface Option {
  readonly value: string
  readonly label: string
}

type SelectFieldProps = FieldProps & {
  readonly value?: string | undefined
  readonly options: readonly Option[]
  /** What stands for no choice; "Choose …" unless told. */
  readonly none?: string
  /** Something is chosen already, and nothing can't be. */
  readonly always?: boolean
}

/** One of many. For up to six, `Choices` is kinder. */
export function SelectField(props: SelectFieldProps) {
  const { forms } = useScreen().words
  return (
    <Field {...props}>
      <select
        class="field__input"
        id={props.name}
        name={props.name}
        aria-describedby={describedBy(props)}
        aria-invalid={props.error ? true : undefined}
      >
        {!props.always && <option value="">{props.none ?? forms.choose}</option>}
        {props.options.map((option) => (
          <option key={option.value} value={option.value} selected={option.value === props.value}>
            {option.label}
          </option>
        ))}
      </select>
    </Field>
  )
}
