import type { OpenTask } from '#engine/case/index.ts'
import type { Cases, CaseView } from '#server/cases/contract.ts'
import { uuidFrom } from '#server/cases/index.ts'
import type { Viewer } from '#server/directory/contract.ts'
import type { HandOver, HandOverOutcome } from './contract.ts'

/** What each would come to, by the very decision that the act would meet; nothing is changed. */
export async function planHandOver(
  cases: Pick<Cases, 'tryAssigning'>,
  viewer: Viewer,
  moves: readonly HandOver[],
): Promise<readonly HandOverOutcome[]> {
  const planned: HandOverOutcome[] = []
  for (const move of moves) {
    const tried = await cases.tryAssigning(viewer, move.caseId, move.taskId, move.to)
    if (!tried) {
      planned.push(unknown(move))
      continue
    }
    const { case: view, task, refusal, colleagues } = tried
    planned.push({
      ...move,
      ...namesOf(view, task),
      kind: refusal ? 'refused' : 'possible',
      refusal,
      others:
        refusal && refusal.code !== 'JointTask'
          ? colleagues.filter(({ id }) => id !== move.to && id !== task?.claimedBy)
          : [],
      case: view,
    })
  }
  return planned
}

/** One act a task, each on its own: what can't be done keeps nothing else from being done. */
export async function handOver(
  cases: Pick<Cases, 'act' | 'tryAssigning'>,
  viewer: Viewer,
  batch: string,
  moves: readonly HandOver[],
): Promise<readonly HandOverOutcome[]> {
  const came: HandOverOutcome[] = []
  for (const move of moves) {
    const { caseId, taskId, to } = move
    const before = await cases.tryAssigning(viewer, caseId, taskId, to)
    const answer = await cases.act(viewer, caseId, {
      commandId: uuidFrom(`laksana/hand-over ${batch} ${caseId} ${taskId} ${to}`),
      command: { type: 'AssignTask', task: taskId, to },
    })
    if (!before || answer.kind === 'not-found') came.push(unknown(move))
    else
      came.push({
        ...move,
        ...namesOf(before.case, before.task),
        kind: answer.kind,
        refusal: answer.kind === 'refused' ? answer.refusal : null,
        others: [],
        case: before.case,
      })
  }
  return came
}

function unknown(move: HandOver): HandOverOutcome {
  return {
    ...move,
    subject: '',
    reference: null,
    activity: '',
    kind: 'not-found',
    refusal: null,
    others: [],
    case: null,
  }
}

function namesOf({ state, graph }: CaseView, task: OpenTask | null) {
  return {
    subject: state.application.subject,
    reference: state.reference ?? null,
    activity: task ? (graph.byId.get(task.step)?.activity.value ?? task.step) : '',
  }
}
