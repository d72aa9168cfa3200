import { refuse } from '../../kernel/index.ts'
import type { Paper } from '../../paper/index.ts'
import type { GraphStep } from '../../procedure/graph.ts'
import { Act } from '../act.ts'
import type { CaseCommand } from '../commands.ts'
import { type CaseDecision, type Context, getStep, unless } from '../context.ts'
import { fixSchedule } from '../flow/schedule.ts'
import { settle } from '../flow/settle.ts'
import { type Denial, deny } from '../refusals.ts'
import { mayComplete } from '../rules/completing.ts'
import {
  fieldsMustFit,
  guardMustHold,
  itemsMustBeTicked,
  outcomeMustBeChosen,
} from '../rules/completion-answers.ts'
import { outputsMustFit, requirementsMustBeMet } from '../rules/completion-papers.ts'
import { datesMustBeSet, teamsMustBeNamed } from '../rules/completion-people.ts'
import { sheetsToGive } from '../rules/disposition-sheet.ts'
import { papersToGive } from '../rules/paper.ts'
import { partsOfActor } from '../rules/parts.ts'
import type { OpenTask } from '../state.ts'
import { receive } from './receive.ts'

type Completion = Extract<CaseCommand, { type: 'CompleteStep' }>

export function completeStep(command: Completion, context: Context): CaseDecision {
  const denial = mayComplete(context, command.task)
  if (denial) return refuse(denial)
  const task = context.state.tasks[command.task]!
  const step = getStep(context.facts.graph, task.step)
  if (task.given) return unless(mustOnlyConfirm(command, task), () => give(command, [], step, context))
  const papers = papersToGive(task, step, command, context)
  const outputs = [...command.outputs, ...papers.map(documentOf)]
  const whole = { ...command, outputs: [...outputs, ...sheetsToGive(task, step, outputs, context)] }
  return unless(mustGiveAll(whole, task, step, context), () => give(whole, papers, step, context))
}

const documentOf = ({ document, file }: Paper) => ({ document, file: file! })

/** In the order in which a person fills the form in: the first that fails is the refusal. */
function mustGiveAll(command: Completion, task: OpenTask, step: GraphStep, context: Context): Denial {
  return (
    requirementsMustBeMet(command, task, step, context) ??
    itemsMustBeTicked(command, step) ??
    guardMustHold(command, step, context) ??
    outcomeMustBeChosen(command, step, context) ??
    outputsMustFit(command, task, step, context) ??
    fieldsMustFit(command, step, context) ??
    teamsMustBeNamed(command, step, context) ??
    datesMustBeSet(command, step, context)
  )
}

/** Later performers of a joint step confirm what the first one gave, or return it; they give nothing else. */
function mustOnlyConfirm(command: Completion, task: OpenTask): Denial {
  const { fields, schedule, starts = {}, withoutStart = [], milestones = [], appointments } = command
  const other = command.outcome !== undefined && command.outcome !== task.given?.outcome
  const lists = [command.outputs, milestones, withoutStart]
  const given = [...lists, ...[fields, schedule, starts, appointments].map(Object.keys)]
  const more = given.flat().length
  return other || more > 0 ? deny('PartOnlyConfirms', { step: task.step }) : null
}

function give(
  command: Completion,
  papers: readonly Paper[],
  step: GraphStep,
  context: Context,
): Act['events'] {
  const act = new Act(context)
  receive(act, command.outputs, step.id)
  for (const paper of papers) signAsPaper(act, paper, step)
  if (Object.keys(command.fields).length > 0) act.emit({ type: 'FieldsRecorded', fields: command.fields })
  if (Object.keys(command.appointments).length > 0)
    act.emit({ type: 'TeamAppointed', appointments: command.appointments })
  fixSchedule(act, command)
  const task = act.state.tasks[command.task]!
  settle(act, task, step, {
    parts: partsOfActor(task, step, context),
    ...(command.outcome === undefined ? {} : { outcome: command.outcome }),
    ...(command.reason === undefined || command.reason.trim() === '' ? {} : { reason: command.reason }),
  })
  return act.events
}

/** Signatures in the paper are signatures of the output. */
function signAsPaper(act: Act, { task, document, signatures }: Paper, step: GraphStep): void {
  const owed = step.outputs.find((output) => output.document === document)?.signedBy ?? []
  for (const { performer, by } of signatures)
    if (owed.includes(performer)) act.emit({ type: 'OutputSigned', task, document, performer, by })
}
