import type { CaseView } from '#server/cases/contract.ts'
import { Day } from '../../../components/moment.tsx'
import { useScreen } from '../../../components/screen.ts'
import { StepStateTag } from '../../../components/step-state.tsx'
import { fill } from '../../../messages/index.ts'
import { TaskDue } from '../task-due.tsx'
import type { FlowRow } from './rows.ts'

/** Where a step stands, in words: its state, which round, who completed it when and with which outcome. */
export function FlowState({ row, view }: { row: FlowRow; view: CaseView }) {
  const { flow } = useScreen().words.caseFile
  const { state, round, task } = row
  return (
    <>
      <p>
        <StepStateTag state={state} overdue={row.overdue} />{' '}
        {round > 1 && (state === 'now' || state === 'done') && (
          <span class="flow__round">{fill(flow.round, { round })}</span>
        )}
      </p>
      {task && (
        <>
          <p>{(view.taskOwners[task.id]?.owners ?? []).join(', ')}</p>
          {task.dueAt && <TaskDue view={view} task={task} />}
        </>
      )}
      <Done row={row} view={view} />
      {!task && !row.done && round > 0 && <p class="quiet">{fill(flow.again, { count: round })}</p>}
    </>
  )
}

function Done({ row: { step, done }, view }: { row: FlowRow; view: CaseView }) {
  const { flow } = useScreen().words.caseFile
  if (!done) return null
  if (done.skipped === 'by-condition') return <p class="quiet">{flow.skippedByCondition}</p>
  const outcome = step.outcomes.find((each) => each.id === done.outcome)
  return (
    <>
      {outcome && <p>{fill(flow.outcome, { outcome: outcome.label.value })}</p>}
      {done.skipped === 'by-performer' && <p class="quiet">{flow.skipped}</p>}
      <p class="quiet">
        {view.names[done.by] ?? ''} · <Day at={done.at} />
      </p>
    </>
  )
}
