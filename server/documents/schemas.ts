import Type from 'typebox'

/** A file as the API names it (`FileRef`). */
export const fileSchema = Type.Object({
  fileId: Type.String(),
  name: Type.String(),
  mediaType: Type.String(),
  size: Type.Integer({ description: 'Bytes' }),
  sha256: Type.String(),
})
