import type { TenantSummary } from '#server/directory/contract.ts'
import type { PageRequest } from '#server/http/page.ts'
import type { PublishedPaper, PublishedState, Verification } from '#server/signatures/contract.ts'
import { DefinitionList } from '../../components/definition-list.tsx'
import { ErrorSummary } from '../../components/fields/error-summary.tsx'
import { Moment } from '../../components/moment.tsx'
import { Notice } from '../../components/notice.tsx'
import { Page } from '../../components/page.tsx'
import { Title } from '../../components/title.tsx'
import { partialDate } from '../../format/dates.ts'
import { fill, t } from '../../messages/index.ts'
import { fileField, PdfForm } from './pdf-form.tsx'
import { Findings, Result } from './result.tsx'

export interface PublishedPageProps {
  readonly request: PageRequest
  readonly government: TenantSummary
  readonly paper: PublishedPaper
  /** What is found of the stored file now; left out where a file was brought beside it. */
  readonly state?: PublishedState
  /** The file somebody brought. */
  readonly brought?: { readonly same: boolean; readonly found: Verification }
  readonly error?: string
}

/** A published letter, found by the code on it: what it is, who signed, and how to compare it with the one in hand. */
export function PublishedPage({ request, government, paper, state, brought, error }: PublishedPageProps) {
  const { verification: words } = t(request.locale)
  const { published } = words
  const { office } = government
  const title = paper.withdrawnAt === null ? published.title : published.withdrawn.title
  return (
    <Page
      request={request}
      title={title}
      government={government}
      nav="verification"
      wrong={error !== undefined}
      breadcrumb={[{ href: '/verifikasi', text: words.title }]}
    >
      <ErrorSummary errors={error === undefined ? {} : { [fileField]: error }} />
      <Title over={government.name} text={title} />
      {paper.withdrawnAt !== null && (
        <Notice tone="late">
          <p>
            {published.withdrawn.on} <Moment at={paper.withdrawnAt} />
          </p>
          <p>{fill(published.withdrawn.text, { office })}</p>
        </Notice>
      )}
      <DefinitionList
        facts={[
          { name: published.subject, value: <strong>{paper.title}</strong> },
          { name: published.number, value: paper.number ?? published.noNumber },
          { name: published.on, value: partialDate(paper.on, request.locale) },
          { name: published.publishedAt, value: <Moment at={paper.publishedAt} /> },
        ]}
      />
      {brought && <Brought {...{ brought, office, request }} />}
      {state && paper.withdrawnAt === null && <Stored {...{ state, office, request }} />}
      <h2>{published.compare}</h2>
      <p>{fill(published.compareHelp, { office })}</p>
      <p class="quiet small">{words.privacy}</p>
      <h2>{published.upload}</h2>
      <p>{published.uploadHelp}</p>
      <PdfForm
        action={`/verifikasi/${government.id}/${paper.code}`}
        submit={published.submit}
        error={error}
      />
    </Page>
  )
}

function Brought(props: {
  brought: NonNullable<PublishedPageProps['brought']>
  office: string
  request: PageRequest
}) {
  const { brought, office, request } = props
  const { same, found } = brought
  const { published: words, errors } = t(request.locale).verification
  if (same && found.kind === 'read')
    return (
      <>
        <Notice tone="good" title={words.same.title}>
          <p>{words.same.text}</p>
        </Notice>
        <Result found={found} />
      </>
    )
  return (
    <Notice tone="late" title={words.other.title}>
      <p>{words.other.text}</p>
      {found.kind === 'unreadable' ? (
        <p>{errors[found.code]}</p>
      ) : found.sound ? (
        <p>{words.other.nothing}</p>
      ) : (
        <Findings found={found} />
      )}
      <p>{fill(words.other.ask, { office })}</p>
    </Notice>
  )
}

function Stored(props: { state: PublishedState; office: string; request: PageRequest }) {
  const { state, office, request } = props
  const { published, errors } = t(request.locale).verification
  switch (state.kind) {
    case 'read':
      return <Result found={state} />
    case 'gone':
    case 'closed':
    case 'altered':
      return (
        <Notice tone={state.kind === 'altered' ? 'late' : 'wait'} title={published[state.kind].title}>
          <p>{fill(published[state.kind].text, { office })}</p>
        </Notice>
      )
    case 'busy':
      return (
        <Notice tone="wait">
          <p>{errors.busy}</p>
        </Notice>
      )
    default:
      return (
        <Notice tone="late">
          <p>{fill(published.unreadable, { office })}</p>
        </Notice>
      )
  }
}
