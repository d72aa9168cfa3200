/** Bytes received onto our own disk, not yet kept under their checksum. */
export interface Received {
  readonly path: string
  readonly size: number
  readonly sha256: string
}

/** Bytes of a file, first and last counted from 0 and both included. */
export interface ByteRange {
  readonly first: number
  readonly last: number
}

/** Where files lie, by tenant and checksum: the same bytes of one tenant lie there once. */
export interface FileStore {
  /** Durable when it returns. Takes the received file: afterwards it is no longer where it was. */
  keep(received: Received, tenant: string): Promise<void>
  /** A file that isn't there, or can't be read, fails as it is read: with `ENOENT` where it is missing. */
  read(tenant: string, sha256: string, range?: ByteRange): AsyncIterable<Uint8Array>
  /**
   * Removes what was kept before an instant (milliseconds); what isn't there is removed already. False: it was kept since,
   * by somebody who sent the same bytes and may not have said so yet.
   */
  remove(tenant: string, sha256: string, keptBefore: number): Promise<boolean>
}

/** Thrown while reading a file that its store doesn't have, whichever store it is. */
export function isMissing(error: unknown): boolean {
  return (error as NodeJS.ErrnoException | null)?.code === 'ENOENT'
}
