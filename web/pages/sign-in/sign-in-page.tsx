import type { PageRequest, PageRoute } from '#server/http/page.ts'
import { Button } from '../../components/button.tsx'
import { ErrorSummary } from '../../components/fields/error-summary.tsx'
import { TextField } from '../../components/fields/text-field.tsx'
import { Page } from '../../components/page.tsx'
import { page } from '../../components/reply.ts'
import { Title } from '../../components/title.tsx'
import { t } from '../../messages/index.ts'

const home = '/beranda'

/** E-mail and password; the server checks them and comes back here with `?gagal=` if they don't fit. */
function SignInPage({ request }: { request: PageRequest }) {
  const { signIn } = t(request.locale)
  const why = request.query.gagal
  const error = why === undefined ? undefined : (signIn.failed as Readonly<Record<string, string>>)[why]
  return (
    <Page request={request} title={signIn.title} wrong={error !== undefined}>
      {error && <ErrorSummary errors={{ email: error }} />}
      <Title text={signIn.title} />
      <form method="post" action="/masuk">
        <input type="hidden" name="ke" value={request.query.ke ?? home} />
        <TextField
          name="email"
          type="email"
          label={signIn.email}
          value={request.typedEmail ?? undefined}
          error={error}
          autocomplete="username"
        />
        <TextField name="password" type="password" label={signIn.password} autocomplete="current-password" />
        <Button>{signIn.submit}</Button>
      </form>
      <p class="quiet actions">{signIn.forgot}</p>
      {request.demo && (
        <p>
          <a href="/masuk/demo">{signIn.demo}</a>
        </p>
      )}
    </Page>
  )
}

export const signInRoute: PageRoute = {
  method: 'GET',
  path: '/masuk',
  who: 'public',
  async handle(_app, request) {
    return page(<SignInPage request={request} />)
  },
}
