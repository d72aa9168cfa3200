import type { PaperToSet, Typesetting } from '#server/typesetting/contract.ts'
import { TemplateRefused } from '#server/typesetting/index.ts'
import type { PaperStyle, StationeryFault, TemplateProposal } from './contract.ts'
import { examplePaper, findKind, kindsOf } from './example-paper.ts'
import { fault } from './logo.ts'

type Setter = Pick<Typesetting, 'set'>

/**
 * Sets the example of every kind that a template arranges, up to the first that can't be: so none fails in the middle of
 * a case. What runs too long or grows too large is ended by typesetting.
 */
export async function proveTemplate(
  typesetting: Setter,
  { template }: TemplateProposal,
  style: PaperStyle,
  date: string,
): Promise<readonly StationeryFault[]> {
  for (const kind of kindsOf(template)) {
    const problems = await problemsOf(typesetting, examplePaper(kind, style, date), style.templateSource)
    if (problems.length > 0)
      return problems.map(({ line, message }) =>
        line === undefined
          ? fault('TemplateWhole', { message }, 'source')
          : fault('TemplateLine', { line, message }, 'source'),
      )
  }
  return []
}

/** A picture may break while it is drawn, whatever its first bytes say; the shipped letter draws it. */
export async function proveLetterhead(
  typesetting: Setter,
  style: PaperStyle,
  date: string,
): Promise<readonly StationeryFault[]> {
  const { letterhead, place } = style
  const plain = { letterhead, place, wording: {} }
  const problems = await problemsOf(typesetting, examplePaper(findKind('undangan')!, plain, date), undefined)
  return problems.length > 0 ? [fault('LogoBroken')] : []
}

async function problemsOf(typesetting: Setter, paper: PaperToSet, templateSource: string | undefined) {
  try {
    await typesetting.set(paper, templateSource === undefined ? {} : { templateSource })
    return []
  } catch (error) {
    if (error instanceof TemplateRefused)
      return error.problems.length > 0 ? error.problems : [{ line: undefined, message: error.message }]
    throw error
  }
}
