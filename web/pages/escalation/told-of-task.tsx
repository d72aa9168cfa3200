import type { CaseView } from '#server/cases/contract.ts'
import { Moment } from '../../components/moment.tsx'
import { useScreen } from '../../components/screen.ts'
import { fill } from '../../messages/index.ts'

/** To whom the clock brought a task last, and when. Nothing where it never did. */
export function ToldOfTask({ view, task }: { view: CaseView; task: string }) {
  const { deviations, escalation } = useScreen().words
  const told = view.history
    .flatMap(({ at, events }) => events.map((event) => ({ at, ...event })))
    .filter(({ type, facts }) => type === 'TaskEscalated' && facts.task === task)
    .toSorted((a, b) => (a.at < b.at ? -1 : 1))
    .at(-1)
  if (!told) return null
  const names = [told.facts.told ?? []]
    .flat()
    .map((each) => (each === 'performer' ? deviations.told.performer : String(each)))
  return (
    <p class="quiet">
      {fill(escalation.told, { told: names })} <Moment at={told.at} />
    </p>
  )
}
