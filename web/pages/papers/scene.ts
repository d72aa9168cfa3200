import type { App } from '#server/app.ts'
import type { CaseView } from '#server/cases/contract.ts'
import type { PageRequest } from '#server/http/page.ts'
import type { PaperAct, PaperView, PreviewAnswer, SigningChoice } from '#server/papers/contract.ts'
import type { FieldErrors } from '../../components/fields/error-summary.tsx'
import type { TypedGroup } from '../../components/kind-form/typed.ts'
import { localPath } from '../../format/local-path.ts'
import type { PaperNotDone } from './not-done.ts'
import { paperAt } from './paper-address.ts'

/** All that the page of a paper shows. */
export interface PaperScene {
  readonly request: PageRequest
  readonly view: PaperView
  readonly file: CaseView
  /** Where to go when it is initialled or signed, if not to the paper itself. */
  readonly from: string | undefined
  /** Its pages, for whoever doesn't write it. */
  readonly preview: PreviewAnswer | null
  readonly choices: readonly SigningChoice[]
}

/** What an act that didn't go through, or a button of the form, has left. */
export interface PaperTry {
  /** The form as it was typed. */
  readonly typed?: TypedGroup
  readonly errors?: FieldErrors
  readonly answer?: PaperNotDone
  /** Rows were changed and nothing is saved yet. */
  readonly unsaved?: true
  /** It was asked for what is missing, and nothing is. */
  readonly complete?: true
}

export const mayDo = ({ offers }: PaperView, act: PaperAct): boolean =>
  offers.some((offer) => offer.act === act && offer.allowed)

/** Null: no such paper, or not for this viewer. */
export async function sceneOf(app: App, request: PageRequest): Promise<PaperScene | null> {
  const viewer = request.viewer!
  const at = paperAt(request)
  const [view, file] = await Promise.all([app.papers.find(viewer, at), app.cases.find(viewer, at.caseId)])
  if (!view || !file) return null
  const [preview, choices] = await Promise.all([
    view.paper && !mayDo(view, 'WritePaper') ? app.papers.preview(viewer, at) : null,
    mayDo(view, 'SignPaper') ? app.papers.listSigningChoices(viewer) : [],
  ])
  const from = localPath(request.query.dari) ?? localPath(request.form.text('dari'))
  return { request, view, file, from, preview, choices }
}
