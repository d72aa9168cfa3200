import type { PageRequest, PageRoute } from '#server/http/page.ts'
import { Button } from '../../components/button.tsx'
import { ErrorSummary } from '../../components/fields/error-summary.tsx'
import { TextField } from '../../components/fields/text-field.tsx'
import { Page } from '../../components/page.tsx'
import { page } from '../../components/reply.ts'
import { Title } from '../../components/title.tsx'
import { t } from '../../messages/index.ts'

/** Which field a failure is about; the others are about the current password. */
const fieldOf: Readonly<Record<string, string>> = {
  short: 'baru',
  long: 'baru',
  same: 'baru',
  different: 'ulang',
}

/** One's own password; the server changes it and comes back here with `?gagal=` when it doesn't. */
function PasswordPage({ request }: { request: PageRequest }) {
  const { password } = t(request.locale)
  const why = request.query.gagal ?? ''
  const error = (password.failed as Readonly<Record<string, string>>)[why]
  const errors = error === undefined ? {} : { [fieldOf[why] ?? 'lama']: error }
  return (
    <Page request={request} title={password.title} wrong={error !== undefined}>
      <ErrorSummary errors={errors} />
      <Title text={password.title}>
        <p class="lead">{password.lead}</p>
      </Title>
      <form method="post" action="/sandi">
        <TextField
          name="lama"
          type="password"
          label={password.current}
          error={errors.lama}
          autocomplete="current-password"
        />
        <TextField
          name="baru"
          type="password"
          label={password.next}
          help={password.nextHelp}
          error={errors.baru}
          autocomplete="new-password"
        />
        <TextField
          name="ulang"
          type="password"
          label={password.again}
          error={errors.ulang}
          autocomplete="new-password"
        />
        <Button>{password.submit}</Button>
      </form>
    </Page>
  )
}

export const passwordRoute: PageRoute = {
  method: 'GET',
  path: '/sandi',
  who: 'official',
  async handle(_app, request) {
    return page(<PasswordPage request={request} />)
  },
}
