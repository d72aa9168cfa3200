import type { OpenTask } from '#engine/case/state.ts'
import type { PerformerId } from '#engine/procedure/definition.ts'
import type { OfficialSummary } from '#server/directory/contract.ts'
import type { CaseView, TaskView } from './contract.ts'
import type { People } from './people.ts'

/** One open task of a case; null when it isn't open (any more). */
export function taskViewOf(view: CaseView, taskId: string, people: People): TaskView | null {
  const task = Object.hasOwn(view.state.tasks, taskId) ? view.state.tasks[taskId] : undefined
  if (!task) return null
  const appoints = view.graph.byId.get(task.step)?.appoints ?? []
  return {
    case: view,
    task,
    overdue: view.overdueTasks.includes(taskId),
    colleagues: colleaguesFor(task, view, people),
    candidates: Object.fromEntries(
      appoints.map((performer) => [performer, officialsFor(performer, view, people).map(people.summary)]),
    ),
  }
}

/** Whoever may perform the task, for assigning and handing over. */
function colleaguesFor(task: OpenTask, view: CaseView, people: People): readonly OfficialSummary[] {
  const officials = task.performers.flatMap((performer) => {
    const team = view.state.team[performer] ?? []
    return team.length > 0 ? team : officialsFor(performer, view, people)
  })
  return [...new Set(officials)].map(people.summary)
}

/** The applicant's own people, else holders of bound positions; a team bound to none is chosen from the whole office. */
function officialsFor(performer: PerformerId, view: CaseView, people: People): readonly string[] {
  const kind = view.graph.performers.get(performer)?.kind
  if (kind === 'applicant') return people.membersOf(view.state.applicant)
  const holders = people.holdersFor(view.state.procedure.procedure, performer)
  return kind === 'team' && holders.length === 0 ? people.officeMembers() : holders
}
