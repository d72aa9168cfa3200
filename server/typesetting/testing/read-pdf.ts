import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'

/** The text of each page in reading order, without the places where long words may break. */
export async function textOf(pdf: Uint8Array): Promise<readonly string[]> {
  const loading = getDocument({ data: new Uint8Array(pdf), verbosity: 0, useSystemFonts: false })
  const document = await loading.promise
  const pages: string[] = []
  for (let number = 1; number <= document.numPages; number++) {
    const { items } = await (await document.getPage(number)).getTextContent()
    pages.push(items.map((item) => ('str' in item ? item.str + (item.hasEOL ? ' ' : '') : '')).join(''))
  }
  await loading.destroy()
  return pages
}

/** Letters and digits only: how words are spaced and broken is the layout's affair. */
export const lettersOf = (text: string) => text.normalize('NFKC').replace(/[^\p{L}\p{N}□]/gu, '')
