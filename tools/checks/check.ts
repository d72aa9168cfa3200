/** What a check found. `problems` fail the build, `notes` are only printed. Each is one sentence with its place. */
export interface Verdict {
  readonly problems: readonly string[]
  readonly notes?: readonly string[]
  /** What was looked at, e.g. `212 files`: a check that saw nothing has proved nothing. */
  readonly seen?: string
}

/** One part of `npm run check`. `root` is the folder of the project, so that a test can plant a fault in another one. */
export interface Check {
  readonly name: string
  run(root: string): Promise<Verdict> | Verdict
}
