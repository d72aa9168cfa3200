import { Document, Footer, Packer, PageNumber, Paragraph, TextRun } from 'docx'
import { dayOfLetter, signatureSentences } from '#library/index.ts'
import type { PageSize, PaperToSet } from '../contract.ts'
import { printedFields } from '../printed-fields.ts'
import { mannerOf, pageSizes } from '../template-input.ts'
import { type Block, labelledRows, printFields, words } from './fields.ts'
import { letterheadBlocks } from './letterhead.ts'
import { signatureBlocks } from './signatures.ts'

const twips = (points: number) => Math.round(points * 20)
const centimetre = 567

/**
 * The same paper as DOCX, to be worked on in a word processor: letterhead, title or address, every field, signers. It
 * doesn't follow each template's arrangement; what is typed is all there, in the form's order.
 */
export async function docxOf(paper: PaperToSet, size: PageSize): Promise<Uint8Array> {
  const { width, height } = pageSizes[size]
  const fields = printedFields(paper.kind.fields, paper.content)
  const isForm = paper.kind.shape === 'form'
  const file = new Document({
    title: paper.kind.title,
    creator: paper.letterhead.office,
    styles: {
      default: {
        document: {
          run: { font: 'Arial', size: 22, language: { value: 'id-ID' } },
          paragraph: { spacing: { after: 120 } },
        },
      },
    },
    sections: [
      {
        properties: {
          page: {
            size: { width: twips(width), height: twips(height) },
            margin: {
              top: centimetre * 2,
              bottom: centimetre * 2,
              left: Math.round(centimetre * 2.5),
              right: centimetre * 2,
            },
          },
        },
        footers: { default: footer(paper) },
        children: [
          ...letterheadBlocks(paper.letterhead),
          ...(paper.draft ? [words('KONSEP', { bold: true, alignment: 'center' })] : []),
          ...openingBlocks(paper),
          ...printFields(isForm ? fields : fields.filter(({ form }) => form !== 'empty')),
          ...signatureBlocks(paper),
        ],
      },
    ],
  })
  return new Uint8Array(await Packer.toBuffer(file))
}

function openingBlocks(paper: PaperToSet): readonly Block[] {
  const manner = mannerOf(paper)
  const numbered = paper.number === undefined ? [] : [['Nomor', paper.number] as const]
  const rows = [...numbered, ...(manner === null ? [] : [['Sifat', manner] as const])]
  if (paper.kind.shape === 'correspondence')
    return [
      words(`${paper.place}, ${dayOfLetter(paper.date)}`, { alignment: 'right' }),
      ...labelledRows(rows),
    ]
  return [
    words(paper.kind.title.toUpperCase(), { bold: true, alignment: 'center', heading: true }),
    ...(paper.number === undefined ? [] : [words(`Nomor: ${paper.number}`, { alignment: 'center' })]),
    ...labelledRows(manner === null ? [] : [['Sifat', manner]]),
  ]
}

function footer({ letterhead, marks, verification }: PaperToSet): Footer {
  const sentences = [
    ...(letterhead.footer ? [letterhead.footer] : []),
    ...signatureSentences[marks],
    ...(verification === undefined ? [] : [`Periksa keaslian dokumen: ${verification.url}`]),
  ]
  return new Footer({
    children: [
      ...sentences.map((sentence) => words(sentence, { size: 15 })),
      new Paragraph({
        alignment: 'right',
        children: [
          new TextRun({
            size: 16,
            children: ['Halaman ', PageNumber.CURRENT, ' dari ', PageNumber.TOTAL_PAGES],
          }),
        ],
      }),
    ],
  })
}
