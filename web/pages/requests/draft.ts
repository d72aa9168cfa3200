import type { NeededDocument } from '#engine/case/index.ts'
import type { App } from '#server/app.ts'
import type { CaseView } from '#server/cases/contract.ts'
import type { PageRequest } from '#server/http/page.ts'

export interface Draft {
  readonly view: CaseView
  /** What the applicant hands in, and what of it is there. */
  readonly documents: readonly NeededDocument[]
}

/** The draft a request page is about, if the viewer may write on it. */
export async function findDraft(app: App, request: PageRequest): Promise<Draft | null> {
  const view = await app.cases.find(request.viewer!, request.params.id ?? '')
  const offer = view?.offers.find((each) => each.act === 'SaveApplication')
  return view && offer?.allowed ? { view, documents: offer.needs.documents } : null
}
