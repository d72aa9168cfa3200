import type { HeldStretch, PerformerTimes } from '#engine/case/index.ts'
import type { WaitingFor } from '#engine/working-time/index.ts'
import type { CaseView } from '#server/cases/contract.ts'
import { Moment } from '../../components/moment.tsx'
import { useScreen } from '../../components/screen.ts'
import { Table } from '../../components/table.tsx'
import { minutesInWords } from '../../format/due-line.ts'
import { percentOf } from '../../format/forecast.ts'
import { fill } from '../../messages/index.ts'

type Row = {
  readonly key: string
  readonly minutes: number
  readonly own: PerformerTimes['performers'][number] | null
  readonly waited: WaitingFor | null
}

/** Whose time the steps were: each performer of the SOP with its share, and what stood still. */
export function PerformerTimesOf({ view }: { view: CaseView }) {
  const { words, locale } = useScreen()
  const { performers } = words.clocks
  const times = view.performerTimes
  if (!times || times.minutes < 1) return null
  return (
    <>
      <h3 id="pelaksana">{performers.title}</h3>
      <p class="quiet small">{performers.help}</p>
      <Table
        caption={performers.title}
        captionHidden
        rows={rowsOf(times)}
        keyOf={({ key }) => key}
        columns={[
          {
            key: 'whose',
            head: performers.columns.whose,
            namesRow: true,
            cell: (row) => <Whose row={row} view={view} />,
          },
          {
            key: 'minutes',
            head: performers.columns.minutes,
            cell: ({ minutes }) => minutesInWords(Math.round(minutes), locale),
          },
          {
            key: 'share',
            head: performers.columns.share,
            cell: ({ minutes }) => fill(performers.share, { percent: percentOf(minutes / times.minutes) }),
          },
          {
            key: 'held',
            head: performers.columns.held,
            cell: ({ own }) => (own ? <Holders of={own.held} view={view} /> : '–'),
          },
        ]}
      />
    </>
  )
}

function rowsOf({ performers, waited }: PerformerTimes): readonly Row[] {
  const own = performers.map((each): Row => {
    return {
      key: `${each.mode} ${each.performers.join(' ')}`,
      minutes: each.minutes,
      own: each,
      waited: null,
    }
  })
  const still = (Object.entries(waited) as [WaitingFor, number][]).flatMap(([whom, minutes]): Row[] =>
    minutes >= 1 ? [{ key: `waited ${whom}`, minutes, own: null, waited: whom }] : [],
  )
  return [...own, ...still]
}

function Whose({ row: { own, waited }, view }: { row: Row; view: CaseView }) {
  const { words } = useScreen()
  if (own) return <PerformersOf of={own} view={view} />
  return <>{fill(words.clocks.performers.waited, { whom: words.status.waitingFor[waited ?? 'office'] })}</>
}

/** The titles that the SOP gives them: “A or B” where one is enough, “A and B” where all are needed. */
export function PerformersOf({
  of: { performers, mode },
  view: { graph },
}: {
  of: Pick<HeldStretch, 'performers' | 'mode'>
  view: CaseView
}) {
  const { either, both } = useScreen().words.clocks.performers
  const titles = performers.map((id) => graph.performers.get(id)?.title.value ?? id)
  return <>{titles.join(mode === 'any-of' ? either : both)}</>
}

function Holders({ of, view }: { of: readonly Held[]; view: CaseView }) {
  const { words, locale } = useScreen()
  const told = of.filter(({ minutes }) => minutes >= 1)
  if (told.every(({ official }) => official === null))
    return <span class="quiet">{words.clocks.performers.nobody}</span>
  return (
    <ul class="plain-list small">
      {told.map(({ official, minutes }) => (
        <li key={official ?? ''}>
          {fill(words.clocks.performers.holder, {
            who: official === null ? words.clocks.performers.nobody : (view.names[official] ?? official),
            length: minutesInWords(Math.round(minutes), locale),
          })}
        </li>
      ))}
    </ul>
  )
}

type Held = PerformerTimes['performers'][number]['held'][number]

/** With whom a step lay, in turn, where that changed or somebody held it in person. */
export function HeldInTurn({ of, view }: { of: readonly HeldStretch[]; view: CaseView }) {
  const { words } = useScreen()
  if (of.length < 2 && of.every(({ heldBy }) => heldBy === null)) return null
  const changes = new Set(of.map(({ performers }) => performers.join(' '))).size > 1
  return (
    <ul class="plain-list quiet small">
      {of.map(({ from, until, performers, mode, heldBy }) => (
        <li key={`${from} ${heldBy}`}>
          {heldBy === null ? words.clocks.performers.nobody : (view.names[heldBy] ?? heldBy)}
          {changes && (
            <>
              {' '}
              (<PerformersOf of={{ performers, mode }} view={view} />)
            </>
          )}
          : <Moment at={from} /> – {until ? <Moment at={until} /> : words.clocks.ends.open}
        </li>
      ))}
    </ul>
  )
}
