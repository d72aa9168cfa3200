import type { PageRequest } from '#server/http/page.ts'
import { Button } from '../../components/button.tsx'
import type { FieldErrors } from '../../components/fields/error-summary.tsx'
import { TextField } from '../../components/fields/text-field.tsx'
import { useScreen } from '../../components/screen.ts'
import { t } from '../../messages/index.ts'

/** Which field a failure is about; the others are about the passphrase. */
const fieldOf: Readonly<Record<string, string>> = { different: 'ulang', wrong: 'sandi' }

/** The server makes the certificate and comes back with `?gagal=` when it doesn't. */
export function errorsOfMaking({ query, locale }: PageRequest): FieldErrors {
  const why = query.gagal ?? ''
  const error = (t(locale).certificates.failed as Readonly<Record<string, string>>)[why]
  return error === undefined ? {} : { [fieldOf[why] ?? 'frasa']: error }
}

/** A passphrase of one's own, typed twice, and the account's password once more. */
export function MakeForm(props: { demo: boolean; errors: FieldErrors; submit: string }) {
  const { demo, errors, submit } = props
  const { certificates: words } = useScreen().words
  return (
    <form method="post" action="/sertifikat">
      <TextField
        name="frasa"
        type="password"
        label={words.passphrase}
        help={words.passphraseHelp}
        error={errors.frasa}
        autocomplete="new-password"
      />
      <TextField
        name="ulang"
        type="password"
        label={words.again}
        error={errors.ulang}
        autocomplete="new-password"
      />
      <TextField
        name="sandi"
        type="password"
        label={words.password}
        help={demo ? `${words.passwordHelp} ${words.demoPassword}` : words.passwordHelp}
        error={errors.sandi}
        autocomplete="current-password"
      />
      <Button>{submit}</Button>
    </form>
  )
}
