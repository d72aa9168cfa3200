import Type from 'typebox'
import { pagedSchema } from '#server/cases/index.ts'
import { fileSchema } from '#server/documents/index.ts'
import { orNull } from '#server/http/or-null.ts'

const instant = Type.String({ format: 'date-time' })
const closed = { additionalProperties: false } as const

export const thePaper = Type.Object({
  case: Type.String({ format: 'uuid' }),
  task: Type.String({ maxLength: 200, description: 'Id of the task that gives it' }),
  document: Type.String({ maxLength: 200, description: 'Id of the document in the SOP' }),
})
export const theRevision = Type.Object({
  ...thePaper.properties,
  revision: Type.Integer({ minimum: 1, maximum: 2 ** 31 - 1 }),
})
export const theCase = Type.Object({ case: Type.String({ format: 'uuid' }) })

const at = Type.Object({ caseId: Type.String(), task: Type.String(), document: Type.String() })
const bilingual = Type.Object({ id: Type.String(), en: Type.String() })
const hand = Type.Object({
  id: Type.String(),
  name: Type.String(),
  position: Type.String(),
  actingFor: orNull(Type.String()),
})

export const problemsSchema = Type.Array(
  Type.Object({
    code: Type.String(),
    path: Type.Array(Type.Union([Type.String(), Type.Integer()]), {
      description: 'Property names and places of rows, from 0',
    }),
    labels: Type.Array(Type.Unknown(), { description: 'The same in words, rows from 1' }),
    facts: Type.Record(Type.String(), Type.Number()),
  }),
)

const contentSchema = Type.Union([
  Type.Object({ kind: Type.Literal('content'), content: Type.Record(Type.String(), Type.Unknown()) }),
  Type.Object({ kind: Type.Literal('erased') }),
])
const revision = Type.Object({ revision: Type.Integer(), by: hand, at: instant })
const party = Type.Object({
  performer: Type.String(),
  title: Type.String(),
  positions: Type.Array(Type.String()),
  waiting: Type.Boolean(),
  done: orNull(
    Type.Object({
      by: hand,
      at: instant,
      signature: Type.Optional(Type.Object({ certified: Type.Boolean(), level: Type.String() })),
    }),
  ),
})

export const paperSchema = Type.Object({
  at,
  caseVersion: Type.Integer(),
  reference: orNull(Type.String()),
  subject: Type.String(),
  title: Type.String(),
  because: orNull(Type.String()),
  kind: Type.Unknown({ description: 'The document kind in the version the paper keeps' }),
  open: Type.Boolean(),
  paper: orNull(Type.Unknown({ description: 'Standing, revision, number, signatures, file' })),
  content: contentSchema,
  problems: problemsSchema,
  offers: Type.Array(Type.Unknown({ description: 'Each act with what it needs, or why it is refused now' })),
  initials: Type.Array(party),
  signers: Type.Array(party),
  revisions: Type.Array(revision),
  deeds: Type.Array(
    Type.Object({
      act: Type.String(),
      by: orNull(hand),
      at: instant,
      revision: Type.Optional(Type.Integer()),
      reason: Type.Optional(Type.String()),
    }),
  ),
  reminding: Type.Enum(['may', 'done', 'no']),
  refused: orNull(Type.Object({ by: hand, at: instant, reason: Type.String() })),
  number: Type.Enum(['given', 'later', 'none']),
  signedElsewhere: Type.Boolean(),
})

export const paperListSchema = Type.Array(
  Type.Object({
    at,
    title: Type.String(),
    kindTitle: bilingual,
    open: Type.Boolean(),
    standing: Type.Enum(['not-begun', 'drafting', 'initialling', 'signing', 'final']),
    revision: Type.Integer(),
    number: orNull(Type.String()),
    file: orNull(fileSchema),
    waitsFor: Type.Array(Type.String()),
    refused: Type.Boolean(),
    signedElsewhere: Type.Boolean(),
    changedAt: orNull(instant),
  }),
)

export const waitingSchema = pagedSchema(
  Type.Object({
    at,
    title: Type.String(),
    kind: Type.String(),
    standing: Type.Enum(['initialling', 'signing']),
    revision: Type.Integer(),
    number: orNull(Type.String()),
    reference: orNull(Type.String()),
    subject: Type.String(),
    applicant: Type.String(),
    activity: Type.String(),
    since: instant,
    suspended: Type.Boolean(),
    remindedAt: orNull(instant),
  }),
)

export const revisionSchema = Type.Object({ ...revision.properties, content: contentSchema })
export const differencesSchema = Type.Object({
  from: revision,
  to: revision,
  written: Type.Array(revision),
  differences: orNull(
    Type.Array(Type.Unknown({ description: 'Values before and after, rows added or removed' })),
  ),
})
export const previewSchema = Type.Union([
  Type.Object({
    kind: Type.Literal('set'),
    pages: Type.Array(Type.String({ description: 'One SVG document a page' })),
    replaced: Type.Array(Type.String()),
  }),
  Type.Object({ kind: Type.Literal('erased') }),
])
export const choicesSchema = Type.Array(
  Type.Object({
    provider: Type.Enum(['local', 'bsre']),
    secrets: Type.Array(Type.Enum(['passphrase', 'totp'])),
    needsNik: Type.Boolean(),
    status: orNull(Type.Unknown({ description: '`ready` with the certificate, or why not' })),
  }),
)
export const doneSchema = Type.Object({
  version: Type.Integer({ description: 'Of the case' }),
  paper: Type.Unknown({ description: 'As it stands now' }),
})

const content = Type.Record(Type.String(), Type.Unknown(), {
  description: 'By field of the kind; empty texts and nulls count as not filled in',
})
export const contentBody = Type.Object({ content }, closed)
export const previewBody = Type.Object({ content: Type.Optional(content) }, closed)

const request = {
  commandId: Type.String({ format: 'uuid', description: 'Chosen by the caller; makes a repeat harmless' }),
  revision: Type.Integer({
    minimum: 0,
    maximum: 2 ** 31 - 1,
    description: 'The revision that was seen, 0: not begun; another one now: 409',
  }),
}
const number = {
  number: Type.Optional(
    Type.String({ maxLength: 120, description: 'As the other system gave it in which the book is kept' }),
  ),
}
const secretly = {
  provider: Type.Enum(['local', 'bsre']),
  secret: Type.Union([
    Type.Object({ passphrase: Type.String({ minLength: 1, maxLength: 200 }) }, closed),
    Type.Object({ totp: Type.String({ minLength: 1, maxLength: 20 }) }, closed),
  ]),
  nik: Type.Optional(Type.String({ pattern: '^[0-9]{16}$' })),
  withoutTimestamp: Type.Optional(Type.Boolean()),
}
export const writeBody = Type.Object({ ...request, content }, closed)
export const requestBody = Type.Object(request, closed)
export const numberedBody = Type.Object({ ...request, ...number }, closed)
export const refuseBody = Type.Object(
  { ...request, reason: Type.String({ minLength: 1, maxLength: 4000, pattern: '\\S' }) },
  closed,
)
export const signBody = Type.Object({ ...request, ...number, ...secretly }, closed)
export const signManyBody = Type.Object(
  {
    ...secretly,
    papers: Type.Array(
      Type.Object(
        {
          case: Type.String({ format: 'uuid' }),
          task: Type.String(),
          document: Type.String(),
          ...request,
          ...number,
        },
        closed,
      ),
      { minItems: 1, maxItems: 50 },
    ),
  },
  closed,
)
export const signedManySchema = Type.Array(
  Type.Object({
    case: Type.String(),
    task: Type.String(),
    document: Type.String(),
    answer: Type.Unknown({
      description: '`done`, `refused`, `incomplete`, `unsigned`, `conflict` or `not-found`, as for one paper',
    }),
  }),
)
