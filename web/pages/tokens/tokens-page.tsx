import type { PageRequest } from '#server/http/page.ts'
import { Button } from '../../components/button.tsx'
import { EmptyState } from '../../components/empty-state.tsx'
import { ErrorSummary, type FieldErrors } from '../../components/fields/error-summary.tsx'
import { TextField } from '../../components/fields/text-field.tsx'
import { Moment } from '../../components/moment.tsx'
import { Notice } from '../../components/notice.tsx'
import { Page } from '../../components/page.tsx'
import { Table } from '../../components/table.tsx'
import { Title } from '../../components/title.tsx'
import { fill, t } from '../../messages/index.ts'

export interface ApiToken {
  readonly id: string
  readonly name: string
  readonly createdAt: string
  readonly lastUsedAt: string | null
}

interface TokensPageProps {
  readonly request: PageRequest
  readonly tokens: readonly ApiToken[]
  /** Shown once, on the page that made it. */
  readonly made?: { readonly name: string; readonly token: string }
  readonly errors?: FieldErrors
}

/** An official's own API tokens. */
export function TokensPage({ request, tokens, made, errors = {} }: TokensPageProps) {
  const words = t(request.locale).tokens
  return (
    <Page request={request} title={words.title} nav="tokens" wrong={Object.keys(errors).length > 0}>
      <ErrorSummary errors={errors} />
      <Title text={words.title}>
        <p class="lead">{words.lead}</p>
        <p>
          <a href="/api">{words.reference}</a>
        </p>
      </Title>
      {made && (
        <Notice tone="good" title={fill(words.created, { name: made.name })}>
          <p>{words.createdHelp}</p>
          <code class="token">{made.token}</code>
        </Notice>
      )}
      <form method="post" action="/token">
        <TextField
          name="nama"
          label={words.name}
          help={words.nameHelp}
          error={errors.nama}
          autocomplete="off"
        />
        <Button>{words.create}</Button>
      </form>
      <h2>{words.list}</h2>
      {tokens.length === 0 ? (
        <EmptyState title={words.none} />
      ) : (
        <TokenTable request={request} tokens={tokens} />
      )}
    </Page>
  )
}

function TokenTable({ request, tokens }: { request: PageRequest; tokens: readonly ApiToken[] }) {
  const words = t(request.locale).tokens
  return (
    <Table
      caption={words.list}
      captionHidden
      rows={tokens}
      keyOf={(token) => token.id}
      columns={[
        { key: 'name', head: words.columns.name, namesRow: true, cell: (token) => token.name },
        { key: 'created', head: words.columns.created, cell: (token) => <Moment at={token.createdAt} /> },
        {
          key: 'used',
          head: words.columns.used,
          cell: (token) => (token.lastUsedAt ? <Moment at={token.lastUsedAt} /> : words.never),
        },
        {
          key: 'act',
          head: words.columns.act,
          cell: (token) => (
            <form method="post" action={`/token/${encodeURIComponent(token.id)}/cabut`}>
              <Button look="warning" heard={fill(words.revokeNamed, { name: token.name })}>
                {words.revoke}
              </Button>
            </form>
          ),
        },
      ]}
    />
  )
}
