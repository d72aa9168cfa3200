/** A mistake in a YAML file: where, what, and what to write instead. */
export interface Mistake {
  readonly file: string
  readonly line: number
  readonly path: string
  readonly problem: string
  readonly instead: string
}
