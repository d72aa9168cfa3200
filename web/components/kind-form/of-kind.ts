import type { Field } from '#engine/document-kind/index.ts'
import type { FieldErrors } from '../fields/error-summary.tsx'
import type { Typed } from './typed.ts'

/** What draws any field of a kind is given. */
export interface OfKindProps<F extends Field = Field> {
  readonly field: F
  readonly name: string
  readonly typed: Typed
  readonly optional: boolean
  readonly errors: FieldErrors
  readonly action: string
  /** 2 on the page itself, more inside groups and rows. */
  readonly level: number
}
