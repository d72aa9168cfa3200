import { bundleSentences } from '#library/index.ts'
import type { HistoryItem } from '#server/cases/contract.ts'
import type { BundleWords } from './contract.ts'
import type { PaperVersion } from './papers-in-order.ts'

/** Name and position in one line. */
export const personInOneLine = (words: BundleWords, by: HistoryItem['by']): string =>
  words.person(by).replace('\n', ', ')

/** Who signed a paper, when, and whether certified: a line each. */
export const signerLines = ({ signers }: PaperVersion, words: BundleWords, zone: string): readonly string[] =>
  signers.map(({ by, at, certified }) =>
    bundleSentences.signedBy(personInOneLine(words, by), words.moment(at, zone), certified),
  )
