import { stepClocks } from '../case/step-clocks.ts'
import type { StepGraph } from '../procedure/graph.ts'
import { drawFrom } from './draw.ts'
import { submittedCase } from './example.ts'
import { drawGraph } from './generate/procedure.ts'
import { actByChance } from './history.ts'
import { recording } from './recorded.ts'
import { CaseRun } from './run.ts'

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

/** A generated case played on by chance, its acts noted. */
export function playedByChance(seed: number, acts: number) {
  const draw = drawFrom(seed)
  const run = new CaseRun(drawGraph(draw))
  const log = recording(run)
  for (let act = 0; act < acts; act++) {
    actByChance(run, draw)
    log.note()
  }
  return { run, log }
}
