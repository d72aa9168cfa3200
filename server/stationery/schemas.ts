import Type from 'typebox'
import { listTemplates } from '#library/index.ts'
import { orNull } from '#server/http/or-null.ts'

const line = Type.String({ maxLength: 400 })
const instant = Type.String({ format: 'date-time' })

const words = {
  government: line,
  office: line,
  address: line,
  phone: line,
  email: line,
  website: line,
  footer: Type.String({ maxLength: 400, description: 'A line at the foot of each page' }),
  place: Type.String({ maxLength: 400, description: 'Where papers are signed' }),
}
const version = {
  version: Type.Integer(),
  reason: Type.String(),
  madeAt: instant,
  madeBy: orNull(Type.String({ description: 'Null: loaded from the government’s file' })),
  validFrom: instant,
}
const making = {
  seenVersion: Type.Integer({ minimum: 0, description: 'The version changed; 0 where there is none' }),
  reason: Type.String({ minLength: 1, maxLength: 500 }),
  validFrom: Type.Optional(Type.String({ format: 'date', description: 'Local date; at once unless given' })),
}
const unit = Type.String({
  maxLength: 63,
  description: 'Id of a unit; absent or empty: the office that builds applications',
})

export const unitQuery = Type.Object({ unit: Type.Optional(unit) })
export const theTemplate = Type.Object({
  template: Type.Enum(listTemplates().filter((name) => name !== 'case-bundle')),
})

export const letterheadSchema = Type.Object({
  ...words,
  ...version,
  unit,
  logo: orNull(Type.Object({ mediaType: Type.String(), base64: Type.String() })),
})

export const letterheadBody = Type.Object(
  {
    ...words,
    unit: Type.Optional(unit),
    logo: Type.Optional(
      orNull(
        Type.String({
          maxLength: 420_000,
          pattern: '^[A-Za-z0-9+/]+={0,2}$',
          description: 'PNG, JPEG or SVG in base64, at most 300 KB; null for none. Absent: the logo in force',
        }),
      ),
    ),
    ...making,
  },
  { additionalProperties: false },
)

const source = orNull(Type.String({ maxLength: 30_000, description: 'Typst; null: the shipped template' }))
const wording = Type.Record(Type.String({ maxLength: 40 }), Type.String({ maxLength: 80 }), {
  description: 'Fixed words printed otherwise, by name',
})

export const templateVersionSchema = Type.Object({ template: Type.String(), source, wording, ...version })

export const templateSchema = Type.Object({
  template: Type.String(),
  shipped: Type.String(),
  words: Type.Array(Type.Object({ word: Type.String(), shipped: Type.String() })),
  kinds: Type.Array(
    Type.Object({ id: Type.String(), title: Type.Object({ id: Type.String(), en: Type.String() }) }),
  ),
  current: orNull(templateVersionSchema),
})

export const templateBody = Type.Object({ source, wording, ...making }, { additionalProperties: false })
