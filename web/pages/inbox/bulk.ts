import type { TaskId } from '#engine/case/index.ts'
import type { App } from '#server/app.ts'
import type { PageRequest } from '#server/http/page.ts'
import { newCommandId } from '#web/command-id.ts'
import { titlesOf } from '../../format/titles.ts'
import { t } from '../../messages/index.ts'
import { refusalSentence } from '../../messages/refusal.ts'
import type { BulkResultProps } from './bulk-result.tsx'

export interface Ticked {
  readonly caseId: string
  readonly task: TaskId
}

/** "case task" as the tick boxes post it; anything else is left out. */
export function tickedTasks(values: readonly string[]): readonly Ticked[] {
  return values.flatMap((value) => {
    const [caseId, task, ...rest] = value.split(' ')
    return caseId && task && rest.length === 0 ? [{ caseId, task }] : []
  })
}

/** Takes each ticked task, each on its own: what can't be taken keeps nothing else from being taken. */
export async function takeEach(
  app: App,
  { viewer, locale }: PageRequest,
  ticked: readonly Ticked[],
): Promise<BulkResultProps> {
  let done = 0
  const not: { subject: string; reason: string }[] = []
  for (const { caseId, task } of ticked) {
    const answer = await app.cases.act(viewer!, caseId, {
      commandId: newCommandId(),
      command: { type: 'ClaimTask', task },
    })
    if (answer.kind === 'done') {
      done += 1
      continue
    }
    const view = await app.cases.find(viewer!, caseId)
    const { answers, work } = t(locale)
    not.push({
      subject: view?.state.application.subject ?? work.list.untitled,
      reason:
        answer.kind === 'refused'
          ? refusalSentence(
              locale,
              answer.refusal,
              view ? titlesOf(view.graph, locale, view.names) : undefined,
            )
          : answer.kind === 'conflict'
            ? answers.changed
            : answers.gone,
    })
  }
  return { done, not }
}
