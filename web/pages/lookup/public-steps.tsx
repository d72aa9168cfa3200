import type { PublicCaseView } from '#server/cases/contract.ts'
import { Day } from '../../components/moment.tsx'
import { useScreen } from '../../components/screen.ts'
import { StepStateTag } from '../../components/step-state.tsx'
import { Table } from '../../components/table.tsx'
import { minutesInWords } from '../../format/due-line.ts'
import { lengthInWords, setByInWords } from '../../format/length.ts'
import { fill } from '../../messages/index.ts'

type PublicStep = PublicCaseView['steps'][number]

/** The whole flow with the standard beside it. */
export function PublicSteps({ steps }: { steps: readonly PublicStep[] }) {
  const { words, locale } = useScreen()
  const { columns, noStandard, whole } = words.lookup
  return (
    <Table
      caption={whole}
      captionHidden
      rows={steps}
      keyOf={(step, index) => `${index} ${step.activity}`}
      mark={(step) => (step.state === 'now' ? 'now' : step.state === 'passed-over' ? 'quiet' : undefined)}
      columns={[
        { key: 'number', head: columns.number, cell: (step) => step.number },
        { key: 'activity', head: columns.activity, namesRow: true, cell: (step) => step.activity },
        { key: 'performer', head: columns.performer, cell: (step) => step.performer },
        {
          key: 'standard',
          head: columns.standard,
          cell: ({ standard }) =>
            standard === null
              ? noStandard
              : standard.kind === 'length'
                ? lengthInWords(standard, locale)
                : setByInWords(standard.step, locale),
        },
        {
          key: 'used',
          head: columns.used,
          cell: ({ usedMinutes }) => (usedMinutes === null ? '–' : minutesInWords(usedMinutes, locale)),
        },
        {
          key: 'state',
          head: columns.state,
          cell: (step) => <StepStateTag state={step.state} overdue={step.overdue} />,
        },
        { key: 'date', head: columns.date, cell: (step) => <DateOf step={step} /> },
      ]}
    />
  )
}

/** The day on which a step was done or is due; strangers are told no hour. */
export function DateOf({ step }: { step: PublicStep }) {
  const { lookup } = useScreen().words
  const at = step.doneOn ?? step.dueOn
  if (!at) return null
  const [before, after] = fill(step.doneOn ? lookup.doneOn : lookup.dueOn, { date: '|' }).split('|')
  return (
    <>
      {before}
      <Day at={at} />
      {after}
    </>
  )
}
