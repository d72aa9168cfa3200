import type { TenantDatabase } from '#server/platform/index.ts'
import type { DryRun, RedatedTask } from '../trial-contract.ts'
import { type CaseMoves, findMoves, type Move, type MovesAsked } from './find-moves.ts'

/** Tasks that are listed one by one. */
const most = 50

/** What would move, counted and by step. The cases are read five hundred at a time, each in a transaction of its own. */
export async function dryRun(tenants: TenantDatabase, asked: MovesAsked): Promise<DryRun> {
  const first: RedatedTask[] = []
  const bySteps = new Map<string, { procedure: string; step: string; tasks: number }>()
  let cases = 0
  let unknown = 0
  const lateness = { 'becomes-late': 0, 'no-longer-late': 0 }
  for (let after: string | null = ''; after !== null; ) {
    const from: string = after
    const batch = await tenants.withTenant(asked.tenant, (queries) => findMoves(queries, asked, from))
    cases += batch.cases.length
    unknown += batch.unknown.length
    for (const one of batch.cases)
      for (const move of one.moves) {
        const task = taskOf(one, move, asked.now)
        if (task.lateness) lateness[task.lateness]++
        if (first.length < most) first.push(task)
        const key = `${task.procedure}\n${task.step}`
        const known = bySteps.get(key)
        if (known) known.tasks++
        else bySteps.set(key, { procedure: task.procedure, step: task.step, tasks: 1 })
      }
    after = batch.next
  }
  const steps = [...bySteps.values()].toSorted((one, other) => other.tasks - one.tasks)
  return {
    cases,
    unknown,
    tasks: steps.reduce((sum, { tasks }) => sum + tasks, 0),
    becomeLate: lateness['becomes-late'],
    noLongerLate: lateness['no-longer-late'],
    bySteps: steps,
    first,
  }
}

function taskOf({ of, graph }: CaseMoves, { task, step, before, due }: Move, now: string): RedatedTask {
  const late = before !== null && before < now
  return {
    caseId: of.caseId,
    reference: of.reference,
    subject: of.subject,
    task,
    procedure: graph.procedure.identity.title.value,
    step: graph.byId.get(step)?.activity.value ?? step,
    before,
    due,
    lateness: late === due < now ? null : late ? 'no-longer-late' : 'becomes-late',
  }
}
