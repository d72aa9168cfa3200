import { openCompiler } from './compiler.ts'
import type { HowToSet, PaperPreview, PaperToSet, SetPaper, TemplateProblem } from './contract.ts'
import { loadFamilies } from './font-families.ts'
import { paperSetter } from './set-paper.ts'
import { TemplateRefused } from './template-refused.ts'

/** What the process for governments' own templates is asked. */
export interface TemplateOrder {
  readonly ask: 'set' | 'preview'
  readonly paper: PaperToSet
  readonly how: HowToSet
}

export type TemplateAnswer =
  | { readonly done: SetPaper | PaperPreview }
  | { readonly problems: readonly TemplateProblem[] }
  | { readonly failure: string }

const setter = paperSetter(openCompiler(), loadFamilies())

process.on('message', ({ ask, paper, how }: TemplateOrder) => {
  process.send!(answer(() => setter[ask](paper, how)))
})
process.send!('ready')
// The parent is gone: nobody asks any more.
process.on('disconnect', () => process.exit(0))

function answer(work: () => SetPaper | PaperPreview): TemplateAnswer {
  try {
    return { done: work() }
  } catch (error) {
    if (error instanceof TemplateRefused) return { problems: error.problems }
    return { failure: error instanceof Error ? (error.stack ?? error.message) : String(error) }
  }
}
