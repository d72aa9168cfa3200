import type { CaseEvent } from '../case/index.ts'
import type { CaseRun } from './run.ts'

interface RecordedAct {
  readonly at: string
  readonly events: readonly CaseEvent[]
}

/** The acts of a run as a log has them. `note` takes down what was done since, at the run's present moment. */
export function recording(run: CaseRun): { readonly acts: readonly RecordedAct[]; note(): void } {
  const acts: RecordedAct[] = []
  let known = 0
  const note = () => {
    if (run.events.length === known) return
    acts.push({ at: run.clock.now(), events: run.events.slice(known) })
    known = run.events.length
  }
  note()
  return { acts, note }
}
