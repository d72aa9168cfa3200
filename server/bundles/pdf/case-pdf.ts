import { caseBundleKind } from '#library/index.ts'
import type { CasePapers, CaseView } from '#server/cases/contract.ts'
import type { Viewer } from '#server/directory/contract.ts'
import type { Documents } from '#server/documents/contract.ts'
import type { Stationery } from '#server/stationery/contract.ts'
import type { Typesetting } from '#server/typesetting/contract.ts'
import type { BundleWords } from '../contract.ts'
import { frontOf, type ListedPaper } from '../front.ts'
import { type PaperVersion, papersInOrder } from '../papers-in-order.ts'
import { bound } from './binder.ts'
import { type Part, type PartRead, pageKinds } from './part.ts'

export interface PdfOptions {
  readonly documents: Documents
  readonly typesetting: Typesetting
  readonly stationery: Pick<Stationery, 'styleFor'>
  readonly words: BundleWords
  readonly now: () => string
}

/** Bytes of all papers bound into one PDF; what comes after is listed only. */
const mostBytes = 128 * 1024 ** 2

/** What is listed: with the file that goes in, or why none does. */
type Gathered =
  | { readonly paper: PaperVersion; readonly part: Part }
  | { readonly paper: PaperVersion; readonly unshown: 'large' | 'missing' | 'replaced' | 'kind' }

/** Front and pages of every paper's latest version. */
export async function casePdf(
  options: PdfOptions,
  viewer: Viewer,
  { case: view, papers }: Pick<CasePapers, 'case' | 'papers'>,
): Promise<Uint8Array> {
  const { typesetting, words, now } = options
  const versions = papersInOrder(view, papers).flatMap((paper) => paper.versions)
  const gathered = await gather(options.documents, viewer, versions)
  const parts = gathered.flatMap((each) => ('part' in each ? [each.part] : []))
  const style = await styleOf(options.stationery, viewer, view)
  return bound(parts, async (read) => {
    const front = frontOf(view, listed(gathered, read), viewer, words, now(), style.letterhead)
    return (await typesetting.set(front)).pdf
  })
}

/** The cover looks as papers looked when the case began. */
function styleOf(stationery: PdfOptions['stationery'], { tenant }: Viewer, view: CaseView) {
  return stationery.styleFor(tenant.id, { template: caseBundleKind.template, at: view.state.openedAt })
}

async function gather(
  documents: Documents,
  viewer: Viewer,
  versions: readonly PaperVersion[],
): Promise<readonly Gathered[]> {
  let room = mostBytes
  const gathered: Gathered[] = []
  for (const paper of versions) {
    const each = await gatherOne(documents, viewer, paper, room)
    if ('part' in each) room -= paper.file.size
    gathered.push(each)
  }
  return gathered
}

async function gatherOne(
  documents: Documents,
  viewer: Viewer,
  paper: PaperVersion,
  room: number,
): Promise<Gathered> {
  const { file, title, replaced } = paper
  const mediaType = pageKinds.find((kind) => kind === file.mediaType)
  if (replaced) return { paper, unshown: 'replaced' }
  if (mediaType === undefined) return { paper, unshown: 'kind' }
  if (file.size > room) return { paper, unshown: 'large' }
  const found = await documents.open(viewer, file.fileId)
  if (found?.closed !== null) return { paper, unshown: 'missing' }
  return { paper, part: { title, mediaType, bytes: await wholeOf(found.read()) } }
}

/** Page numbers behind the front begin at 1. */
function listed(gathered: readonly Gathered[], read: readonly PartRead[]): readonly ListedPaper[] {
  let page = 0
  let part = 0
  return gathered.map((each) => {
    if ('unshown' in each) return { paper: each.paper, place: { unshown: each.unshown }, signatures: 0 }
    const { pages, unshown, signatures } = read[part++]!
    const place = unshown === null ? { from: page + 1, to: page + pages } : { unshown }
    page += pages
    return { paper: each.paper, place, signatures }
  })
}

async function wholeOf(bytes: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  for await (const chunk of bytes) chunks.push(chunk)
  return Buffer.concat(chunks)
}
