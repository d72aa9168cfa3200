import { describedBy, Field, type FieldProps } from './field.tsx'

/** A file to hand in. Its form must be `multipart/form-data`. `accept`: media types and endings. */
export function FileField(props: FieldProps & { accept?: string }) {
  return (
    <Field {...props}>
      <input
        class="field__input"
        id={props.name}
        name={props.name}
        type="file"
        accept={props.accept}
        aria-describedby={describedBy(props)}
        aria-invalid={props.error ? true : undefined}
      />
    </Field>
  )
}
