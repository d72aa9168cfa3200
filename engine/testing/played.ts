import { stepClocks } from '../case/step-clocks.ts'
import type { StepGraph } from '../procedure/graph.ts'
import { submittedCase } from './example.ts'
import { recording } from './recorded.ts'
import type { CaseRun } from './run.ts'

/** A submitted case whose acts are noted, with the clocks of its steps. It begins on Monday 16 November 2026, 08:00 WIB. */
export function played(graph: StepGraph) {
  const run = submittedCase(graph)
  const log = recording(run)
  const act = (command: Parameters<CaseRun['mustAct']>[0], official = 'staf-1', next?: StepGraph) => {
    run.mustAct(command, run.person(official), next)
    log.note()
  }
  const clocks = (graphs = (_: number): StepGraph => graph) =>
    stepClocks(log.acts, graphs, run, run.clock.now())!
  return { run, act, clocks }
}
