import type { PositionId } from '../case/state.ts'
import {
  type Disposition,
  type DispositionAnswer,
  type DispositionId,
  type Dispositions,
  noDispositions,
} from './disposition.ts'
import type { DispositionEvent, DispositionEventType } from './events.ts'

type Open = Dispositions['open']
type Made = Extract<DispositionEvent, { type: 'DispositionMade' }>

/** The recipients' answers, at these positions, put in or (undefined) taken out again. */
function answered(
  open: Open,
  id: DispositionId,
  positions: readonly PositionId[],
  answer: DispositionAnswer | undefined,
): Open {
  const disposition = open[id]
  if (!disposition) throw new Error(`No disposition ${id} is open`)
  const to = disposition.to.map(({ answer: before, ...recipient }) => {
    const now = positions.includes(recipient.position) ? answer : before
    return now === undefined ? recipient : { ...recipient, answer: now }
  })
  return { ...open, [id]: { ...disposition, to } }
}

function made(before: Dispositions, { type: _, disposition: id, ...event }: Made): Dispositions {
  const passedOn =
    event.from === undefined ? before.open : answered(before.open, event.from, [event.position], 'passed-on')
  const added = event.to.map(({ position }) => position).filter((one) => !before.everybody.includes(one))
  const disposition: Disposition = { id, ...event }
  return {
    made: before.made + 1,
    everybody: [...before.everybody, ...added],
    open: { ...passedOn, [id]: disposition },
  }
}

export function evolveDispositions(before: Dispositions | undefined, event: DispositionEvent): Dispositions {
  const all = before ?? noDispositions
  switch (event.type) {
    case 'DispositionMade':
      return made(all, event)
    case 'DispositionSettled':
      return { ...all, open: answered(all.open, event.disposition, [event.position], 'settled') }
    case 'DispositionTakenBack': {
      const open = answered(all.open, event.disposition, event.positions, 'taken-back')
      const { owedAgain } = event
      return {
        ...all,
        open: owedAgain === undefined ? open : answered(open, owedAgain, [event.position], undefined),
      }
    }
  }
}

const types: Readonly<Record<DispositionEventType, true>> = {
  DispositionMade: true,
  DispositionSettled: true,
  DispositionTakenBack: true,
}
export const dispositionEventTypes = Object.keys(types) as readonly DispositionEventType[]
