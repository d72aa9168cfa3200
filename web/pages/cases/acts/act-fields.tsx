import type { NeedsByAct } from '#engine/case/index.ts'
import { Choices } from '../../../components/fields/choices.tsx'
import { FileField } from '../../../components/fields/file-field.tsx'
import { SelectField } from '../../../components/fields/select-field.tsx'
import { TextArea } from '../../../components/fields/text-area.tsx'
import { useScreen } from '../../../components/screen.ts'
import { capitalized } from '../../../format/capitalized.ts'
import { personInWords } from '../../../format/person.ts'
import { shortActivity } from '../../../format/short-activity.ts'
import { fill } from '../../../messages/index.ts'
import { PlanFields } from '../../schedule/plan-fields.tsx'
import { planValues } from '../../schedule/plan-form.ts'
import type { ActForm } from './act-form.ts'
import { Cause, Correction, Explanation, Remark, Standard } from './deviation-fields.tsx'
import type { PagedAct } from './slugs.ts'
import { trialInWords } from './trial-in-words.ts'

/** The fields of each act's form, in the order in which they are asked. */
const fieldsOf: Readonly<Record<PagedAct, readonly ((props: ActForm) => preact.JSX.Element)[]>> = {
  ClaimTask: [],
  ReleaseTask: [],
  AssignTask: [To],
  HandOverTask: [To, Reason],
  ReviseSchedule: [Plan, Reason],
  SignOutput: [],
  SkipStep: [Reason],
  ReturnStep: [ToStep, Points],
  WithdrawCompletion: [Reason],
  RejectDocument: [Reason],
  ReplaceDocument: [NewFile],
  AddNote: [Text],
  RecordProblem: [Text],
  RecordSolution: [Text],
  SuspendCase: [WaitingFor, Reason],
  ResumeCase: [Reason],
  WithdrawCase: [Reason],
  CancelCase: [Reason],
  ReopenCase: [ReopenAt, Reason],
  MoveToVersion: [Version, Reason],
  FulfilDuty: [Note],
  SettleDisposition: [Text],
  TakeBackDisposition: [FromWhom, Reason],
  RecordDeviation: [Standard, AtStep, Text],
  AccountForDeviation: [Cause, Explanation, Correction],
  AcceptDeviation: [Remark],
  SendBackDeviation: [Reason],
}

export function ActFields(form: ActForm) {
  return (
    <>
      {fieldsOf[form.act].map((Field) => (
        <Field key={Field.name} {...form} />
      ))}
    </>
  )
}

function Reason({ typed, errors }: ActForm) {
  return (
    <TextArea
      name="reason"
      label={useScreen().words.actPages.fields.reason}
      value={typed('reason')}
      error={errors.reason}
      rows={3}
    />
  )
}

/** The plan as it stands, to be changed; once sent, as it was typed. */
function Plan({ view, offer, typed, errors }: ActForm) {
  const plan = offer?.act === 'ReviseSchedule' && offer.allowed ? offer.needs : { steps: [], milestones: [] }
  const stands = planValues(plan.steps, plan.milestones)
  const sent = typed('commandId') !== ''
  return (
    <PlanFields
      steps={plan.steps.map(({ step }) => step)}
      graph={view.graph}
      valueIn={sent ? typed : stands}
      errors={errors}
    />
  )
}

function Points({ typed, errors }: ActForm) {
  const { points, pointsHelp } = useScreen().words.actPages.fields
  return (
    <TextArea name="points" label={points} help={pointsHelp} value={typed('points')} error={errors.points} />
  )
}

function Text({ act, typed, errors }: ActForm) {
  const { text } = useScreen().words.actPages.fields
  const label = text[act as keyof typeof text]
  return <TextArea name="text" label={label} value={typed('text')} error={errors.text} />
}

function AtStep(form: ActForm) {
  const { offer } = form
  const steps = offer?.act === 'RecordDeviation' && offer.allowed ? offer.needs.steps : []
  return (
    <StepChoice
      {...form}
      name="step"
      label={useScreen().words.actPages.fields.atStep}
      targets={steps.toReversed()}
    />
  )
}

function Note({ typed, errors }: ActForm) {
  return (
    <TextArea
      name="note"
      label={useScreen().words.actPages.fields.note}
      value={typed('note')}
      error={errors.note}
      rows={3}
    />
  )
}

/** From whom a disposition is taken back: whoever hasn't answered; the only one is ticked already. */
function FromWhom({ view, about, offer, typed, errors }: ActForm) {
  const { dispositions } = useScreen().words
  const owing = offer?.act === 'TakeBackDisposition' && offer.allowed ? offer.needs.owing : []
  const titleOf = (id: string) =>
    view.dispositions.find((one) => one.id === about.disposition)?.to.find((to) => to.position === id)?.title
  return (
    <Choices
      name="jabatan"
      label={dispositions.act.from}
      many
      chosen={owing.length === 1 ? owing : [typed('jabatan')]}
      choices={owing.map((id) => ({ value: id, label: titleOf(id) ?? id }))}
      error={errors.jabatan}
    />
  )
}

function To({ colleagues, typed, errors }: ActForm) {
  const { to, toHelp } = useScreen().words.actPages.fields
  const options = colleagues.map(({ id, name, position }) => ({
    value: id,
    label: personInWords(name, position),
  }))
  return (
    <SelectField name="to" label={to} help={toHelp} value={typed('to')} options={options} error={errors.to} />
  )
}

/** Steps by number and activity, as the SOP prints them. */
function StepChoice(props: ActForm & { name: string; label: string; targets: readonly string[] }) {
  const { stepOption } = useScreen().words.actPages.fields
  const { name, label, targets, view, typed, errors } = props
  const choices = targets.flatMap((id) => {
    const step = view.graph.byId.get(id)
    const activity = shortActivity(step?.activity.value ?? id)
    return [
      { value: id, label: step?.number ? fill(stepOption, { number: step.number, activity }) : activity },
    ]
  })
  return <Choices name={name} label={label} chosen={[typed(name)]} choices={choices} error={errors[name]} />
}

function ToStep(form: ActForm) {
  const { targets = [] } = needsOf(form)
  return (
    <StepChoice
      {...form}
      name="to"
      label={useScreen().words.actPages.fields.toStep}
      targets={targets.toReversed()}
    />
  )
}

function ReopenAt(form: ActForm) {
  const { targets = [] } = needsOf(form)
  return (
    <StepChoice
      {...form}
      name="step"
      label={useScreen().words.actPages.fields.reopenAt}
      targets={targets.toReversed()}
    />
  )
}

function needsOf({ offer }: ActForm): Partial<Pick<NeedsByAct['ReturnStep'], 'targets'>> {
  return offer?.allowed && 'targets' in offer.needs ? offer.needs : {}
}

function WaitingFor({ typed, errors }: ActForm) {
  const { words } = useScreen()
  const names = words.status.waitingFor
  return (
    <Choices
      name="waitingFor"
      label={useScreen().words.actPages.fields.waitingFor}
      chosen={[typed('waitingFor') || 'applicant']}
      choices={(['applicant', 'third-party', 'office'] as const).map((value) => ({
        value,
        label: capitalized(names[value]),
      }))}
      error={errors.waitingFor}
    />
  )
}

function Version({ versions, typed, errors }: ActForm) {
  const { words, locale, zone } = useScreen()
  const { version, versionOption, noVersion } = words.actPages.fields
  if (versions.length === 0) return <p id="version">{noVersion}</p>
  return (
    <Choices
      name="version"
      label={version}
      chosen={[typed('version')]}
      choices={versions.map((each) => ({
        value: String(each.version),
        label: fill(versionOption, { version: each.version, status: words.status.version[each.status] }),
        help: trialInWords(each.trial, locale, zone),
      }))}
      error={errors.version}
    />
  )
}

function NewFile({ kept, errors }: ActForm) {
  const { file, kept: keptWords } = useScreen().words.actPages.fields
  return (
    <>
      {kept && <input type="hidden" name="kept.file" value={kept.fileId} />}
      <FileField
        name="file"
        label={file}
        help={kept && fill(keptWords, { file: kept.name })}
        error={errors.file}
      />
    </>
  )
}
