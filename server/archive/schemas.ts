import Type from 'typebox'
import { orNull } from '#server/http/or-null.ts'

const closed = { additionalProperties: false }
const words = (maxLength: number, description?: string) =>
  Type.String({ minLength: 1, maxLength, pattern: '\\S', ...(description && { description }) })
const date = Type.String({ format: 'date' })
const instant = Type.String({ format: 'date-time' })
const id = Type.String({ format: 'uuid' })
const final = Type.Enum(['destroy', 'keep', 'assess'], {
  description: 'What becomes of it after its retention: destroyed, kept for good, assessed anew',
})
const years = (description: string) => Type.Integer({ minimum: 0, maximum: 100, description })
const archiveClass = Type.String({ pattern: '^\\d{3}(\\.\\d{1,2})*$', description: 'Permendagri 83/2022' })
const retention = {
  class: archiveClass,
  active: years('Years in the office'),
  inactive: years('Years in the records centre'),
  final,
}
const status = Type.Enum(['proposed', 'approved', 'refused', 'carried-out'])

export const theFile = Type.Object({ case: id })
export const theHold = Type.Object({ case: id, hold: id })
export const theList = Type.Object({ list: id })

export const archiveQuery = Type.Object({
  text: Type.Optional(Type.String({ maxLength: 200 })),
  class: Type.Optional(Type.String({ maxLength: 40, description: 'A filing code or the beginning of one' })),
  year: Type.Optional(Type.Integer({ minimum: 1900, maximum: 2999, description: 'Of the end' })),
  final: Type.Optional(final),
  standing: Type.Optional(Type.Enum(['transfer', 'over', 'held', 'destroyed'])),
  page: Type.Optional(Type.Integer({ minimum: 1, maximum: 100_000 })),
})

export const archiveFileSchema = Type.Object({
  caseId: id,
  reference: orNull(Type.String()),
  subject: Type.String(),
  applicant: Type.String(),
  procedure: Type.Object({ id: Type.String(), title: Type.String() }),
  ending: Type.String(),
  endedOn: date,
  ...retention,
  transferOn: date,
  overOn: date,
  personalOverOn: date,
  held: Type.Boolean(),
  status: Type.Enum(['kept', 'reopened', 'destroyed']),
  phase: Type.Enum(['active', 'inactive', 'over']),
})

export const archiveFileViewSchema = Type.Object({
  file: archiveFileSchema,
  governedBy: Type.String({ description: 'Title of the document kept longest' }),
  schedule: Type.Integer({ description: 'Version of the retention schedule; 0: as the kinds say' }),
  lines: Type.Array(Type.Unknown(), { description: 'The sum by which the dates are found, line by line' }),
  contents: Type.Array(
    Type.Object({
      document: Type.String(),
      title: Type.String(),
      kind: orNull(Type.String()),
      ...retention,
      basis: Type.String(),
      transferOn: date,
      overOn: date,
      version: Type.Integer(),
      sha256: Type.String(),
      size: Type.Integer(),
    }),
  ),
  holds: Type.Array(
    Type.Object({
      id,
      reason: Type.String(),
      putAt: instant,
      putBy: Type.String(),
      lifted: orNull(Type.Object({ at: instant, by: Type.String(), reason: Type.String() })),
    }),
  ),
  assessed: orNull(
    Type.Object({
      as: Type.Enum(['destroy', 'keep']),
      reason: Type.String(),
      at: instant,
      by: Type.String(),
    }),
  ),
  erasures: Type.Array(
    Type.Object({
      what: Type.Enum(['everything', 'personal']),
      at: instant,
      under: Type.String(),
      by: orNull(Type.String()),
      places: Type.Array(Type.Object({ place: Type.String(), count: Type.Integer() })),
      acts: Type.Integer({ description: 'Acts whose chain verified afterwards' }),
      head: Type.String({ description: 'Hash of the last act' }),
    }),
  ),
  lists: Type.Array(Type.Object({ id, title: Type.String(), status })),
  may: Type.Object({ keep: Type.Boolean() }),
})

export const reasonBody = Type.Object({ reason: words(2000) }, closed)
export const assessBody = Type.Object({ as: Type.Enum(['destroy', 'keep']), reason: words(2000) }, closed)
export const proposeBody = Type.Object(
  { title: words(200), cases: Type.Array(id, { minItems: 1, maxItems: 500 }) },
  closed,
)
export const decideBody = Type.Object(
  {
    approved: Type.Boolean(),
    words: words(2000, 'The reason, or number and date of the written approval'),
  },
  closed,
)
export const carryOutBody = Type.Object(
  {
    number: words(120, 'Of the record of destruction'),
    place: words(120),
    witnesses: Type.Array(words(200), {
      minItems: 2,
      maxItems: 20,
      description: 'Positions of those present; at least the legal office and the inspectorate',
    }),
  },
  closed,
)

const summary = {
  id,
  title: Type.String(),
  status,
  madeAt: instant,
  madeBy: Type.String(),
  files: Type.Integer(),
}
export const destructionSummarySchema = Type.Object(summary)
export const destructionSchema = Type.Object({
  ...summary,
  items: Type.Array(archiveFileSchema),
  decided: orNull(Type.Object({ at: instant, by: Type.String(), words: Type.String() })),
  record: Type.Unknown({
    description: 'Once carried out: what was destroyed with checksums, by whom, before whom; its own SHA-256',
  }),
  removedAt: orNull(instant),
  may: Type.Object({ decide: Type.Boolean(), carryOut: Type.Boolean() }),
})

const schedule = {
  validFrom: date,
  basis: words(300, 'The regulation that fixes it'),
  rules: Type.Array(Type.Object({ kind: Type.String({ maxLength: 60 }), ...retention }, closed), {
    maxItems: 500,
    description: 'Kinds of document that are filed otherwise than the kind itself says',
  }),
  personalYears: orNull(years('After which personal data goes; null: with the file')),
  erasesPersonal: Type.Boolean({ description: 'Whether that is done at night without anybody asking' }),
}
export const scheduleBody = Type.Object({ ...schedule, seenVersion: Type.Integer({ minimum: 0 }) }, closed)
export const scheduleSchema = Type.Object({
  version: Type.Integer(),
  ...schedule,
  changedAt: instant,
  changedBy: Type.String(),
})
