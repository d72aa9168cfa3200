import { describedBy, Field, type FieldProps } from './field.tsx'

/** Several lines of text. */
export function TextArea(props: FieldProps & { value?: string | undefined; rows?: number }) {
  return (
    <Field {...props}>
      <textarea
        class="field__input"
        id={props.name}
        name={props.name}
        rows={props.rows ?? 5}
        aria-describedby={describedBy(props)}
        aria-invalid={props.error ? true : undefined}
      >
        {props.value}
      </textarea>
    </Field>
  )
}
