import { Button } from '../../components/button.tsx'
import { TextField } from '../../components/fields/text-field.tsx'
import { useScreen } from '../../components/screen.ts'

/** One field: the reference number. */
export function LookUpForm(props: { help?: string; value?: string; error?: string | undefined }) {
  const { lookup } = useScreen().words
  return (
    <form class="look-up" method="get" action="/lacak">
      <TextField
        name="nomor"
        label={lookup.label}
        help={props.help}
        value={props.value}
        error={props.error}
        autocomplete="off"
        spellcheck={false}
      />
      <Button>{lookup.submit}</Button>
    </form>
  )
}
