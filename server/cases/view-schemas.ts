import Type from 'typebox'
import { deviationCauses } from '#engine/deviation/index.ts'
import { fileSchema } from '#server/documents/index.ts'
import { orNull } from '#server/http/or-null.ts'
import {
  performerTimesSchema,
  standardSchema,
  stepClockSchema,
  timeSpentSchema,
  totalClockSchema,
} from './clock-schemas.ts'
import { dueExplanationSchema } from './due-explanation-schema.ts'

const instant = Type.String({ format: 'date-time' })
const procedure = Type.Object({ id: Type.String(), title: Type.String() })
const status = Type.Enum(['none', 'draft', 'running', 'suspended', 'ended', 'withdrawn', 'cancelled'])
export const urgency = Type.Enum(['biasa', 'segera', 'sangat-segera'])
const official = Type.Object({
  id: Type.String(),
  name: Type.String(),
  position: Type.String(),
  unit: Type.String(),
})
const unit = Type.Object({
  id: Type.String(),
  name: Type.String(),
  kind: Type.Enum(['office', 'agency', 'third-party']),
})

export const escalationSchema = Type.Object({
  at: instant,
  to: Type.Array(Type.Enum(['performer', 'superior', 'head'])),
  positions: Type.Array(Type.String(), { description: 'Titles of the chairs above that were told' }),
  lateMinutes: Type.Number({ description: 'Working minutes beyond the due time; 0: told ahead' }),
})
const hand = Type.Object({ name: Type.String(), position: Type.String(), actingFor: orNull(Type.String()) })

const deviationSchema = Type.Object({
  id: Type.String(),
  standard: Type.Enum(['time', 'requirement', 'output']),
  sign: Type.Enum(['late', 'returned', 'refused', 'rejected', 'recorded'], {
    description: 'What it shows by',
  }),
  step: Type.String(),
  document: orNull(Type.String()),
  at: instant,
  held: orNull(Type.String({ description: 'Who held the step' })),
  dueAt: orNull(instant),
  lateMinutes: orNull(Type.Integer({ description: 'Working minutes after the due time' })),
  running: Type.Boolean({
    description: 'Its step isn’t done yet: the minutes are those known when it was last measured',
  }),
  text: orNull(Type.String()),
  standing: Type.Enum(['open', 'accounted', 'sent-back', 'accepted', 'struck-out']),
  account: orNull(
    Type.Object({
      cause: Type.Enum([...deviationCauses]),
      explanation: Type.String(),
      correction: Type.String(),
      by: hand,
      at: instant,
    }),
  ),
  judged: orNull(Type.Object({ text: orNull(Type.String()), by: hand, at: instant })),
})

export const doneSchema = Type.Object({
  caseId: Type.String({ format: 'uuid' }),
  version: Type.Integer({ description: 'Acts of the case so far' }),
})

export const caseListItemSchema = Type.Object({
  id: Type.String({ format: 'uuid' }),
  reference: orNull(Type.String()),
  subject: Type.String(),
  applicant: Type.String(),
  procedure,
  status,
  endingLabel: orNull(Type.String()),
  now: Type.Array(Type.String(), { description: 'Activities of the open steps' }),
  dueCalendar: Type.String({
    description: 'The unit by whose calendar `nextDueAt` is; empty: the government’s',
  }),
  nextDueAt: orNull(instant),
  lateSince: orNull(
    Type.String({
      format: 'date-time',
      description: 'From when lateness is counted, where the case stood still after `nextDueAt`',
    }),
  ),
  overdue: Type.Boolean(),
  openedAt: instant,
  lastActAt: instant,
})

export const pagedSchema = <S extends Parameters<typeof Type.Array>[0]>(item: S) =>
  Type.Object({
    items: Type.Array(item),
    page: Type.Integer(),
    pageSize: Type.Integer(),
    total: Type.Integer(),
    capped: Type.Optional(Type.Literal(true, { description: 'There are more than `total`' })),
  })

export const historyItemSchema = Type.Object({
  version: Type.Integer(),
  at: instant,
  by: hand,
  act: Type.String(),
  events: Type.Array(Type.Object({ type: Type.String(), facts: Type.Record(Type.String(), Type.Unknown()) })),
  hash: Type.String({ description: 'SHA-256 over this act and the hash of the act before' }),
})

/** `state` and `offers` are the engine's own shapes (docs/reference/engine.md). */
export const caseSchema = Type.Object({
  id: Type.String({ format: 'uuid' }),
  version: Type.Integer(),
  state: Type.Unknown({
    description: 'The case as it stands: open tasks, done steps, documents, fields, team',
  }),
  procedure: Type.Object({ id: Type.String(), version: Type.Integer(), title: Type.String() }),
  applicant: unit,
  openedBy: official,
  offers: Type.Array(Type.Unknown(), {
    description: 'Each act with what it needs, or why it is refused now',
  }),
  taskOwners: Type.Record(
    Type.String(),
    Type.Object({ owners: Type.Array(Type.String()), claimedBy: orNull(official) }),
  ),
  history: Type.Array(historyItemSchema),
  documentVersions: Type.Array(
    Type.Object({
      document: Type.String(),
      version: Type.Integer(),
      file: fileSchema,
      at: instant,
      by: Type.String(),
    }),
  ),
  notes: Type.Array(Type.Object({ at: instant, by: Type.String(), text: Type.String() })),
  problems: Type.Array(
    Type.Object({
      id: Type.String(),
      text: Type.String(),
      by: Type.String(),
      at: instant,
      solution: orNull(Type.String()),
    }),
  ),
  linked: Type.Array(
    Type.Object({
      direction: Type.Enum(['earlier', 'later'], {
        description: 'Whether this case came out of that one, or that one out of this',
      }),
      id: Type.String(),
      reference: orNull(Type.String()),
      subject: Type.String(),
      reason: Type.String(),
    }),
  ),
  overdueTasks: Type.Array(Type.String()),
  dueCalendars: Type.Record(Type.String(), Type.Object({ unit: Type.String(), name: Type.String() }), {
    description: 'By the calendar of which unit an open task is due, by task; others go by the government’s',
  }),
  lateSince: Type.Record(Type.String(), instant, {
    description: 'From when lateness is counted, by task, where the case stood still after it was due',
  }),
  daysPassed: Type.Record(Type.String(), Type.String({ format: 'date' }), {
    description:
      'The day set for an open task that had passed when its step was opened once more, by task: it has no due time until a new day is set',
  }),
  escalations: Type.Record(Type.String(), escalationSchema, {
    description: 'To whom the clock brought each open task last, by task',
  }),
  dueExplanations: Type.Record(Type.String(), dueExplanationSchema, {
    description: 'The sum behind the due time of each open task, by task',
  }),
  timeSpent: orNull(timeSpentSchema('Working minutes since the case was sent, and whose they were')),
  stepClocks: orNull(
    Type.Array(stepClockSchema, {
      description: 'Every step ever opened, in that order; null where the log isn’t whole',
    }),
  ),
  performerTimes: orNull(performerTimesSchema),
  totalClock: orNull(totalClockSchema),
  dispositions: Type.Array(
    Type.Object({
      id: Type.String(),
      from: orNull(Type.String({ description: 'The disposition that it passes on' })),
      task: orNull(Type.String()),
      at: instant,
      position: Type.String(),
      by: Type.Object({ name: Type.String(), position: Type.String() }),
      instructions: Type.Array(Type.String()),
      note: orNull(Type.String()),
      urgency,
      dueOn: orNull(Type.String({ format: 'date' })),
      to: Type.Array(
        Type.Object({
          position: Type.String(),
          title: Type.String(),
          answer: orNull(
            Type.Enum(['settled', 'passed-on', 'taken-back', 'closed'], {
              description: 'Null: owed. `closed`: not given when the case closed',
            }),
          ),
          report: orNull(Type.String()),
          answeredAt: orNull(instant),
          answeredBy: orNull(Type.String()),
        }),
      ),
    }),
  ),
  readsAccounts: Type.Boolean({
    description: 'Nothing of the deviations is kept from you; the archive package is for whoever reads all',
  }),
  deviations: Type.Array(deviationSchema, {
    description: 'Missed standards, with the accounts given of them',
  }),
  disposing: Type.Object(
    {
      below: Type.Array(
        Type.Object({
          position: Type.String(),
          title: Type.String(),
          unit: Type.String(),
          depth: Type.Integer(),
          officials: Type.Array(Type.Object({ id: Type.String(), name: Type.String() })),
          performs: Type.Array(Type.String()),
        }),
      ),
      instructions: Type.Array(
        Type.Object({ id: Type.String(), title: Type.Object({ id: Type.String(), en: Type.String() }) }),
      ),
    },
    { description: 'To whom you may dispose, and what may be ticked' },
  ),
  erased: Type.Array(
    Type.Object({ what: Type.Enum(['everything', 'personal']), at: instant, under: Type.String() }),
    { description: 'What was erased of it, under which record or rule; its texts then hold █████' },
  ),
  names: Type.Record(Type.String(), Type.String()),
})

export const taskSchema = Type.Object({
  case: caseSchema,
  task: Type.Unknown({ description: 'The open task as it stands in `case.state.tasks`' }),
  overdue: Type.Boolean(),
  colleagues: Type.Array(official),
  candidates: Type.Record(Type.String(), Type.Array(official)),
})

export const publicCaseSchema = Type.Object({
  tenant: Type.Object({ id: Type.String(), name: Type.String(), office: Type.String(), zone: Type.String() }),
  reference: Type.String(),
  procedure,
  status,
  endingLabel: orNull(Type.String()),
  submittedOn: Type.String({ format: 'date' }),
  steps: Type.Array(
    Type.Object({
      number: orNull(Type.String()),
      activity: Type.String(),
      performer: Type.String(),
      standard: orNull(standardSchema),
      usedMinutes: orNull(
        Type.Number({
          description: 'Working minutes so far, all rounds and pauses; null where it never opened',
        }),
      ),
      state: Type.Enum(['done', 'now', 'ahead', 'passed-over']),
      doneOn: orNull(Type.String({ format: 'date' })),
      dueOn: orNull(Type.String({ format: 'date' })),
      overdue: Type.Boolean(),
    }),
  ),
  timeSpent: orNull(timeSpentSchema('Working minutes since the case was sent, and whose they were')),
})
