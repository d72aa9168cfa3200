import type { DispositionId, DispositionOrder } from '#engine/disposition/index.ts'
import type { ActAnswer, Disposing } from '#server/cases/contract.ts'
import type { Viewer } from '#server/directory/contract.ts'
import type { PaperPreview } from '#server/typesetting/contract.ts'

/** What is disposed to whom. */
export interface OrderToGive extends DispositionOrder {
  /** The open task whose sheet it is. Absent: on the case as a whole, or passed on beside the SOP. */
  readonly task?: string
  /** What was disposed to the viewer's position and is passed on by it. */
  readonly from?: DispositionId
  readonly positions: readonly string[]
}

/** `commandId` (UUID) makes a repeat harmless. */
export interface DisposeRequest extends OrderToGive {
  readonly commandId: string
  readonly seenVersion?: number
  /** Completes the task too, where it asks for nothing but the sheet. */
  readonly completes?: boolean
}

/** `completed`: the task is done with it. */
export type DisposeAnswer =
  | (Extract<ActAnswer, { kind: 'done' }> & { readonly completed: boolean })
  | Exclude<ActAnswer, { kind: 'done' }>

/** An answer that somebody owes. */
export interface OwedDisposition {
  readonly caseId: string
  readonly disposition: DispositionId
  readonly reference: string | null
  readonly subject: string
  readonly applicant: string
  /** Who owes it, and who disposed: titles of positions. */
  readonly position: string
  readonly by: { readonly name: string; readonly position: string }
  readonly since: string
  readonly dueOn: string | null
  readonly overdue: boolean
  readonly urgency: DispositionOrder['urgency']
  readonly instructions: readonly Disposing['instructions'][number]['title'][]
  readonly note: string | null
}

export interface OwedDispositions {
  /** To the viewer's position: to be settled or passed on. */
  readonly mine: readonly OwedDisposition[]
  /** That the viewer's position disposed, and others still owe. */
  readonly awaited: readonly OwedDisposition[]
  /** Somebody stands below the viewer's position. */
  readonly mayPassOn: boolean
}

export interface Dispositions {
  /** Sets the sheet, disposes or passes on, and completes the task where that is wished and nothing else is asked. */
  dispose(viewer: Viewer, caseId: string, request: DisposeRequest): Promise<DisposeAnswer>
  /** The sheet as it would be with this order, across it that it is a draft. Null: no such case for this viewer. */
  preview(viewer: Viewer, caseId: string, order: OrderToGive): Promise<PaperPreview | null>
  /** The sheet with all that has been disposed so far, as PDF. Null: no such case, or nothing disposed. */
  sheet(viewer: Viewer, caseId: string): Promise<{ readonly name: string; readonly pdf: Uint8Array } | null>
  /** Of the position that the viewer holds now; those with a due date first, then the oldest. */
  listOwed(viewer: Viewer): Promise<OwedDispositions>
}
