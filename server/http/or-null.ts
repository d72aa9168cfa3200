import Type from 'typebox'

/** What a schema says, or null. */
export const orNull = <S extends Parameters<typeof Type.Array>[0]>(schema: S) =>
  Type.Union([schema, Type.Null()])
