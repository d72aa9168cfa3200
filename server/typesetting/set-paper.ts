import { createHash } from 'node:crypto'
import { fontFamilies, templatePath } from '#library/index.ts'
import type { Compiled, openCompiler } from './compiler.ts'
import type { HowToSet, PaperPreview, PaperToSet, SetPaper, SignatureBox } from './contract.ts'
import { pagesOf } from './pages-of-svg.ts'
import { printableIn } from './printable.ts'
import { qrCode } from './qr-code.ts'
import { pageSizes, templateInput } from './template-input.ts'
import { TemplateRefused } from './template-refused.ts'

type Compile = ReturnType<typeof openCompiler>

/** How papers are set in this process. `families`: characters of each font family, see `printableIn`. */
export function paperSetter(compile: Compile, families: readonly ReadonlySet<number>[]) {
  function withPaper<T>(paper: PaperToSet, how: HowToSet, use: (compiled: Compiled) => T) {
    const printable = printableIn(families)
    const logo = paper.letterhead.logo
    const qr = paper.verification === undefined ? undefined : qrCode(paper.verification.url)
    const attachments = [
      ...(logo === undefined ? [] : [attachment(logo.bytes, logo.mediaType === 'image/png' ? 'png' : 'svg')]),
      ...(qr === undefined ? [] : [attachment(qr, 'svg')]),
    ]
    const pictures = {
      logo: logo === undefined ? null : `/${attachments[0]!.name}`,
      qr: qr === undefined ? null : `/${attachments.at(-1)!.name}`,
    }
    const words = printable.clean(templateInput(paper, how.size ?? 'a4'))
    const input = JSON.stringify({ ...words, pictures })
    const template =
      how.templateSource === undefined
        ? { path: templatePath(paper.kind.template) }
        : { source: how.templateSource }
    const used = compile(template, input, attachments, use)
    return { used, replaced: [...printable.replaced] }
  }

  return {
    set(paper: PaperToSet, how: HowToSet = {}): SetPaper {
      const { used, replaced } = withPaper(paper, how, (compiled) => ({
        pages: compiled.pages,
        signatureBoxes: signatureBoxes(compiled, paper, pageSizes[how.size ?? 'a4'].height),
        pdf: compiled.pdf(how.standard ?? 'a-2b'),
      }))
      if (how.templateSource !== undefined) refuseOtherFonts(used.pdf)
      return { ...used, replaced }
    },
    preview(paper: PaperToSet, how: HowToSet = {}): PaperPreview {
      const { used, replaced } = withPaper(paper, how, (compiled) => pagesOf(compiled.svg()))
      return { pages: used, replaced }
    },
  }
}

/** Named by content, so that no paper gets another's picture from the compiler's memory. */
export function attachment(bytes: Uint8Array, ending: 'png' | 'svg') {
  const name = `${createHash('sha256').update(bytes).digest('hex').slice(0, 24)}.${ending}`
  return { name, bytes }
}

/** A font of this computer would make the paper look otherwise on the next one. */
function refuseOtherFonts(pdf: Uint8Array): void {
  const shipped = fontFamilies.map((family) => family.replaceAll(' ', ''))
  const names = [
    ...Buffer.from(pdf)
      .toString('latin1')
      .matchAll(/\/BaseFont \/[A-Z]{6}\+([\w-]+)/g),
  ]
  const others = names.map(([, name = '']) => name).filter((name) => !shipped.includes(name.split('-')[0]!))
  if (others.length > 0)
    throw new TemplateRefused([
      { message: `the font ${others[0]} isn't shipped: write one of ${fontFamilies.join(', ')}` },
    ])
}

/** Typst measures from the top, PDF from the bottom. Throws where a signer has no space or more than one. */
function signatureBoxes(compiled: Compiled, paper: PaperToSet, pageHeight: number): readonly SignatureBox[] {
  const boxes = (compiled.labelled('signature-box') as SignatureBox[]).map((box) => ({
    ...box,
    y: pageHeight - box.y - box.height,
  }))
  const problems = paper.signers.flatMap(({ position }, signer) => {
    const spaces = boxes.filter((box) => box.signer === signer).length
    if (spaces === 1) return []
    const found = spaces === 0 ? 'no space' : `${spaces} spaces`
    return [
      { message: `${found} for the signature of signer ${signer + 1} (${position}): call signatures() once` },
    ]
  })
  if (problems.length > 0) throw new TemplateRefused(problems)
  return boxes.toSorted((one, other) => one.signer - other.signer)
}
