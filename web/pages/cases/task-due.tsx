import type { OpenTask } from '#engine/case/state.ts'
import type { CaseView } from '#server/cases/contract.ts'
import { DueTime } from '../../components/due-time.tsx'
import { useScreen } from '../../components/screen.ts'
import { partialDate } from '../../format/dates.ts'
import { fill } from '../../messages/index.ts'

/** What is left of an open task of a case. */
export function TaskDue({ view, task: { id, dueAt } }: { view: CaseView; task: OpenTask }) {
  const { words, locale } = useScreen()
  const still = view.state.status === 'suspended'
  const day = view.daysPassed[id]
  if (day !== undefined && !still)
    return (
      <span>
        {fill(words.time.dayPassed, { day: partialDate(day, locale) })}{' '}
        <a href={`/permohonan/${view.id}/jadwal`}>{words.time.setDay}</a>.
      </span>
    )
  return (
    <DueTime at={dueAt} unit={view.dueCalendars[id]?.unit} lateSince={view.lateSince[id]} still={still} />
  )
}
