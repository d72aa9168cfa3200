import type { RefusalCode } from '#engine/case/index.ts'
import type { Refusal } from '#engine/kernel/index.ts'

/** Fields whose name begins with a kind and ends with the first id the refusal names. */
const byId: Readonly<Partial<Record<RefusalCode, readonly [prefix: string, fact: string]>>> = {
  RequirementMissing: ['output.', 'documents'],
  OutputMissing: ['output.', 'documents'],
  FieldMissing: ['field.', 'fields'],
  FieldInvalid: ['field.', 'field'],
  TeamMissing: ['team.', 'performers'],
  DateMissing: ['date.', 'steps'],
  DateInvalid: ['date.', 'step'],
  DateInPast: ['date.', 'step'],
  DateTooFar: ['date.', 'step'],
  StartAfterEnd: ['start.', 'step'],
  StartInPast: ['start.', 'step'],
}

const byName: Readonly<Partial<Record<RefusalCode, string>>> = {
  ItemsNotConfirmed: 'confirmed',
  ChecklistIncomplete: 'check',
  OutcomeMissing: 'outcome',
  OutcomeUnknown: 'outcome',
  OutcomeUnavailable: 'outcome',
  MilestoneInvalid: 'milestone',
  MilestoneInPast: 'milestone',
  MilestoneNameTooLong: 'milestone',
  MilestoneTwice: 'milestone',
  ReasonMissing: 'reason',
  PointsMissing: 'points',
  TextMissing: 'text',
  CandidateMayNot: 'to',
  AlreadyAssigned: 'to',
  StepsGone: 'version',
  VersionWouldStrand: 'version',
  VersionNotGiven: 'version',
  AlreadyOnVersion: 'version',
  OtherProcedure: 'version',
  RecipientMissing: 'jabatan',
  NotBelow: 'jabatan',
  NotOwedBy: 'jabatan',
  InstructionMissing: 'instruksi',
  InstructionUnknown: 'instruksi',
  DispositionDueInPast: 'batas',
  StepNotRecordable: 'step',
  ExplanationMissing: 'explanation',
  CorrectionMissing: 'correction',
}

/** The form field that a refusal is about, by name; undefined where it is about the whole. */
export function refusedField({ code, facts }: Refusal): string | undefined {
  if (code === 'TextTooLong') return fieldOfText(String(facts.at))
  const [prefix, fact] = byId[code as RefusalCode] ?? []
  if (prefix === undefined || fact === undefined) return byName[code as RefusalCode]
  const id = [facts[fact] ?? []].flat()[0]
  return id === undefined ? undefined : `${prefix}${id}`
}

/** By the path of a text in its command. */
function fieldOfText(path: string): string {
  const [name = '', inside = ''] = path.replace(/^draft\./, '').split('.')
  const named: Readonly<Record<string, string>> = {
    fields: `field.${inside}`,
    milestones: 'milestone',
    report: 'text',
    application: inside,
  }
  return named[name] ?? name
}
