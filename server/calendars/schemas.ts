import Type from 'typebox'
import { firstYear, lastYear, longestName, mostWindows } from '#engine/working-time/index.ts'
import { orNull } from '#server/http/or-null.ts'

const date = Type.String({ format: 'date' })
const kind = Type.Enum(['public-holiday', 'collective-leave', 'regional-holiday', 'closed', 'worked'])
const minute = Type.Integer({ minimum: 0, maximum: 1440, description: 'Minutes since local midnight' })
const windows = Type.Array(Type.Object({ from: minute, until: minute }), { maxItems: mostWindows })
const weekly = Type.Object(
  { 1: windows, 2: windows, 3: windows, 4: windows, 5: windows, 6: windows, 7: windows },
  { additionalProperties: false, description: 'Stretches of work by ISO weekday, 1 Monday' },
)
const name = Type.String({ minLength: 1, maxLength: longestName })
const hours = Type.Object(
  {
    validFrom: Type.Optional(Type.String({ format: 'date', description: 'Absent: from the beginning' })),
    weekly,
  },
  { additionalProperties: false },
)
const span = Type.Object({ from: date, until: date, name, weekly }, { additionalProperties: false })
const day = Type.Object(
  {
    on: date,
    kind,
    name,
    windows: Type.Optional(windows),
    byHand: Type.Optional(Type.Boolean({ description: 'Set by a person; an import leaves it alone' })),
  },
  { additionalProperties: false },
)
const definition = Type.Object({
  hours: Type.Array(hours),
  spans: Type.Array(span),
  days: Type.Array(day),
})
const unit = Type.String({ maxLength: 63, description: 'Id of a unit; empty: the whole government' })
const year = Type.Integer({ minimum: firstYear, maximum: lastYear })
const what = <Name extends string>(name: Name) => Type.Literal(name)

export const yearQuery = Type.Object({ unit: Type.Optional(unit), year })

export const yearSchema = Type.Object({
  version: Type.Integer({ description: 'Of all calendars of the government; 0: nothing was ever changed' }),
  unit,
  year,
  days: Type.Array(
    Type.Object({
      on: date,
      minutes: Type.Integer(),
      windows,
      reason: Type.Optional(Type.Object({ kind: Type.String(), name: Type.Optional(Type.String()) })),
    }),
  ),
  own: definition,
  national: Type.Array(day),
  owners: Type.Array(Type.Object({ id: unit, name: Type.String(), hasOwn: Type.Boolean() })),
})

export const changeItemSchema = Type.Object({
  version: Type.Integer(),
  unit,
  unitName: Type.String(),
  what: Type.String(),
  before: definition,
  after: definition,
  reason: Type.String(),
  at: Type.String({ format: 'date-time' }),
  by: Type.Object({ official: Type.String(), position: Type.String() }),
  redating: Type.Object({
    cases: Type.Integer(),
    tasks: Type.Integer({ description: 'That got another due time' }),
    late: Type.Integer({ description: 'Cases that couldn’t be looked at in their turn and are tried again' }),
    endedAt: orNull(Type.String({ format: 'date-time' })),
    forgives: Type.Boolean(),
  }),
})

const closed = { additionalProperties: false }
export const changeSchema = Type.Union([
  Type.Object({ what: what('set-hours'), hours }, closed),
  Type.Object({ what: what('remove-hours'), validFrom: Type.Optional(date) }, closed),
  Type.Object({ what: what('set-span'), span, instead: Type.Optional(date) }, closed),
  Type.Object({ what: what('remove-span'), from: date }, closed),
  Type.Object({ what: what('set-day'), day }, closed),
  Type.Object({ what: what('remove-day'), on: date }, closed),
  Type.Object({ what: what('import-days'), year, days: Type.Array(day, { maxItems: 1_000 }) }, closed),
])

const proposal = {
  unit: Type.Optional(unit),
  change: changeSchema,
  forgives: Type.Optional(
    Type.Boolean({ description: 'Limits that have passed move too; otherwise whoever was late stays late' }),
  ),
}

export const trialBody = Type.Object(proposal, closed)

export const changeBody = Type.Object(
  {
    ...proposal,
    reason: Type.String({ minLength: 1, maxLength: 500 }),
    seenVersion: Type.Integer({ minimum: 0 }),
  },
  closed,
)

export const fileBody = Type.Object(
  {
    unit: Type.Optional(unit),
    year,
    format: Type.Enum(['csv', 'ical']),
    text: Type.String({ maxLength: 1_000_000 }),
    otherwise: Type.Enum(['public-holiday', 'collective-leave', 'regional-holiday', 'closed', 'worked'], {
      description: 'Kind of days whose kind the file doesn’t say',
    }),
  },
  closed,
)

const days = Type.Array(day)
export const importSchema = Type.Object({
  found: Type.Object({
    added: days,
    changed: Type.Array(Type.Object({ before: day, after: day })),
    same: days,
    leftAlone: Type.Array(Type.Object({ byHand: day, offered: day })),
    missing: days,
    otherYears: Type.Integer(),
    days,
  }),
  mistakes: Type.Array(
    Type.Object({
      line: Type.Integer(),
      code: Type.String(),
      sentence: Type.Object({ id: Type.String(), en: Type.String() }),
    }),
  ),
})

const task = Type.Object({
  caseId: Type.String(),
  reference: orNull(Type.String()),
  subject: Type.String(),
  task: Type.String(),
  procedure: Type.String(),
  step: Type.String(),
  before: orNull(Type.String({ format: 'date-time' })),
  due: Type.String({ format: 'date-time' }),
  lateness: orNull(Type.Enum(['becomes-late', 'no-longer-late'])),
})

export const dryRunSchema = Type.Object({
  version: Type.Integer({ description: 'To be named as seenVersion when the change is stored' }),
  cases: Type.Integer(),
  unknown: Type.Integer({ description: 'Cases out of order, of which it can’t be told' }),
  tasks: Type.Integer(),
  becomeLate: Type.Integer(),
  noLongerLate: Type.Integer(),
  bySteps: Type.Array(Type.Object({ procedure: Type.String(), step: Type.String(), tasks: Type.Integer() })),
  first: Type.Array(task, { description: 'At most fifty' }),
})
