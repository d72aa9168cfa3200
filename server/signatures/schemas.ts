import Type from 'typebox'
import { orNull } from '#server/http/or-null.ts'

const instant = Type.String({ format: 'date-time' })

/** What a certificate says of its owner. */
const facts = {
  serial: Type.String({ description: 'Hexadecimal' }),
  name: Type.String(),
  position: orNull(Type.String()),
  organisation: orNull(Type.String()),
  issuer: Type.String(),
  from: instant,
  until: instant,
}
export const certificateFactsSchema = Type.Object(facts)
const reason = Type.Enum(['key-compromise', 'affiliation-changed', 'superseded', 'cessation'])
const standing = Type.Enum(['in-force', 'expired', 'revoked'])

export const certificateSchema = Type.Object({
  ...facts,
  state: standing,
  revokedAt: orNull(instant),
  revocationReason: orNull(reason),
})

/** What somebody may give as reason; being superseded is the server's own. */
export const revocationBody = Type.Object(
  { reason: Type.Enum(['key-compromise', 'affiliation-changed', 'cessation']) },
  { additionalProperties: false },
)
export const theCertificate = Type.Object({ serial: Type.String({ pattern: '^[0-9a-f]{1,64}$' }) })
export const certificateQuery = Type.Object({
  state: Type.Optional(standing),
  page: Type.Optional(Type.Integer({ minimum: 1, maximum: 100_000 })),
})
export const certificateListSchema = Type.Object({
  items: Type.Array(certificateSchema),
  page: Type.Integer(),
  pageSize: Type.Integer(),
  total: Type.Integer(),
})

const refused = Type.Object({
  kind: Type.Literal('refused'),
  code: Type.String(),
  again: Type.Enum(['now', 'later', 'after-change'], { description: 'What helps' }),
  facts: Type.Record(Type.String(), Type.Union([Type.String(), Type.Number()])),
})
export const myCertificateSchema = Type.Object({
  position: Type.String({ description: 'Acted from, with “Plt.” or “Plh.” where it isn’t held for good' }),
  status: Type.Union([
    Type.Object({ kind: Type.Literal('ready'), certificate: Type.Optional(certificateFactsSchema) }),
    refused,
  ]),
  certificates: Type.Array(certificateSchema, { description: 'All of yours, for whichever position' }),
})

const outside = Type.Object({
  set: Type.Boolean(),
  answer: orNull(
    Type.Enum(['not-set', 'answers', 'silent', 'refuses', 'distrusted'], {
      description: 'Null: not asked now',
    }),
  ),
})
export const outsideSchema = Type.Object({ bsre: outside, timestamp: outside })

const verifiedSignature = Type.Object({
  field: Type.String(),
  signer: orNull(certificateFactsSchema),
  signedAt: orNull(instant),
  timestamped: Type.Boolean({ description: 'By a timestamp; else by the signer’s own clock' }),
  level: Type.Enum(['B-B', 'B-T', 'basic']),
  intact: Type.Boolean(),
  coversWholeDocument: Type.Boolean(),
  changedAfter: Type.Boolean({ description: 'Something other than signatures was added afterwards' }),
  certificate: orNull(Type.Enum(['valid', 'expired', 'not-yet-valid', 'revoked', 'unknown-issuer'])),
  revocationKnown: Type.Boolean(),
  certified: Type.Boolean({ description: 'By a certificate of an Indonesian PSrE' }),
})

export const verificationSchema = Type.Object({
  kind: Type.Literal('read'),
  signatures: Type.Array(verifiedSignature),
  removed: Type.Integer({ description: 'Signatures of earlier revisions that the file no longer shows' }),
  missing: Type.Integer({ description: 'Signatures that the stored file has and this one lacks' }),
  sound: Type.Boolean({ description: 'Everything holds' }),
})
const unreadable = Type.Object({
  kind: Type.Literal('unreadable'),
  code: Type.Enum(['PdfDamaged', 'PdfLocked']),
})

export const thePublished = Type.Object({
  tenant: Type.String(),
  code: Type.String({ description: 'Sixteen characters, as printed beside the QR' }),
})

/** What anyone may know of a letter: nothing of its text, no file, no case. */
const published = {
  government: Type.String(),
  code: Type.String(),
  title: Type.String(),
  number: orNull(Type.String()),
  on: Type.String({ format: 'date' }),
  withdrawnAt: orNull(
    Type.String({ format: 'date-time', description: 'Taken back by who issued it: not to be used any more' }),
  ),
}
export const publishedSchema = Type.Object({
  ...published,
  state: Type.Union([
    verificationSchema,
    unreadable,
    Type.Object({
      kind: Type.Enum(['gone', 'closed', 'altered', 'gave-up', 'busy'], {
        description:
          '`gone`: its file is not kept any more; `closed`: not yet through the virus scanner; `altered`: its bytes are others; ' +
          '`gave-up`: too intricate to be checked; `busy`: ask again in a moment',
      }),
    }),
  ]),
})
export const comparisonSchema = Type.Object({
  ...published,
  same: Type.Boolean({ description: 'To the byte' }),
  found: Type.Union([verificationSchema, unreadable]),
})
