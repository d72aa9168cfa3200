import type { PageRequest } from '#server/http/page.ts'
import type { Webhook } from '#server/webhooks/contract.ts'
import { ButtonLink } from '../../components/button.tsx'
import { EmptyState } from '../../components/empty-state.tsx'
import { Moment } from '../../components/moment.tsx'
import { Page } from '../../components/page.tsx'
import { useScreen } from '../../components/screen.ts'
import { Table } from '../../components/table.tsx'
import { Tag } from '../../components/tag.tsx'
import { Title } from '../../components/title.tsx'
import { t } from '../../messages/index.ts'

/** All webhooks of a government, for its administrators. */
export function WebhooksPage(props: { request: PageRequest; webhooks: readonly Webhook[] }) {
  const { request, webhooks } = props
  const words = t(request.locale).webhooks
  return (
    <Page request={request} title={words.title}>
      <Title text={words.title}>
        <p class="lead">{words.lead}</p>
        <p>{words.howTo}</p>
      </Title>
      <p>
        <ButtonLink href="/webhook/baru">{words.add}</ButtonLink>
      </p>
      {webhooks.length === 0 ? (
        <EmptyState title={words.none} />
      ) : (
        <Table
          caption={words.list}
          rows={webhooks}
          keyOf={({ id }) => id}
          mark={({ active }) => (active ? undefined : 'quiet')}
          columns={[
            {
              key: 'url',
              head: words.columns.url,
              namesRow: true,
              cell: ({ id, url, description }) => (
                <>
                  <a href={`/webhook/${id}`}>{description || hostOf(url)}</a>
                  <br />
                  <span class="quiet">{hostOf(url)}</span>
                </>
              ),
            },
            {
              key: 'state',
              head: words.columns.state,
              cell: (webhook) => <WebhookState webhook={webhook} />,
            },
            {
              key: 'delivered',
              head: words.columns.delivered,
              cell: ({ deliveredAt }) => (deliveredAt ? <Moment at={deliveredAt} /> : words.never),
            },
          ]}
        />
      )}
    </Page>
  )
}

/** Secrets may stand in the path of an address, so lists show its host alone. */
export const hostOf = (url: string) => new URL(url).host

export function WebhookState({ webhook }: { webhook: Webhook }) {
  const { webhooks: words } = useScreen().words
  const { active, disabledBecause } = webhook
  if (active) return <Tag tone="good">{words.active}</Tag>
  return <Tag tone={disabledBecause === 'by-hand' ? 'plain' : 'late'}>{words.disabled[disabledBecause!]}</Tag>
}
