import type { Viewer } from '#server/directory/contract.ts'
import type { NumberedElsewhere, PaperAnswer, PaperRequest, Papers } from './contract.ts'
import { type Desk, perform, readyFor } from './desk.ts'
import { about, completeContent } from './drafting.ts'
import { keepPrint } from './prints.ts'
import type { Seen } from './seen.ts'
import { fileNameOf } from './view.ts'

type Request = PaperRequest & NumberedElsewhere

/** Initials, and how a paper that nobody signs becomes final. */
export function finishing(desk: Desk): Pick<Papers, 'finish' | 'initial'> {
  return {
    async finish(viewer, at, request) {
      const ready = await readyFor(desk, viewer, at, 'FinishPaper', request)
      return 'answer' in ready ? ready.answer : makeFinal(viewer, ready.seen, request, 'FinishPaper')
    },

    async initial(viewer, at, request) {
      const ready = await readyFor(desk, viewer, at, 'InitialPaper', request)
      if ('answer' in ready) return ready.answer
      const { seen } = ready
      const offer = seen.offers.find((each) => each.act === 'InitialPaper')
      if (offer?.allowed && offer.needs.file) return makeFinal(viewer, seen, request, 'InitialPaper')
      return perform(desk, viewer, seen, request.commandId, { type: 'InitialPaper', ...about(at) })
    },
  }

  async function makeFinal(
    viewer: Viewer,
    seen: Seen,
    { commandId, number }: Request,
    type: 'FinishPaper' | 'InitialPaper',
  ): Promise<PaperAnswer> {
    const said = await completeContent(desk, viewer, seen)
    if ('answer' in said) return said.answer
    const set = await desk.press.set(viewer, seen, said.content, { signer: null, marks: 'none', number })
    if (set.kind === 'refused') return set
    const file = await keepPdf(desk, viewer, seen, set.pdf, set.print)
    const numbered = set.number === undefined ? {} : { number: set.number }
    const command = { type, ...about(seen.at), file, ...numbered }
    return perform(desk, viewer, seen, commandId, command)
  }
}

/** Stores a PDF with what later signers have to know of it; where no act comes to name it, nobody ever sees it. */
export async function keepPdf(
  desk: Desk,
  viewer: Viewer,
  seen: Seen,
  pdf: Uint8Array,
  print: Omit<Parameters<typeof keepPrint>[3], 'file'>,
) {
  const file = await desk.documents.keep(viewer, `${fileNameOf(seen)}.pdf`, pdf)
  await keepPrint(desk.tenants, viewer.tenant.id, seen.at, { ...print, file: file.fileId }, desk.now())
  return file
}
