import { openCompiler } from './compiler.ts'
import type { Typesetting } from './contract.ts'
import { docxOf } from './docx/document.ts'
import { loadFamilies } from './font-families.ts'
import { ownTemplates } from './own-templates.ts'
import { paperSetter } from './set-paper.ts'

export { TemplateRefused } from './template-refused.ts'

/**
 * Turns papers into PDF/A, pictures and DOCX. The compiler is opened with the first paper, so a server that sets none
 * pays nothing for it.
 */
export function createTypesetting(): Typesetting {
  let opened: ReturnType<typeof paperSetter> | undefined
  const shipped = () => {
    opened ??= paperSetter(openCompiler(), loadFamilies())
    return opened
  }
  const own = ownTemplates()
  return {
    set: async (paper, how = {}) =>
      how.templateSource === undefined ? shipped().set(paper, how) : own.ask({ ask: 'set', paper, how }),
    preview: async (paper, how = {}) =>
      how.templateSource === undefined
        ? shipped().preview(paper, how)
        : own.ask({ ask: 'preview', paper, how }),
    toDocx: (paper, how = {}) => docxOf(paper, how.size ?? 'a4'),
    close: own.end,
  }
}
