import { describedBy, Field, type FieldProps } from './field.tsx'

type TextFieldProps = FieldProps & {
  readonly value?: string | undefined
  readonly type?: 'text' | 'email' | 'password' | 'search' | 'date' | 'number' | 'time'
  readonly autocomplete?: 'username' | 'current-password' | 'new-password' | 'one-time-code' | 'off'
  readonly short?: boolean
  readonly spellcheck?: boolean
}

/** One line of text, a date, a time or a number. */
export function TextField(props: TextFieldProps) {
  return (
    <Field {...props}>
      <input
        class={props.short ? 'field__input field__input--short' : 'field__input'}
        id={props.name}
        name={props.name}
        type={props.type ?? 'text'}
        step={props.type === 'number' ? 'any' : undefined}
        value={props.value}
        autocomplete={props.autocomplete}
        spellcheck={props.spellcheck}
        aria-describedby={describedBy(props)}
        aria-invalid={props.error ? true : undefined}
      />
    </Field>
  )
}
