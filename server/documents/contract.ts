import type { IncomingMessage, ServerResponse } from 'node:http'
import type { FileRef } from '#engine/case/state.ts'
import type { Viewer } from '#server/directory/contract.ts'

/** A file received but not yet part of a case. Bytes are kept by checksum; the type is sniffed, the name cleaned. */
export type Stored =
  | { readonly kind: 'stored'; readonly file: FileRef }
  | { readonly kind: 'refused'; readonly problem: UploadProblem }

/** `too-large` and `type-not-allowed` say the limit and the allowed kinds in `facts`. */
export interface UploadProblem {
  readonly code: 'FileTooLarge' | 'FileTypeNotAllowed' | 'FileEmpty' | 'FileTypeMismatch'
  readonly facts: Readonly<Record<string, string | number>>
}

/** Bytes of a file, first and last counted from 0 and both included. */
export interface ByteRange {
  readonly first: number
  readonly last: number
}

/**
 * A file somebody may know of. `held`: waits for the virus scanner, and only whoever sent it opens it; `infected`:
 * nobody opens it any more.
 */
export type FoundFile =
  | {
      readonly file: FileRef
      readonly closed: null
      readonly read: (range?: ByteRange) => AsyncIterable<Uint8Array>
    }
  | { readonly file: FileRef; readonly closed: 'held' | 'infected' }

export interface Documents {
  store(viewer: Viewer, name: string, bytes: AsyncIterable<Uint8Array>): Promise<Stored>
  /** A file that was made here, for this viewer: kept at once, whatever its size, and not held for the scanner. */
  keep(viewer: Viewer, name: string, bytes: Uint8Array): Promise<FileRef>
  /** Null unless the viewer's tenant holds it and the viewer may see a case it belongs to (or uploaded it). */
  open(viewer: Viewer, fileId: string): Promise<FoundFile | null>
  /** The references of files stored by this viewer earlier, to name in a command; infected ones left out. */
  refs(viewer: Viewer, fileIds: readonly string[]): Promise<readonly FileRef[]>
  readonly resumable: Resumable
}

/** Uploads in pieces, by tus 1.0: what has arrived stays when the line breaks, for a day. */
export interface Resumable {
  /** Most bytes of a file sent so, by the ending of its name. */
  readonly limits: FileLimits
  /** Why this official may not begin an upload of this name and size now; null when they may. */
  refuse(viewer: Viewer, name: string, size: number): Promise<UploadProblem | 'too-many' | null>
  /** Whether the upload is this official's. Says nothing of whether there is one. */
  owns(viewer: Viewer, uploadId: string): boolean
  /** Answers one request of the protocol; its upload, if it names one, is the viewer's own. */
  answer(call: ResumableCall): Promise<void>
}

export interface ResumableCall {
  readonly viewer: Viewer
  /** Null: a new one is asked for. */
  readonly uploadId: string | null
  readonly request: IncomingMessage
  readonly response: ServerResponse
  /** Why a file that arrived whole is not taken, in the language of whoever sent it. */
  readonly refusal: (problem: UploadProblem) => { readonly detail: string }
  /** What to answer where something of ours went wrong. */
  readonly defect: (error: Error) => { readonly status: number; readonly detail: string }
}

/** Most bytes of a file: of an application bundle (zip) sent in pieces, and of every other. */
export interface FileLimits {
  readonly file: number
  readonly bundle: number
}
