import type { Cases } from '#server/cases/contract.ts'
import type { Documents } from '#server/documents/contract.ts'
import type { Signatures } from '#server/signatures/contract.ts'
import { openContents } from './contents.ts'
import type { Papers } from './contract.ts'
import type { Desk } from './desk.ts'
import { drafting } from './drafting.ts'
import { finishing } from './finishing.ts'
import { openKindShelf } from './kinds.ts'
import { openPress, type PressOptions } from './press.ts'
import { reading } from './reading.ts'
import { reminding } from './reminding.ts'
import { signing } from './signing.ts'

export interface PapersOptions extends PressOptions {
  readonly cases: Cases
  readonly documents: Documents
  readonly signatures: Signatures
}

/** Papers of cases: what is in the log about them goes down the cases' own path, everything else is beside it. */
export function createPapers(options: PapersOptions): Papers {
  const { tenants, calendars, registers, typesetting, cases, documents, signatures, now } = options
  const desk: Desk = {
    tenants,
    calendars,
    registers,
    typesetting,
    cases,
    documents,
    signatures,
    now,
    kinds: openKindShelf(tenants, now),
    contents: openContents(tenants, now),
    press: openPress(options),
  }
  return {
    ...reading(desk),
    ...drafting(desk),
    ...finishing(desk),
    ...signing(desk),
    ...reminding(desk),
  }
}
