import type { Viewer } from '#server/directory/contract.ts'
import type { PaperToSet } from '#server/typesetting/contract.ts'
import type { ExampleAsked, LetterheadWords, PaperStyle, TemplateProposal } from './contract.ts'
import { readDraft } from './drafts.ts'
import { examplePaper, findKind } from './example-paper.ts'
import { draftKey, type Setting, todayIn } from './setting.ts'
import { readStyle, styleOf } from './style.ts'

export interface ReadyExample {
  readonly paper: PaperToSet
  readonly how: { readonly templateSource?: string }
}

/** The example of a kind in the style in force, or in what the viewer has tried; null: no such kind or draft. */
export async function readExample(
  { within, now }: Setting,
  viewer: Viewer,
  asked: ExampleAsked,
): Promise<ReadyExample | null> {
  const found = findKind(asked.kind)
  if (found === null) return null
  const template = found.kind.template!
  const unit = asked.unit ?? ''
  const style = await within(viewer, async (queries): Promise<PaperStyle | null> => {
    const inForce = await readStyle(queries, viewer.tenant.id, { unit, template, at: now() })
    if (asked.draft === undefined) return inForce
    const which = asked.draft === 'letterhead' ? unit : template
    const draft = await readDraft(queries, draftKey(viewer, asked.draft, which))
    if (draft === null) return null
    if (asked.draft === 'template') {
      const { source, wording } = draft.content as unknown as TemplateProposal
      const { templateSource: _, ...besides } = inForce
      return { ...besides, wording, ...(source !== null && { templateSource: source }) }
    }
    const { letterhead, place } = styleOf(draft.content as unknown as LetterheadWords, draft.logo, null)
    return { ...inForce, letterhead, place }
  })
  if (style === null) return null
  const { templateSource } = style
  return {
    paper: examplePaper(found, style, todayIn(viewer, now())),
    how: templateSource === undefined ? {} : { templateSource },
  }
}
