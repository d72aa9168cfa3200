import type { Locale, PostedForm } from '#server/http/page.ts'
import type { SigningChoice, SigningRequest } from '#server/papers/contract.ts'
import type { FieldErrors } from '../../components/fields/error-summary.tsx'
import { t } from '../../messages/index.ts'

/** How the form says to sign, or what it lacks. The secret goes no further than this: no page shows it again. */
export function signingFromForm(
  form: PostedForm,
  choices: readonly SigningChoice[],
  locale: Locale,
): { readonly how: SigningRequest } | { readonly errors: FieldErrors } {
  const { signing } = t(locale)
  const [provider, kind] = form.text('cara').split(' ')
  const choice = choices.find((each) => each.provider === provider)
  const secret = choice?.secrets.find((each) => each === kind)
  const typed = form.text('sandi')
  if (!choice || !secret) return { errors: { cara: signing.howMissing } }
  if (typed === '') return { errors: { sandi: signing.secretMissing } }
  const nik = form.text('nik').replace(/\s/g, '')
  return {
    how: {
      provider: choice.provider,
      secret: secret === 'totp' ? { totp: typed } : { passphrase: typed },
      ...(choice.needsNik && nik !== '' && { nik }),
      ...(form.text('tanpaStempel') === 'ya' && { withoutTimestamp: true }),
    },
  }
}
