import type { DeliveryItem } from '#server/notices/contract.ts'
import { Button } from '../../components/button.tsx'
import { Moment } from '../../components/moment.tsx'
import { useScreen } from '../../components/screen.ts'
import { Table } from '../../components/table.tsx'
import { Tag, type Tone } from '../../components/tag.tsx'
import { fill } from '../../messages/index.ts'

const tones: Readonly<Record<DeliveryItem['state'], Tone>> = {
  waiting: 'wait',
  sending: 'now',
  sent: 'good',
  failed: 'late',
  'given-up': 'late',
  skipped: 'plain',
}

export function DeliveryTable({ items, back }: { items: readonly DeliveryItem[]; back: string }) {
  const here = useScreen().words.deliveries
  return (
    <Table
      caption={here.caption}
      captionHidden
      rows={items}
      keyOf={({ id }) => id}
      columns={[
        { key: 'who', head: here.who, namesRow: true, cell: (item) => <Who item={item} /> },
        { key: 'what', head: here.what, cell: (item) => <What item={item} /> },
        { key: 'made', head: here.made, cell: ({ madeAt }) => <Moment at={madeAt} /> },
        { key: 'state', head: here.state, cell: (item) => <State item={item} /> },
        { key: 'acts', head: here.acts, cell: (item) => <Acts item={item} back={back} /> },
      ]}
    />
  )
}

function Who({ item: { official } }: { item: DeliveryItem }) {
  const here = useScreen().words.deliveries
  if (!official) return <>{here.program}</>
  return (
    <>
      {official.name}
      {official.position && official.position !== official.name && (
        <div class="quiet">{official.position}</div>
      )}
    </>
  )
}

function What({ item: { kind, channel, reference } }: { item: DeliveryItem }) {
  const { notices, deliveries } = useScreen().words
  const name = (notices.kinds as Readonly<Record<string, string>>)[kind] ?? kind
  return (
    <>
      {name}
      <div class="quiet">{[deliveries.channels[channel], reference].filter(Boolean).join(' · ')}</div>
    </>
  )
}

/** How it stands, what is or was in the way, and when it is tried again. */
function State({ item }: { item: DeliveryItem }) {
  const here = useScreen().words.deliveries
  const problems = here.problems as Readonly<Record<string, string>>
  return (
    <>
      <Tag tone={tones[item.state]}>{here.states[item.state]}</Tag>
      {item.problem && <p>{problems[item.problem] ?? item.problem}</p>}
      {item.detail && <p class="quiet">{fill(here.answer, { detail: item.detail })}</p>}
      {item.uncertain && <p>{here.uncertain}</p>}
      {item.attempts > 0 && <p class="quiet">{fill(here.attempts, { count: item.attempts })}</p>}
      {item.sentAt && (
        <p class="quiet">
          {here.sentAt} <Moment at={item.sentAt} />
        </p>
      )}
      {item.nextTryAt && (
        <p class="quiet">
          {here.nextTry} <Moment at={item.nextTryAt} />
        </p>
      )}
    </>
  )
}

function Acts({ item, back }: { item: DeliveryItem; back: string }) {
  const here = useScreen().words.deliveries
  const goesOn = item.state === 'waiting' || item.state === 'failed'
  if (!goesOn && item.state !== 'given-up') return null
  const about = { who: item.official?.name ?? here.program }
  return (
    <form method="post" action={`/pengiriman/${item.id}/ulang`}>
      <input type="hidden" name="ke" value={back} />
      <div class="row">
        <Button look="secondary" heard={fill(here.retryHeard, about)}>
          {here.retry}
        </Button>
        {goesOn && (
          <Button look="quiet" action={`/pengiriman/${item.id}/henti`} heard={fill(here.giveUpHeard, about)}>
            {here.giveUp}
          </Button>
        )}
      </div>
    </form>
  )
}
