import type { NeededDocument } from '#engine/case/index.ts'
import type { App } from '#server/app.ts'
import type { CaseView } from '#server/cases/contract.ts'
import type { PageRequest } from '#server/http/page.ts'
import type { PaperListItem } from '#server/papers/contract.ts'

export interface Draft {
  readonly view: CaseView
  /** What the applicant hands in, and what of it is there. */
  readonly documents: readonly NeededDocument[]
  /** Those of them that can be written here instead of uploaded. */
  readonly papers: readonly PaperListItem[]
}

/** The draft a request page is about, if the viewer may write on it. */
export async function findDraft(app: App, request: PageRequest): Promise<Draft | null> {
  const found = await app.papers.findCase(request.viewer!, request.params.id ?? '')
  const offer = found?.view.offers.find((each) => each.act === 'SaveApplication')
  if (!found || !offer?.allowed) return null
  return { ...found, documents: offer.needs.documents }
}
