import Type from 'typebox'
import { longest } from '#engine/case/index.ts'
import { fileSchema } from '#server/documents/index.ts'
import { orNull } from '#server/http/or-null.ts'

const text = (maxLength: number, description?: string) =>
  Type.String({ minLength: 1, maxLength, pattern: '\\S', ...(description && { description }) })
const date = Type.String({ format: 'date' })
const urgency = Type.Enum(['biasa', 'segera', 'sangat-segera'])
const security = Type.Enum(['SR', 'R', 'T', 'B'])
const status = Type.Enum(['taken', 'used', 'void'])
const registerId = Type.String({ pattern: '^[a-z][a-z0-9-]{0,39}$' })

const letterFacts = {
  paper: text(100, 'Chosen by the caller: sent again, the same letter is answered'),
  kind: Type.Optional(Type.String({ maxLength: 40 })),
  subject: text(longest.subject),
  sender: Type.Optional(text(200)),
  senderUnit: Type.Optional(Type.String({ description: 'Id of the agency that sent it' })),
  recipient: Type.Optional(text(200)),
  theirNumber: Type.Optional(text(120, 'As its sender numbered it')),
  theirDate: Type.Optional(date),
  receivedOn: Type.Optional(date),
  urgency: Type.Optional(urgency),
  security: Type.Optional(security),
  archiveClass: Type.Optional(text(40)),
  scan: Type.Optional(Type.String({ description: 'Id of a file you have uploaded' })),
}

/** A letter to be numbered, or one that has its number from elsewhere. */
export const registerBody = Type.Object(
  {
    ...letterFacts,
    on: Type.Optional(Type.String({ format: 'date', description: 'Date of the letter; today unless given' })),
    elsewhere: Type.Optional(
      Type.Object(
        { system: text(60), number: text(120), on: date, file: Type.Optional(Type.String()) },
        { additionalProperties: false, description: 'Registered in another system: no number is taken here' },
      ),
    ),
  },
  { additionalProperties: false },
)

export const letterSchema = Type.Object({
  id: Type.String({ format: 'uuid' }),
  register: Type.String(),
  year: Type.Integer(),
  running: orNull(Type.Integer()),
  suffix: Type.String(),
  number: Type.String(),
  numberedOn: date,
  kind: Type.String(),
  subject: Type.String(),
  sender: orNull(Type.String()),
  senderUnit: orNull(Type.String()),
  recipient: orNull(Type.String()),
  theirNumber: orNull(Type.String()),
  theirDate: orNull(date),
  receivedOn: orNull(date),
  urgency,
  security,
  archiveClass: orNull(Type.String()),
  elsewhere: orNull(Type.String({ description: 'The system that gave the number' })),
  status,
  voidReason: orNull(Type.String()),
  caseId: orNull(Type.String()),
  takenAt: Type.String({ format: 'date-time' }),
})

export const letterViewSchema = Type.Object({
  ...letterSchema.properties,
  scan: orNull(fileSchema),
  elsewhereFile: orNull(fileSchema),
  takenBy: Type.Object({ name: Type.String(), position: Type.String() }),
  voided: orNull(Type.Object({ at: Type.String({ format: 'date-time' }), name: Type.String() })),
  caseReference: orNull(Type.String()),
})

export const letterListSchema = Type.Object({
  items: Type.Array(letterSchema),
  page: Type.Integer(),
  pageSize: Type.Integer(),
  total: Type.Integer(),
  capped: Type.Optional(Type.Literal(true)),
  year: Type.Integer(),
})

export const letterQuery = Type.Object({
  year: Type.Optional(Type.Integer({ minimum: 1900, maximum: 2999 })),
  text: Type.Optional(Type.String({ maxLength: 200 })),
  status: Type.Optional(status),
  kind: Type.Optional(Type.String({ maxLength: 40 })),
  from: Type.Optional(date),
  until: Type.Optional(date),
  sort: Type.Optional(Type.Enum(['newest', 'oldest'])),
  page: Type.Optional(Type.Integer({ minimum: 1, maximum: 10_000 })),
})

export const numberingSchema = Type.Object({
  register: registerId,
  kind: Type.String(),
  title: Type.String(),
  template: orNull(Type.String()),
  system: orNull(Type.String({ description: 'The system the book is kept in, in place of a template' })),
  unitCode: orNull(Type.String()),
  archiveClass: orNull(Type.String()),
  version: Type.Integer(),
  changedAt: Type.String({ format: 'date-time' }),
  changedBy: orNull(Type.String()),
})

export const numberingBody = Type.Object(
  {
    kind: Type.Optional(Type.String({ maxLength: 40 })),
    title: Type.Optional(Type.String({ maxLength: 100 })),
    template: Type.Optional(Type.String({ maxLength: 120 })),
    system: Type.Optional(text(60)),
    unitCode: Type.Optional(text(40)),
    archiveClass: Type.Optional(text(40)),
    seenVersion: Type.Integer({ minimum: 0, description: 'The version changed; 0 where there is none' }),
  },
  { additionalProperties: false },
)

export const theLetter = Type.Object({ letter: Type.String({ format: 'uuid' }) })
export const theRegister = Type.Object({ register: registerId })
