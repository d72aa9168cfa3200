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

export interface Documents {
  store(viewer: Viewer, name: string, bytes: AsyncIterable<Uint8Array>): Promise<Stored>
  /** Null unless the viewer's tenant holds it and the viewer may see a case it belongs to (or uploaded it). */
  open(
    viewer: Viewer,
    fileId: string,
  ): Promise<{ readonly file: FileRef; readonly bytes: AsyncIterable<Uint8Array> } | null>
  /** The references of files stored by this viewer earlier, to name in a command. */
  refs(viewer: Viewer, fileIds: readonly string[]): Promise<readonly FileRef[]>
}
