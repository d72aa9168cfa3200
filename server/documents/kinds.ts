/** The kinds of files taken in, by the ending of their name. No SVG nor HTML: they can carry script. */
export const mediaTypeOf: Readonly<Record<string, string>> = {
  pdf: 'application/pdf',
  png: 'image/png',
  jpg: 'image/jpeg',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  pptx: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  odt: 'application/vnd.oasis.opendocument.text',
  ods: 'application/vnd.oasis.opendocument.spreadsheet',
  zip: 'application/zip',
  txt: 'text/plain',
  csv: 'text/csv',
}

/** What an application is handed over in: the source, the manuals, the images. It may be far larger than a paper. */
export const bundleType = mediaTypeOf.zip as string

export const allowedKinds = Object.keys(mediaTypeOf).join(', ')

/** Kinds without a signature of their own: any text may be one, the name's ending decides. */
export const textKinds: readonly string[] = ['txt', 'csv']

const sameKind: Readonly<Record<string, string>> = { jpeg: 'jpg', text: 'txt' }

/** Endings to choose from in a browser's file dialogue. */
export const acceptedEndings: readonly string[] = [...Object.keys(mediaTypeOf), ...Object.keys(sameKind)]

/** `.JPEG` and `.jpg` are one kind. */
export function kindOfName(name: string): string | null {
  const ending = /\.([A-Za-z0-9]{1,10})$/.exec(name)?.[1]?.toLowerCase()
  return ending === undefined ? null : (sameKind[ending] ?? ending)
}
