import Type, { type Static, type TSchema } from 'typebox'
import type { CaseCommandType } from '#engine/case/commands.ts'
import { longest } from '#engine/case/index.ts'
import { deviationCauses } from '#engine/deviation/index.ts'

/** Limits keep one act small: the state is read whole with every act. */
const id = (description: string) => Type.String({ minLength: 1, maxLength: 200, description })
const words = (description: string) => Type.String({ minLength: 1, maxLength: longest.text, description })
const closed = { additionalProperties: false }
const few = { maxProperties: 200 }
/** The largest number a version may be: what PostgreSQL counts with. */
const largest = 2 ** 31 - 1

const taskId = id('The task, as `step.round`: `uji.3` is the third time of step `uji`')
const file = Type.String({
  minLength: 1,
  maxLength: 200,
  description: 'Id of a file uploaded before by the same official',
})
const givenDocument = Type.Object({ document: id('Document kind of the procedure'), file }, closed)
const fieldValue = Type.Union([Type.String({ maxLength: longest.text }), Type.Number(), Type.Boolean()])
const fields = Type.Record(Type.String(), fieldValue, { ...few, description: 'Case data by field id' })
const checklist = Type.Array(id('Item'), { maxItems: 200, description: 'Checklist items that are ticked' })
const confirmed = Type.Array(Type.Integer({ minimum: 0 }), {
  maxItems: 200,
  description: 'Indexes of the things (not documents) among the requirements that are in hand',
})
const schedule = Type.Record(Type.String(), Type.String({ format: 'date' }), {
  ...few,
  description: 'Local date by which each step is due, for steps whose time this one sets',
})
const starts = Type.Record(Type.String(), Type.String({ format: 'date' }), {
  ...few,
  description: 'Local date on which each step is to begin; one left out stays as it is',
})
const withoutStart = Type.Array(Type.String({ maxLength: 200 }), {
  maxItems: 200,
  description: 'Steps whose planned start goes, unless a new one is given',
})
const milestones = Type.Array(
  Type.Object(
    {
      text: Type.String({ minLength: 1, maxLength: longest.milestone }),
      on: Type.String({ format: 'date' }),
    },
    closed,
  ),
  {
    maxItems: 50,
    description: 'Points of the plan that are no step of the procedure: all there are; left out they stay',
  },
)
const draftedMilestones = Type.Array(
  Type.Object(
    { text: Type.String({ maxLength: longest.milestone }), on: Type.String({ maxLength: 10 }) },
    closed,
  ),
  { maxItems: 50, description: 'As far as they are filled in' },
)
const appointments = Type.Record(Type.String(), Type.Array(id('Official'), { maxItems: 100 }), {
  ...few,
  description: 'Officials named for each team performer',
})
const optional = Type.Optional
const act = <T extends string, P extends Record<string, TSchema>>(
  type: T,
  properties: P,
  description: string,
) => Type.Object({ type: Type.Literal(type), ...properties }, { ...closed, title: type, description })

export const applicationSchema = Type.Object(
  {
    subject: Type.String({ maxLength: longest.subject, description: 'What is asked, in one line' }),
    need: Type.String({ maxLength: longest.need, description: 'Why it is needed' }),
    businessProcess: Type.String({ maxLength: longest.need, description: 'The work it is to serve' }),
    urgency: Type.Union([Type.Literal('biasa'), Type.Literal('segera'), Type.Literal('sangat-segera')]),
  },
  closed,
)

const waitingFor = Type.Union([
  Type.Literal('applicant'),
  Type.Literal('third-party'),
  Type.Literal('office'),
])

/** One schema per act. Files are named by id here; the server looks up what it stored under that id. */
export const actSchemas = {
  SaveApplication: act(
    'SaveApplication',
    { application: applicationSchema, documents: Type.Array(givenDocument, { maxItems: 50 }) },
    'Keeps the request form as a draft',
  ),
  SubmitCase: act(
    'SubmitCase',
    {},
    'Sends the request: it gets its reference number and the procedure starts',
  ),
  SaveDraft: act(
    'SaveDraft',
    {
      task: taskId,
      draft: Type.Object(
        {
          outcome: optional(id('Outcome')),
          reason: optional(Type.String({ maxLength: longest.text })),
          note: optional(Type.String({ maxLength: longest.text })),
          fields: optional(fields),
          checklist: optional(checklist),
          confirmed: optional(confirmed),
          schedule: optional(schedule),
          starts: optional(starts),
          withoutStart: optional(withoutStart),
          milestones: optional(draftedMilestones),
          appointments: optional(appointments),
          files: optional(
            Type.Record(Type.String(), file, { ...few, description: 'Files sent already, by document' }),
          ),
        },
        closed,
      ),
    },
    'Keeps what has been filled in so far',
  ),
  ClaimTask: act('ClaimTask', { task: taskId }, 'Takes a task in hand'),
  ReleaseTask: act('ReleaseTask', { task: taskId }, 'Puts a claimed task back'),
  AssignTask: act(
    'AssignTask',
    { task: taskId, to: id('Official') },
    'A superior gives the task to an official',
  ),
  HandOverTask: act(
    'HandOverTask',
    { task: taskId, to: id('Official'), reason: words('Why') },
    'Its holder gives the task to a colleague',
  ),
  CompleteStep: act(
    'CompleteStep',
    {
      task: taskId,
      outcome: optional(id('The outcome chosen; a decide step needs one')),
      reason: optional(words('Why; some outcomes require it')),
      outputs: Type.Array(givenDocument, { maxItems: 50 }),
      fields,
      checklist,
      confirmed,
      schedule,
      starts: optional(starts),
      withoutStart: optional(withoutStart),
      milestones: optional(milestones),
      appointments,
    },
    'Completes a step with its outcome and outputs',
  ),
  ReviseSchedule: act(
    'ReviseSchedule',
    {
      schedule,
      starts: optional(starts),
      withoutStart: optional(withoutStart),
      milestones: optional(milestones),
      reason: words('Why'),
    },
    'Changes a schedule that a step has fixed; due times of open steps follow at once. Steps left out stay as they are',
  ),
  SignOutput: act(
    'SignOutput',
    { task: taskId, document: id('Document') },
    "Adds one's signature to an output",
  ),
  SettleDisposition: act(
    'SettleDisposition',
    { disposition: id('Disposition'), report: words('What was done') },
    'Answers a disposition to your position: done, with a report',
  ),
  TakeBackDisposition: act(
    'TakeBackDisposition',
    {
      disposition: id('Disposition'),
      positions: Type.Array(id('Position'), { minItems: 1, maxItems: 100 }),
      reason: words('Why'),
    },
    'Takes a disposition back from those who have not answered yet',
  ),
  SkipStep: act('SkipStep', { task: taskId, reason: words('Why') }, 'Skips an optional step'),
  ReturnStep: act(
    'ReturnStep',
    {
      task: taskId,
      to: id('Step to return to'),
      points: Type.Array(words('Point to mend'), { minItems: 1, maxItems: 50 }),
    },
    'Sends the work back to an earlier step with points to mend',
  ),
  WithdrawCompletion: act(
    'WithdrawCompletion',
    { step: id('Step'), reason: words('Why') },
    'Takes back a completed step while nobody has followed',
  ),
  RejectDocument: act(
    'RejectDocument',
    { document: id('Document'), reason: words('Why') },
    'Rejects one document',
  ),
  ReplaceDocument: act('ReplaceDocument', { document: id('Document'), file }, 'Gives a document anew'),
  AddNote: act('AddNote', { text: words('The note') }, 'Adds a note'),
  RecordProblem: act('RecordProblem', { text: words('The problem') }, 'Records a problem'),
  RecordSolution: act(
    'RecordSolution',
    { problem: id('Problem'), text: words('The solution') },
    'Records how a problem was solved',
  ),
  SuspendCase: act('SuspendCase', { reason: words('Why'), waitingFor }, 'Stops the clock'),
  ResumeCase: act('ResumeCase', { reason: words('Why') }, 'Starts the clock again'),
  WithdrawCase: act('WithdrawCase', { reason: words('Why') }, 'The applicant takes the request back'),
  CancelCase: act('CancelCase', { reason: words('Why') }, 'The office calls the case off'),
  ReopenCase: act(
    'ReopenCase',
    { step: id('Step'), reason: words('Why') },
    'Opens an ended case at a done step',
  ),
  MoveToVersion: act(
    'MoveToVersion',
    { version: Type.Integer({ minimum: 1, maximum: largest }), reason: words('Why') },
    'Moves the case to another version of its procedure',
  ),
  RecordDeviation: act(
    'RecordDeviation',
    {
      standard: Type.Union([Type.Literal('requirement'), Type.Literal('output')]),
      step: id('Step that is open or done'),
      text: words('What fell short'),
    },
    'Records a requirement or an output that fell short of its standard',
  ),
  AccountForDeviation: act(
    'AccountForDeviation',
    {
      deviation: id('Deviation'),
      cause: Type.Enum([...deviationCauses], { description: 'Why the standard was missed' }),
      explanation: words('What happened'),
      correction: words('What was or will be done about it'),
    },
    'Accounts for a missed standard of your step',
  ),
  AcceptDeviation: act(
    'AcceptDeviation',
    { deviation: id('Deviation'), note: optional(Type.String({ maxLength: longest.text })) },
    'A superior accepts the account of a deviation',
  ),
  SendBackDeviation: act(
    'SendBackDeviation',
    { deviation: id('Deviation'), reason: words('Why') },
    'A superior sends the account of a deviation back',
  ),
  FulfilDuty: act(
    'FulfilDuty',
    { duty: id('Duty'), note: words('What was done') },
    'Fulfils a duty after the end',
  ),
} as const satisfies Record<Exclude<CaseCommandType, OfOwnPath>, TSchema>

/**
 * Commands that no caller puts together: opening has a path of its own, and what a paper holds, its PDF, the signatures in
 * it and the sheet of a disposition come from the module that makes them, which also looks whether it is complete.
 */
export type OfOwnPath =
  | 'OpenCase'
  | 'WritePaper'
  | 'ForwardPaper'
  | 'FinishPaper'
  | 'RecallPaper'
  | 'InitialPaper'
  | 'SignPaper'
  | 'RefusePaper'
  | 'Dispose'
  | 'PassOnDisposition'

export type ActBody = Static<(typeof actSchemas)[keyof typeof actSchemas]>

/** Chosen by the caller; the same id again gets the first answer. */
export const commandIdSchema = Type.String({
  format: 'uuid',
  description: 'Chosen by the caller; makes a repeat harmless',
})

export const openBodySchema = Type.Object(
  {
    commandId: commandIdSchema,
    procedure: id('Procedure in force'),
    applicant: id('Unit that asks'),
    channel: Type.Union([Type.Literal('applicant'), Type.Literal('registry'), Type.Literal('on-behalf')]),
    linkedTo: optional(Type.Object({ case: Type.String({ format: 'uuid' }), reason: words('Why') }, closed)),
  },
  closed,
)

export const actBodySchema = Type.Object(
  {
    commandId: commandIdSchema,
    seenVersion: optional(
      Type.Integer({
        minimum: 0,
        maximum: largest,
        description: 'Version the person looked at; if the same thing was acted on since: 409',
      }),
    ),
    // Told apart by `type`, so that what is wrong is said of the act that was meant, not of all of them.
    command: Type.Unsafe<ActBody>({
      type: 'object',
      required: ['type'],
      discriminator: { propertyName: 'type' },
      oneOf: Object.values(actSchemas),
    }),
  },
  closed,
)
