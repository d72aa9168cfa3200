import { PDFDict, PDFDocument, PDFHexString, PDFName, PDFNumber, PDFRawStream, PDFRef } from '@cantoo/pdf-lib'

export interface Bookmark {
  readonly title: string
  /** Page among the bound ones, from 0. */
  readonly page: number
}

const name = (text: string) => PDFName.of(text)

/**
 * The front with all pages behind it: its tags and outline stay, bookmarks follow, pages of the front are counted i, ii …
 * and those behind it 1, 2 …
 */
export async function bind(
  front: Uint8Array,
  pages: PDFDocument,
  bookmarks: readonly Bookmark[],
): Promise<Uint8Array> {
  const whole = await PDFDocument.load(front, { updateMetadata: false })
  const first = whole.getPageCount()
  for (const page of await whole.copyPages(pages, pages.getPageIndices())) whole.addPage(page)
  const { catalog, context } = whole
  const label = (style: string) => ({ S: style })
  catalog.set(
    name('PageLabels'),
    context.obj({ Nums: pages.getPageCount() > 0 ? [0, label('r'), first, label('D')] : [0, label('r')] }),
  )
  catalog.set(name('PageMode'), name('UseOutlines'))
  addBookmarks(whole, first, bookmarks)
  claimNoArchiveStandard(whole)
  return whole.save({ addDefaultPage: false, updateFieldAppearances: false })
}

/** Behind the outline that is there. */
function addBookmarks(whole: PDFDocument, first: number, bookmarks: readonly Bookmark[]) {
  if (bookmarks.length === 0) return
  const { catalog, context } = whole
  const there = catalog.lookupMaybe(name('Outlines'), PDFDict)
  const root = there ?? context.obj({ Type: 'Outlines' })
  const rootRef = there ? (catalog.get(name('Outlines')) as PDFRef) : context.register(root)
  catalog.set(name('Outlines'), rootRef)
  const refs = bookmarks.map(() => context.nextRef())
  const last = root.get(name('Last'))
  for (const [index, { title, page }] of bookmarks.entries()) {
    const item = context.obj({
      Title: PDFHexString.fromText(title),
      Parent: rootRef,
      Dest: [whole.getPage(first + page).ref, 'Fit'],
    }) as PDFDict
    const before = refs[index - 1] ?? last
    const after = refs[index + 1]
    if (before) item.set(name('Prev'), before)
    if (after) item.set(name('Next'), after)
    context.assign(refs[index]!, item)
  }
  if (last instanceof PDFRef) context.lookup(last, PDFDict).set(name('Next'), refs[0]!)
  if (!root.has(name('First'))) root.set(name('First'), refs[0]!)
  root.set(name('Last'), refs.at(-1)!)
  const open = root.lookupMaybe(name('Count'), PDFNumber)?.asNumber() ?? 0
  root.set(name('Count'), PDFNumber.of(Math.max(open, 0) + bookmarks.length))
}

/** Pages of others come as they are: the whole isn't PDF/A, so it doesn't say so. */
function claimNoArchiveStandard({ catalog, context }: PDFDocument): void {
  const ref = catalog.get(name('Metadata'))
  const stream = context.lookup(ref)
  if (!(ref instanceof PDFRef) || !(stream instanceof PDFRawStream)) return
  const said = Buffer.from(stream.contents).toString('utf8')
  const plain = said.replace(/<pdfaid:(\w+)>[^<]*<\/pdfaid:\1>/g, '')
  context.assign(ref, PDFRawStream.of(stream.dict, Buffer.from(plain)))
}
