import type { WebhookDraft } from '#server/webhooks/contract.ts'
import { Button } from '../../components/button.tsx'
import { Choices } from '../../components/fields/choices.tsx'
import type { FieldErrors } from '../../components/fields/error-summary.tsx'
import { TextField } from '../../components/fields/text-field.tsx'
import { useScreen } from '../../components/screen.ts'

/** Where messages go, and which. `action`: where the form is sent. */
export function WebhookForm(props: { action: string; given: WebhookDraft; errors: FieldErrors }) {
  const { action, given, errors } = props
  const { webhooks: words } = useScreen().words
  const { 'webhook.trial': _, ...kinds } = words.kinds
  return (
    <form method="post" action={action} data-unsaved>
      <TextField
        name="alamat"
        label={words.url}
        help={words.urlHelp}
        value={given.url}
        error={errors.alamat}
        autocomplete="off"
        spellcheck={false}
      />
      <TextField
        name="untuk"
        label={words.description}
        help={words.descriptionHelp}
        value={given.description}
        autocomplete="off"
        optional
      />
      <Choices
        many
        name="kejadian"
        label={words.kindsField}
        chosen={given.kinds}
        error={errors.kejadian}
        choices={Object.entries(kinds).map(([value, label]) => ({
          value,
          label,
          help: <code>{value}</code>,
        }))}
      />
      <Button>{words.save}</Button>
    </form>
  )
}
