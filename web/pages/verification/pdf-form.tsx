import { Button } from '../../components/button.tsx'
import { describedBy, Field } from '../../components/fields/field.tsx'
import { useScreen } from '../../components/screen.ts'
import { fill } from '../../messages/index.ts'

/** The name of the file field, where an error leads. */
export const fileField = 'berkas'

/** A PDF to be examined and kept nowhere. */
export function PdfForm(props: { action: string; submit: string; error?: string | undefined }) {
  const { words, uploads } = useScreen()
  const { file, fileHelp } = words.verification
  const field = {
    name: fileField,
    label: file,
    help: fill(fileHelp, { megabytes: uploads.examinedMegabytes }),
    error: props.error,
  }
  return (
    <form method="post" action={props.action} enctype="multipart/form-data">
      <Field {...field}>
        <input
          class="field__input"
          id={field.name}
          name={field.name}
          type="file"
          accept=".pdf,application/pdf"
          aria-describedby={describedBy(field)}
          aria-invalid={field.error ? true : undefined}
        />
      </Field>
      <Button>{props.submit}</Button>
    </form>
  )
}
