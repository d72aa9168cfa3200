import type { DemoAccount } from '#server/directory/contract.ts'
import type { PageRequest, PageRoute } from '#server/http/page.ts'
import { Button } from '../../components/button.tsx'
import { EmptyState } from '../../components/empty-state.tsx'
import { Page } from '../../components/page.tsx'
import { page } from '../../components/reply.ts'
import { Title } from '../../components/title.tsx'
import { fill, t } from '../../messages/index.ts'
import { problemPage } from '../problems/problem-page.tsx'

/** Every demonstration account, by government, each a button. */
function DemoAccountsPage({ request, accounts }: { request: PageRequest; accounts: readonly DemoAccount[] }) {
  const { signIn } = t(request.locale)
  const byGovernment = Map.groupBy(accounts, (account) => account.tenant.id)
  return (
    <Page request={request} title={signIn.demoTitle} breadcrumb={[{ href: '/masuk', text: signIn.title }]}>
      <Title text={signIn.demoTitle}>
        <p class="lead">{signIn.demoLead}</p>
      </Title>
      {accounts.length === 0 && <EmptyState title={signIn.demoNone} />}
      {[...byGovernment.values()].map((group) => (
        <section key={group[0]!.tenant.id} aria-labelledby={`akun-${group[0]!.tenant.id}`}>
          <h2 id={`akun-${group[0]!.tenant.id}`}>{group[0]!.tenant.name}</h2>
          <ul class="cards">
            {group.map((account) => (
              <Account key={account.email} account={account} request={request} />
            ))}
          </ul>
        </section>
      ))}
    </Page>
  )
}

function Account({ account, request }: { account: DemoAccount; request: PageRequest }) {
  const { signIn } = t(request.locale)
  return (
    <li class="account">
      <div>
        <h3>{account.position}</h3>
        <p class="quiet small">
          {signIn.part[account.part]} · {account.unit}
        </p>
      </div>
      <form method="post" action="/masuk/demo">
        <input type="hidden" name="email" value={account.email} />
        <input type="hidden" name="ke" value={request.query.ke ?? '/beranda'} />
        <Button
          look="secondary"
          heard={fill(signIn.enterAs, { position: `${account.position}, ${account.unit}` })}
        >
          {signIn.enter}
        </Button>
      </form>
    </li>
  )
}

export const demoAccountsRoute: PageRoute = {
  method: 'GET',
  path: '/masuk/demo',
  who: 'public',
  async handle(app, request) {
    if (!request.demo) return problemPage(request, 'not-found')
    return page(<DemoAccountsPage request={request} accounts={await app.directory.listDemoAccounts()} />)
  },
}
