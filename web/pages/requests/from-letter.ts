import type { App } from '#server/app.ts'
import type { PageRequest } from '#server/http/page.ts'
import type { LetterView } from '#server/registers/contract.ts'
import { newCommandId } from '#web/command-id.ts'

/** The paper of a request that the scan of the letter stands for; every procedure calls it so. */
const requestLetter = 'surat-permohonan'

/** The registered letter that a request is opened from, while it hasn't become one. */
export async function findLetter(app: App, { viewer, form, query }: PageRequest): Promise<LetterView | null> {
  const id = form.text('surat') || query.surat
  const letter = id ? await app.registers.find(viewer!, id) : null
  return letter?.status === 'void' ? null : letter
}

/**
 * Fills a request that was just opened with what its letter says, and notes in the book what the letter became. Opened
 * again by the same form, it stays as it was filled.
 */
export async function fillFromLetter(
  app: App,
  { viewer }: PageRequest,
  caseId: string,
  letter: LetterView,
): Promise<void> {
  if (letter.caseId !== null) return
  const view = await app.cases.find(viewer!, caseId)
  const offer = view?.offers.find((each) => each.act === 'SaveApplication')
  if (!view || !offer?.allowed) return
  const takes = offer.needs.documents.some(({ document }) => document === requestLetter)
  const file = letter.scan ?? letter.elsewhereFile
  const filled = await app.cases.act(viewer!, caseId, {
    commandId: newCommandId(),
    seenVersion: view.version,
    command: {
      type: 'SaveApplication',
      application: { ...view.state.application, subject: letter.subject, urgency: letter.urgency },
      documents: file && takes ? [{ document: requestLetter, file }] : [],
    },
  })
  if (filled.kind === 'done') await app.registers.linkCase(viewer!, letter.id, caseId)
}
