import { Table, TableCell, TableRow, WidthType } from 'docx'
import { dayOfLetter } from '#library/index.ts'
import type { PaperSigner, PaperToSet } from '../contract.ts'
import { type Block, noBorders, words } from './fields.ts'

/** Signers in pairs side by side, one alone at the right; with room to sign. */
export function signatureBlocks({ signers, kind, place, date }: PaperToSet): readonly Block[] {
  const dated =
    kind.shape === 'correspondence' ? [] : [words(`${place}, ${dayOfLetter(date)}`, { alignment: 'right' })]
  if (signers.length === 0) return dated
  const pairs = Array.from({ length: Math.ceil(signers.length / 2) }, (_, n) =>
    signers.slice(n * 2, n * 2 + 2),
  )
  return [
    ...dated,
    new Table({
      width: { size: 100, type: WidthType.PERCENTAGE },
      borders: noBorders,
      rows: pairs.map(
        (pair) =>
          new TableRow({
            cantSplit: true,
            children: (pair.length === 1 ? [undefined, pair[0]] : pair).map(
              (signer) =>
                new TableCell({
                  width: { size: 50, type: WidthType.PERCENTAGE },
                  children: signer === undefined ? [words('')] : signatureLines(signer),
                }),
            ),
          }),
      ),
    }),
  ]
}

function signatureLines({ party, acting, position, name, rank, nip }: PaperSigner) {
  return [
    ...(party === undefined ? [] : [words(party.toUpperCase(), { bold: true })]),
    words(`${acting === undefined ? '' : `${acting} `}${position},`),
    words('\n\n'),
    words(name, { bold: true }),
    ...(rank === undefined ? [] : [words(rank)]),
    ...(nip === undefined ? [] : [words(`NIP ${nip}`)]),
  ]
}
