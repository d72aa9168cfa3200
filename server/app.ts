import type { Bundles } from '#server/bundles/contract.ts'
import type { Cases } from '#server/cases/contract.ts'
import type { Directory } from '#server/directory/contract.ts'
import type { Documents } from '#server/documents/contract.ts'
import type { Papers } from '#server/papers/contract.ts'
import type { Procedures } from '#server/procedures/contract.ts'
import type { Registers } from '#server/registers/contract.ts'
import type { Signatures } from '#server/signatures/contract.ts'
import type { Tasks } from '#server/tasks/contract.ts'

/** Everything the product can do, built once in `wiring.ts`. Pages and the API both go through it. */
export interface App {
  readonly directory: Directory
  readonly documents: Documents
  readonly signatures: Signatures
  readonly procedures: Procedures
  readonly registers: Registers
  readonly cases: Cases
  readonly papers: Papers
  readonly bundles: Bundles
  readonly tasks: Tasks
}
