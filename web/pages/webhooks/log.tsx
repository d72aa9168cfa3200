import type { WebhookAttempt, WebhookDelivery, WebhookView } from '#server/webhooks/contract.ts'
import { Button } from '../../components/button.tsx'
import { Details } from '../../components/details.tsx'
import { EmptyState } from '../../components/empty-state.tsx'
import { Moment } from '../../components/moment.tsx'
import { useScreen } from '../../components/screen.ts'
import { Table } from '../../components/table.tsx'
import { Tag } from '../../components/tag.tsx'
import { fill } from '../../messages/index.ts'

const tones = { waiting: 'wait', delivered: 'good', 'given-up': 'late' } as const

/** What was sent, each message with its attempts. */
export function WebhookLog({ view }: { view: WebhookView }) {
  const { webhooks: words } = useScreen().words
  const { webhook, deliveries, page, more } = view
  const base = `/webhook/${webhook.id}`
  if (deliveries.length === 0)
    return (
      <EmptyState title={words.logNone}>
        <p>{words.logNoneHelp}</p>
      </EmptyState>
    )
  return (
    <>
      <Table
        caption={words.log}
        captionHidden
        rows={deliveries}
        keyOf={({ message }) => message}
        columns={[
          {
            key: 'kind',
            head: words.message,
            namesRow: true,
            cell: (delivery) => (
              <>
                {words.kinds[delivery.kind]}
                <AboutRequest of={delivery} />
                <Attempts delivery={delivery} />
              </>
            ),
          },
          { key: 'at', head: words.at, cell: ({ at }) => <Moment at={at} /> },
          {
            key: 'outcome',
            head: words.outcome,
            cell: ({ status, nextAt }) => (
              <>
                <Tag tone={tones[status]}>{words.status[status]}</Tag>
                {nextAt && (
                  <>
                    <br />
                    <span class="quiet">
                      {fill(words.next, { at: '' })} <Moment at={nextAt} />
                    </span>
                  </>
                )}
              </>
            ),
          },
          ...(webhook.active
            ? [
                {
                  key: 'replay',
                  head: words.replay,
                  cell: ({ message }: WebhookDelivery) => (
                    <form method="post" action={`${base}/kirim-ulang`}>
                      <input type="hidden" name="pesan" value={message} />
                      <Button look="secondary" heard={fill(words.replayNamed, { message })}>
                        {words.replay}
                      </Button>
                    </form>
                  ),
                },
              ]
            : []),
        ]}
      />
      <p class="row">
        {page > 1 && <a href={`${base}?halaman=${page - 1}`}>{words.newer}</a>}
        {more && <a href={`${base}?halaman=${page + 1}`}>{words.older}</a>}
      </p>
    </>
  )
}

/** The number of the request, as the message has it; none where it has none yet, and in a trial. */
function AboutRequest({ of: { body } }: { of: WebhookDelivery }) {
  const { data } = JSON.parse(body) as { readonly data?: { readonly reference?: string } }
  return data?.reference === undefined ? null : <div class="quiet small">{data.reference}</div>
}

function Attempts({ delivery: { message, body, attempts } }: { delivery: WebhookDelivery }) {
  const { webhooks: words } = useScreen().words
  return (
    <Details summary={fill(words.attempts, { count: attempts.length })}>
      <ul class="plain-list">
        {attempts.map((attempt) => (
          <li key={attempt.at}>
            <Moment at={attempt.at} />: <Outcome attempt={attempt} />
          </li>
        ))}
      </ul>
      <p>
        <code class="breaks">{message}</code>
      </p>
      <p>
        <code class="breaks">{body}</code>
      </p>
    </Details>
  )
}

function Outcome({ attempt: { status, milliseconds, problem } }: { attempt: WebhookAttempt }) {
  const { webhooks: words } = useScreen().words
  const facts = {
    status: status ?? '',
    milliseconds,
    problem: problem === null ? '' : words.problems[problem].replace(/\.$/, ''),
  }
  if (problem === null) return fill(words.attemptGood, facts)
  return fill(status === null ? words.attemptBad : words.attemptAnswered, facts)
}
