import type { CaseView, HistoryItem } from '#server/cases/contract.ts'
import type { Viewer } from '#server/directory/contract.ts'

/** A whole case as one PDF. */
export interface CasePdf {
  readonly name: string
  readonly pdf: Uint8Array
}

/** A whole case as a BagIt package (RFC 8493) in a zip; the bytes are made as they are read. */
export interface CaseBag {
  readonly name: string
  /** Ends with an error where a file isn't what was stored. */
  readonly bytes: AsyncIterable<Uint8Array>
}

/** Null: no such case, or not for this viewer. What is in it is what the case page shows to the same viewer. */
export interface Bundles {
  asPdf(viewer: Viewer, caseId: string): Promise<CasePdf | null>
  asBag(viewer: Viewer, caseId: string): Promise<CaseBag | null>
}

/** How pages call things, so that the papers say the same. */
export interface BundleWords {
  /** “25 November 2026, 10.00 WIB” */
  moment(at: string, zone: string): string
  size(bytes: number): string
  /** “Berjalan”, or the ending's own name. */
  standing(view: CaseView): string
  urgency(view: CaseView): string
  /** Name and position, “Sekretaris, atas nama Kepala Dinas”, on lines of their own; once where both are the same. */
  person(by: HistoryItem['by']): string
  /** What became true, and the reasons and values given with it. */
  tell(
    act: HistoryItem,
    view: CaseView,
    zone: string,
  ): { readonly sentences: readonly string[]; readonly details: readonly string[] }
}
