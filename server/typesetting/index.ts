import { openCompiler } from './compiler.ts'
import type { MarkToSet, Typesetting } from './contract.ts'
import { docxOf } from './docx/document.ts'
import { loadFamilies } from './font-families.ts'
import { ownTemplates } from './own-templates.ts'
import { paperSetter } from './set-paper.ts'
import { signatureMark } from './signature-mark.ts'

export { TemplateRefused } from './template-refused.ts'

/**
 * Turns papers into PDF/A, pictures and DOCX. The compiler is opened with the first paper, so a server that sets none
 * pays nothing for it.
 */
export function createTypesetting(): Typesetting {
  let opened: ReturnType<typeof setters> | undefined
  const shipped = () => {
    opened ??= setters()
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
    mark: async (mark) => shipped().mark(mark),
    toDocx: (paper, how = {}) => docxOf(paper, how.size ?? 'a4'),
    close: own.end,
  }
}

function setters() {
  const [compile, families] = [openCompiler(), loadFamilies()]
  return {
    ...paperSetter(compile, families),
    mark: (mark: MarkToSet) => signatureMark(compile, families, mark),
  }
}
