import { fill } from '../../messages/index.ts'
import { useScreen } from '../screen.ts'
import { describedBy, Field, type FieldProps } from './field.tsx'

/** A file to hand in, with what is taken said beforehand. Its form must be `multipart/form-data`. */
export function FileField(props: FieldProps) {
  const { words, uploads } = useScreen()
  const kinds = fill(words.forms.fileKinds, { megabytes: uploads.megabytes })
  const field = { ...props, help: props.help ? `${props.help} ${kinds}` : kinds }
  return (
    <Field {...field}>
      <input
        class="field__input"
        id={field.name}
        name={field.name}
        type="file"
        accept={uploads.endings.map((ending) => `.${ending}`).join(',')}
        aria-describedby={describedBy(field)}
        aria-invalid={field.error ? true : undefined}
      />
    </Field>
  )
}
