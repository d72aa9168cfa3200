import type { PageRequest } from '#server/http/page.ts'
import type { WebhookView } from '#server/webhooks/contract.ts'
import { Button, ButtonLink } from '../../components/button.tsx'
import { DefinitionList } from '../../components/definition-list.tsx'
import { SelectField } from '../../components/fields/select-field.tsx'
import { Moment } from '../../components/moment.tsx'
import { Notice } from '../../components/notice.tsx'
import { Page } from '../../components/page.tsx'
import { Title } from '../../components/title.tsx'
import { t } from '../../messages/index.ts'
import { hostOf, WebhookState } from './list-page.tsx'
import { WebhookLog } from './log.tsx'

export interface WebhookPageProps {
  readonly request: PageRequest
  readonly view: WebhookView
  /** Shown once, on the page that made or changed it. */
  readonly secret?: { readonly text: string; readonly rotated: boolean }
}

/** One webhook: what it is told, how that went, and what may be done with it. */
export function WebhookPage({ request, view, secret }: WebhookPageProps) {
  const words = t(request.locale).webhooks
  const { webhook } = view
  const title = webhook.description || hostOf(webhook.url)
  return (
    <Page request={request} title={title} breadcrumb={[{ href: '/webhook', text: words.title }]}>
      <Title over={words.title} text={title}>
        <p>
          <WebhookState webhook={webhook} />
        </p>
      </Title>
      {secret && (
        <Notice tone="good" title={secret.rotated ? words.rotated : words.made}>
          <p>{words.secretHelp}</p>
          {secret.rotated && <p>{words.rotatedHelp}</p>}
          <code class="token">{secret.text}</code>
        </Notice>
      )}
      <Facts view={view} request={request} />
      <Acts view={view} request={request} />
      <h2>{words.log}</h2>
      {webhook.active && webhook.givenUp > 0 && <ReplaySince view={view} request={request} />}
      <WebhookLog view={view} />
    </Page>
  )
}

function Facts({ request, view: { webhook } }: WebhookPageProps) {
  const words = t(request.locale).webhooks
  return (
    <DefinitionList
      facts={[
        { name: words.url, value: <span class="breaks">{webhook.url}</span> },
        { name: words.kindsField, value: webhook.kinds.map((kind) => words.kinds[kind]).join('; ') },
        {
          name: words.columns.delivered,
          value: webhook.deliveredAt ? <Moment at={webhook.deliveredAt} /> : words.never,
        },
        { name: words.facts.waiting, value: webhook.waiting > 0 && String(webhook.waiting) },
        { name: words.facts.givenUp, value: webhook.givenUp > 0 && String(webhook.givenUp) },
        { name: words.facts.disabledAt, value: webhook.disabledAt && <Moment at={webhook.disabledAt} /> },
        { name: words.facts.previous, value: webhook.previousUntil && <Moment at={webhook.previousUntil} /> },
        { name: words.facts.made, value: <Moment at={webhook.madeAt} /> },
      ]}
    />
  )
}

function Acts({ request, view: { webhook } }: WebhookPageProps) {
  const words = t(request.locale).webhooks
  const base = `/webhook/${webhook.id}`
  return (
    <form method="post" class="row">
      {webhook.active && <Button action={`${base}/uji`}>{words.trial}</Button>}
      <ButtonLink look="secondary" href={`${base}/ubah`}>
        {words.edit}
      </ButtonLink>
      <Button look="secondary" action={`${base}/rahasia`}>
        {words.rotate}
      </Button>
      {webhook.active ? (
        <Button look="warning" action={`${base}/keadaan`} name="aktif" value="tidak">
          {words.stop}
        </Button>
      ) : (
        <Button action={`${base}/keadaan`} name="aktif" value="ya">
          {words.start}
        </Button>
      )}
    </form>
  )
}

function ReplaySince({ request, view: { webhook } }: WebhookPageProps) {
  const words = t(request.locale).webhooks
  return (
    <form method="post" action={`/webhook/${webhook.id}/kirim-ulang-semua`}>
      <SelectField
        name="hari"
        label={words.since}
        value="1"
        options={Object.entries(words.sinceDays).map(([value, label]) => ({ value, label }))}
      />
      <Button look="secondary">{words.replaySince}</Button>
    </form>
  )
}
