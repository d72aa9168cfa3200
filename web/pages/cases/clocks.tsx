import type { StepClock } from '#engine/case/index.ts'
import type { CaseView } from '#server/cases/contract.ts'
import { DueExplanation } from '../../components/due-explanation.tsx'
import { Moment } from '../../components/moment.tsx'
import { Notice } from '../../components/notice.tsx'
import { useScreen } from '../../components/screen.ts'
import { Table } from '../../components/table.tsx'
import { Tag } from '../../components/tag.tsx'
import { minutesInWords } from '../../format/due-line.ts'
import { lengthInWords, standardInWords } from '../../format/length.ts'
import { shortActivity } from '../../format/short-activity.ts'
import { fill } from '../../messages/index.ts'
import { HeldInTurn, PerformersOf, PerformerTimesOf } from './performer-times.tsx'

/** Whether there is anything to show: no step has opened before the request is sent. */
export function clocksOf(view: CaseView): readonly StepClock[] {
  return (view.stepClocks ?? []).filter(({ end }) => end !== 'passed')
}

/** How long each step took beside its standard, and the whole beside the total that the SOP states. */
export function Clocks({ view }: { view: CaseView }) {
  const { clocks } = useScreen().words
  const rows = clocksOf(view)
  if (rows.length === 0) return null
  const { columns } = clocks
  return (
    <section aria-labelledby="jam">
      <h2 id="jam">{clocks.title}</h2>
      <Total view={view} />
      <p class="quiet small">{clocks.help}</p>
      <Table
        caption={clocks.title}
        captionHidden
        rows={rows}
        keyOf={({ task }) => task}
        mark={({ end }) => (end === null ? 'now' : undefined)}
        columns={[
          {
            key: 'step',
            head: columns.step,
            namesRow: true,
            cell: (clock) => <Step clock={clock} view={view} />,
          },
          {
            key: 'standard',
            head: columns.standard,
            cell: (clock) => <Standard clock={clock} view={view} />,
          },
          { key: 'used', head: columns.used, cell: (clock) => <Used clock={clock} /> },
          { key: 'due', head: columns.due, cell: ({ dueAt }) => (dueAt ? <Moment at={dueAt} /> : '–') },
          {
            key: 'kept',
            head: columns.kept,
            cell: (clock) => <Kept of={clock} due={clock.dueAt !== undefined} still={stands(clock, view)} />,
          },
          { key: 'whose', head: columns.whose, cell: (clock) => <Whose of={clock} view={view} /> },
        ]}
      />
      <PerformerTimesOf view={view} />
    </section>
  )
}

const stands = ({ end }: StepClock, { state }: CaseView): boolean =>
  end === null && state.status === 'suspended'

/** The stated total, and that it isn't what the steps come to where it isn't. */
function Total({ view }: { view: CaseView }) {
  const { words, locale } = useScreen()
  const { total } = words.clocks
  const { totalClock: clock } = view
  if (!clock) return null
  const findings = view.graph.findings.filter(({ code }) => code.startsWith('total-time'))
  return (
    <>
      <h3>{total.title}</h3>
      <p>{fill(total.stated, { standard: lengthInWords(clock.standard, locale) })}</p>
      <p class="row">
        <Kept of={clock} due still={view.state.status === 'suspended'} />
        {clock.due.due && (
          <span>
            {total.due} <Moment at={clock.due.due} />
          </span>
        )}
      </p>
      <DueExplanation of={clock.due} />
      {findings.length > 0 && (
        <Notice tone="wait" title={total.both}>
          {findings.map(({ code, sentence }) => (
            <p key={code}>{sentence[locale]}</p>
          ))}
          <p>{total.neither}</p>
        </Notice>
      )}
    </>
  )
}

function Step({ clock, view }: { clock: StepClock; view: CaseView }) {
  const { words } = useScreen()
  const step = view.graph.byId.get(clock.step)
  const end = clock.end === 'completed' ? undefined : words.clocks.ends[clock.end ?? 'open']
  const round = clock.round > 1 && fill(words.caseFile.now.round, { round: clock.round })
  return (
    <>
      {step?.number && `${step.number} · `}
      {shortActivity(step?.activity.value ?? clock.step)}
      {(round || end) && (
        <span class="quiet small">
          {' '}
          {round} {end}
        </span>
      )}
    </>
  )
}

function Standard({ clock, view }: { clock: StepClock; view: CaseView }) {
  const { words, locale } = useScreen()
  if (!clock.standard) return <span class="quiet">{words.caseFile.flow.noTime}</span>
  return <>{standardInWords(clock.standard, view.graph, locale)}</>
}

/** What its clock counted; below it, what stood still. */
function Used({ clock: { spent, pauses } }: { clock: StepClock }) {
  const { words, locale } = useScreen()
  const all = Object.values(spent.by).reduce((sum, minutes) => sum + minutes, 0)
  const paused = Math.floor(all - spent.counted)
  const whom = [...new Set(pauses.map(({ waitingFor }) => words.status.waitingFor[waitingFor]))]
  return (
    <>
      {minutesInWords(Math.floor(spent.counted), locale)}
      {paused > 0 && (
        <p class="quiet small">
          {fill(words.clocks.paused, { length: minutesInWords(paused, locale), whom })}
        </p>
      )}
    </>
  )
}

/** Kept or missed, in words with a sign. */
function Kept(props: { of: Pick<StepClock, 'kept' | 'lateBy'>; due: boolean; still: boolean }) {
  const { words, locale } = useScreen()
  const { clocks, time } = words
  const { kept, lateBy } = props.of
  if (!props.due) return <span class="quiet">{clocks.nothingToKeep}</span>
  if (kept === false) {
    const length = minutesInWords(Math.floor(lateBy), locale)
    return <Tag tone="late">{fill(clocks.late, { length })}</Tag>
  }
  if (kept) return <Tag tone="good">{clocks.kept}</Tag>
  return props.still ? <Tag tone="wait">{time.still}</Tag> : <Tag tone="now">{clocks.open}</Tag>
}

/** The performers of the SOP, whether that is the office's time, and who held it when. */
function Whose({ of, view }: { of: StepClock; view: CaseView }) {
  const { words } = useScreen()
  const [first] = of.held
  return (
    <>
      {first && <PerformersOf of={first} view={view} />}{' '}
      <span class="quiet small">({words.status.waitingFor[of.owedBy]})</span>
      <HeldInTurn of={of.held} view={view} />
      {of.completedBy !== undefined && of.held.at(-1)?.heldBy !== of.completedBy && (
        <p class="quiet small">
          {fill(words.clocks.performers.completedBy, { name: view.names[of.completedBy] ?? of.completedBy })}
        </p>
      )}
    </>
  )
}
