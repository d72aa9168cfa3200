import { fill } from '../../messages/index.ts'
import { useScreen } from '../screen.ts'
import { describedBy, Field, type FieldProps } from './field.tsx'

/**
 * A file to hand in, with what is taken said beforehand. Its form must be `multipart/form-data`. On a page with the
 * island `upload` a large file goes ahead in pieces, and the form names it in `kept.…`.
 */
export function FileField(props: FieldProps) {
  const { words, uploads } = useScreen()
  const { megabytes, bundleMegabytes } = uploads
  const kinds = fill(words.forms.fileKinds, { megabytes })
  const field = { ...props, help: props.help ? `${props.help} ${kinds}` : kinds }
  const { sending } = words.files
  const bundle = bundleMegabytes > megabytes ? fill(sending.bundle, { megabytes: bundleMegabytes }) : ''
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
        data-sends="/api/v1/uploads"
        data-words={JSON.stringify({ ...sending, bundle })}
      />
    </Field>
  )
}
