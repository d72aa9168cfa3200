/** A final paper, for whoever checks it by the code on it. */
export interface PaperToPublish {
  readonly code: string
  /** Id of the stored PDF, and its SHA-256. */
  readonly file: string
  readonly sha256: string
  readonly title: string
  readonly number: string | null
  /** The paper's own date: 2026-11-25. */
  readonly on: string
}

/** Where final papers can be looked up by anyone, at `/verifikasi/<tenant>/<code>`. */
export interface PublishedPapers {
  /** A code nobody can guess, to be printed before the paper is signed. */
  newPaperCode(): string
  /** Again with the same changes nothing; with a newer file, the code leads to that one. */
  publish(tenant: string, paper: PaperToPublish): Promise<void>
}
