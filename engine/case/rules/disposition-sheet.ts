import { type Disposition, dispositionSheet, stands } from '../../disposition/index.ts'
import type { DocumentId } from '../../procedure/definition.ts'
import type { GraphStep } from '../../procedure/graph.ts'
import type { GivenDocument } from '../commands.ts'
import { type Context, findOwn } from '../context.ts'
import type { OpenTask } from '../state.ts'

/** The output of a step on which its performer disposes; undefined where it has none. */
export function findSheet(step: GraphStep, { facts }: Context): DocumentId | undefined {
  return step.outputs
    .map(({ document }) => document)
    .find((document) => findOwn(facts.graph.documentUses, document)?.kind === dispositionSheet)
}

/** The latest sheet made for each document of a task, unless everyone has had its disposition taken back. */
function sheetsOf(task: OpenTask, { state }: Context): readonly Disposition[] {
  const made = Object.values(state.dispositions?.open ?? {})
    .filter((one) => one.task === task.id && one.sheet !== undefined && stands(one))
    .toSorted((a, b) => Number(b.id) - Number(a.id))
  return made.filter(({ document }, place) => made.findIndex((one) => one.document === document) === place)
}

export function hasSheet(task: OpenTask, document: DocumentId, context: Context): boolean {
  return sheetsOf(task, context).some((one) => one.document === document)
}

/** Sheets of the task's dispositions that its completion asks for and that nobody gives otherwise. */
export function sheetsToGive(
  task: OpenTask,
  step: GraphStep,
  given: readonly GivenDocument[],
  context: Context,
): readonly GivenDocument[] {
  const asked = (document: DocumentId) =>
    step.outputs.some((output) => output.document === document) &&
    !given.some((one) => one.document === document)
  return sheetsOf(task, context).flatMap(({ document, sheet }) =>
    document !== undefined && sheet && asked(document) ? [{ document, file: sheet }] : [],
  )
}
