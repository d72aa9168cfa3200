import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { NodeCompiler, type NodeTypstDocument } from '@myriaddreamin/typst-ts-node-compiler'
import { loadFonts, templateFolder } from '#library/index.ts'
import { TemplateRefused } from './template-refused.ts'

/** What lies beside the template while it is compiled: by name, in the root of what it may read. */
export type Attachments = readonly { readonly name: string; readonly bytes: Uint8Array }[]

export interface Compiled {
  readonly pages: number
  pdf(standard: 'a-2b' | 'a-2a'): Uint8Array
  svg(): string
  /** Values of the metadata with this label. */
  labelled(label: string): readonly unknown[]
}

interface Diagnostic {
  readonly message: string
  readonly path: string
  readonly severity: number
  readonly range: { readonly start: { readonly line: number } } | null
}

/** A compiler that reads the shipped templates, the shipped fonts and what it is handed, and nothing else. */
export function openCompiler() {
  const compiler = NodeCompiler.create({
    workspace: templateFolder,
    fontArgs: [{ fontBlobs: [...loadFonts()] }],
  })
  let sinceEviction = 0

  /** `use` gets the compiled document; it is gone afterwards. Throws `TemplateRefused`. */
  return function compile<T>(
    template: { readonly path: string } | { readonly source: string },
    input: string,
    attachments: Attachments,
    use: (compiled: Compiled) => T,
  ): T {
    const own = 'source' in template ? join(templateFolder, ownName(template.source)) : undefined
    const paths = attachments.map(({ name }) => join(templateFolder, name))
    if ('source' in template) compiler.addSource(own!, template.source)
    for (const { name, bytes } of attachments)
      compiler.mapShadow(join(templateFolder, name), Buffer.from(bytes))
    const mainFilePath = own ?? (template as { readonly path: string }).path
    try {
      const result = compiler.compile({ mainFilePath, inputs: { paper: input } })
      const document = result.result
      if (document === null) {
        const error = result.takeError()
        throw refusalOf(error === null ? [] : compiler.fetchDiagnostics(error), mainFilePath)
      }
      return use(compiledFrom(compiler, document))
    } finally {
      for (const path of own === undefined ? paths : [...paths, own]) compiler.unmapShadow(path)
      // What earlier papers left in the compiler's memory goes after a while; the templates stay.
      if (++sinceEviction >= 5) {
        compiler.evictCache(1)
        sinceEviction = 0
      }
    }
  }
}

function compiledFrom(compiler: NodeCompiler, document: NodeTypstDocument): Compiled {
  return {
    pages: document.numOfPages,
    pdf(standard) {
      try {
        return compiler.pdf(document, { pdfStandard: standard })
      } catch (error) {
        const { message } = error as Error
        const said = [...message.matchAll(/message: "((?:[^"\\]|\\.)*)"/g)].map(([, words = '']) => ({
          message: words.replace(/\\(.)/g, '$1'),
        }))
        throw new TemplateRefused(said.length > 0 ? said : [{ message }])
      }
    },
    svg: () => compiler.plainSvg(document),
    labelled: (label) => compiler.query(document, { selector: `<${label}>`, field: 'value' }) as unknown[],
  }
}

/** Lines are the template's own; what went wrong deeper inside is told with the line that led there. */
function refusalOf(diagnostics: readonly Diagnostic[], main: string): TemplateRefused {
  const errors = diagnostics.filter(({ severity }) => severity === 1)
  const led = diagnostics.find(({ path, range }) => path === main && range !== null)
  return new TemplateRefused(
    errors.map(({ message, path, range }) => {
      const line = path === main && range !== null ? range.start.line : led?.range?.start.line
      return {
        message: plain(message),
        ...(line === undefined ? {} : { line: line + 1 }),
      }
    }),
  )
}

/** Without paths of this computer and addresses nobody is let to. */
function plain(message: string): string {
  if (/package/.test(message)) return 'there are no packages here: write the part into the template itself'
  return message.replace(/ \(searched at [^)]*\)/, '').replace(/, hints: .*$/, '')
}

function ownName(source: string): string {
  return `own-${createHash('sha256').update(source).digest('hex').slice(0, 16)}.typ`
}
