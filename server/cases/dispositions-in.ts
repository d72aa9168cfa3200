import type { CaseState } from '#engine/case/index.ts'
import type { DispositionEvent } from '#engine/disposition/index.ts'
import type { DispositionView } from './contract.ts'
import type { LoggedAct } from './history.ts'
import type { People } from './people.ts'

type Made = Extract<DispositionEvent, { type: 'DispositionMade' }>
type Recipient = DispositionView['to'][number]

/** Every disposition of a case, as it was made, with what became of it; the oldest first. */
export function dispositionsIn(
  acts: readonly LoggedAct[],
  state: CaseState,
  people: People,
): readonly DispositionView[] {
  const all = new Map<string, DispositionView>()
  const answer = (id: string | undefined, positions: readonly string[], given: Partial<Recipient>) => {
    const one = all.get(id ?? '')
    if (!one) return
    const to = one.to.map((each) => (positions.includes(each.position) ? { ...each, ...given } : each))
    all.set(one.id, { ...one, to })
  }
  for (const event of acts.flatMap(({ events }) => events)) {
    if (event.type === 'DispositionMade') {
      all.set(event.disposition, dispositionView(event, people))
      answer(event.from, [event.position], { answer: 'passed-on', ...by(event, people) })
    } else if (event.type === 'DispositionSettled') {
      const { report } = event
      answer(event.disposition, [event.position], { answer: 'settled', report, ...by(event, people) })
    } else if (event.type === 'DispositionTakenBack') {
      const { reason: report } = event
      answer(event.disposition, event.positions, { answer: 'taken-back', report, ...by(event, people) })
      answer(event.owedAgain, [event.position], unanswered)
    }
  }
  const open = state.dispositions?.open ?? {}
  return [...all.values()].map((one) => ({
    ...one,
    to: one.to.map((each) => (each.answer || open[one.id] ? each : { ...each, answer: 'closed' })),
  }))
}

const unanswered = { answer: null, report: null, answeredAt: null, answeredBy: null } as const
const by = ({ by: official, at }: { by: string; at: string }, people: People) => ({
  answeredAt: at,
  answeredBy: people.official(official),
})

function dispositionView(event: Made, people: People): DispositionView {
  return {
    id: event.disposition,
    from: event.from ?? null,
    task: event.task ?? null,
    at: event.at,
    position: event.position,
    by: { name: people.official(event.by), position: people.positionTitle(event.position) },
    instructions: event.instructions,
    note: event.note ?? null,
    urgency: event.urgency,
    dueOn: event.dueOn ?? null,
    to: event.to.map(({ position }) => ({
      position,
      title: people.positionTitle(position),
      ...unanswered,
    })),
  }
}
