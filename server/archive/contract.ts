import type { FileRef } from '#engine/case/state.ts'
import type { Refusal } from '#engine/kernel/index.ts'
import type { Retention, RetentionLine, RetentionSchedule } from '#engine/retention/index.ts'
import type { Paged } from '#server/cases/contract.ts'
import type { Viewer } from '#server/directory/contract.ts'
import type { TenantQueries } from '#server/platform/index.ts'

/** A document of an archive file; `kind` null where its procedure names none. */
export interface FiledDocument extends Retention {
  readonly document: string
  readonly title: string
  readonly kind: string | null
  /** The regulation its retention is read from. */
  readonly basis: string
  readonly transferOn: string
  readonly overOn: string
  readonly version: number
  readonly sha256: string
  /** Bytes. */
  readonly size: number
}

/** The file (berkas) of an ended case in the archive. Days are local dates. */
export interface ArchiveFile extends Retention {
  readonly caseId: string
  readonly reference: string | null
  readonly subject: string
  readonly applicant: string
  readonly procedure: { readonly id: string; readonly title: string }
  readonly ending: string
  readonly endedOn: string
  readonly transferOn: string
  readonly overOn: string
  readonly personalOverOn: string
  readonly held: boolean
  /** `reopened`: its case goes on, it comes back when that ends. */
  readonly status: 'kept' | 'reopened' | 'destroyed'
  /** Where it stands today: in the office, in the records centre, or past its retention. */
  readonly phase: 'active' | 'inactive' | 'over'
}

export interface LegalHold {
  readonly id: string
  readonly reason: string
  readonly putAt: string
  readonly putBy: string
  readonly lifted: { readonly at: string; readonly by: string; readonly reason: string } | null
}

export interface Erasure {
  readonly what: 'everything' | 'personal'
  readonly at: string
  readonly under: string
  /** Null: the nightly job, as the government has set it. */
  readonly by: string | null
  readonly places: readonly { readonly place: string; readonly count: number }[]
  /** Acts whose chain verified afterwards, and the hash of the last, hexadecimal. */
  readonly acts: number
  readonly head: string
}

export interface ArchiveFileView {
  readonly file: ArchiveFile
  /** Title of the document kept longest; empty where the file has none. */
  readonly governedBy: string
  /** Version of the retention schedule it was filed under; 0: as the kinds of document say. */
  readonly schedule: number
  readonly lines: readonly RetentionLine[]
  readonly contents: readonly FiledDocument[]
  readonly holds: readonly LegalHold[]
  readonly assessed: Assessment | null
  readonly erasures: readonly Erasure[]
  /** Lists of destruction it stands or stood on. */
  readonly lists: readonly { readonly id: string; readonly title: string; readonly status: ListStatus }[]
  readonly may: { readonly keep: boolean }
}

export interface Assessment {
  readonly as: 'destroy' | 'keep'
  readonly reason: string
  readonly at: string
  readonly by: string
}

export interface ArchiveQuery {
  readonly text?: string
  /** Filing code, or the beginning of one: `500` has `500.12`. */
  readonly class?: string
  /** In which the case ended. */
  readonly year?: number
  readonly final?: Retention['final']
  /** `transfer`: due to go to the records centre; `over`: past its retention; `held`, `destroyed` as they say. */
  readonly standing?: 'transfer' | 'over' | 'held' | 'destroyed'
  readonly page?: number
}

export type ListStatus = 'proposed' | 'approved' | 'refused' | 'carried-out'

export interface DestructionSummary {
  readonly id: string
  readonly title: string
  readonly status: ListStatus
  readonly madeAt: string
  readonly madeBy: string
  readonly files: number
}

export interface DestructionView extends DestructionSummary {
  readonly items: readonly ArchiveFile[]
  readonly decided: { readonly at: string; readonly by: string; readonly words: string } | null
  readonly record: DestructionRecord | null
  /** When the bytes of the last file had left the storage; null: not yet. */
  readonly removedAt: string | null
  /** `decide`: this viewer is the head and didn't propose it; `carryOut`: approved, and the viewer keeps the archive. */
  readonly may: { readonly decide: boolean; readonly carryOut: boolean }
}

/** Berita acara pemusnahan (PP 28/2012 art. 66): what was destroyed, by whom, on whose word, before whom. It stays. */
export interface DestructionRecord {
  readonly number: string
  readonly place: string
  /** Local date. */
  readonly on: string
  readonly title: string
  readonly office: string
  readonly proposedBy: string
  readonly approved: { readonly by: string; readonly at: string; readonly words: string }
  readonly carriedOutBy: string
  /** Positions of those who were present, one each. */
  readonly witnesses: readonly string[]
  readonly files: readonly DestroyedFile[]
  /** SHA-256 over the record without this, as canonical JSON. */
  readonly sha256: string
}

export interface DestroyedFile extends Retention {
  readonly caseId: string
  readonly reference: string | null
  readonly subject: string
  readonly applicant: string
  readonly procedure: string
  readonly endedOn: string
  readonly overOn: string
  /** Acts that stay in the log with their texts erased, and the hash of the last. */
  readonly acts: number
  readonly head: string
  readonly documents: readonly (Pick<FileRef, 'sha256' | 'size' | 'mediaType'> & {
    readonly title: string
    readonly version: number | null
  })[]
}

export type ArchiveAnswer =
  | { readonly kind: 'done' }
  | { readonly kind: 'refused'; readonly refusal: Refusal }
  | { readonly kind: 'not-found' }

/** Why the archive says no; each has a sentence in both languages. */
export type ArchiveRefusal =
  | 'MayNotKeepArchive'
  | 'NotHead'
  | 'OwnList'
  | 'HoldReasonMissing'
  | 'FileHeld'
  | 'FilesHeld'
  | 'FilesNotOver'
  | 'FilesNotToDestroy'
  | 'FilesOnList'
  | 'FilesGone'
  | 'ListEmpty'
  | 'ListNotProposed'
  | 'ListNotApproved'
  | 'RecordIncomplete'
  | 'NotToAssess'
  | 'ReasonNeeded'
  | 'AlreadyErased'
  | 'ChainBroken'
  | 'CaseErased'

/** What a version of the schedule is made of. */
export type ScheduleDraft = Omit<RetentionSchedule, 'version'>

export interface ScheduleView extends RetentionSchedule {
  readonly changedAt: string
  readonly changedBy: string
}

/** A kind of document with what the kind itself says. */
export interface FiledKind extends Retention {
  readonly kind: string
  readonly title: { readonly id: string; readonly en: string }
  readonly basis: string
}

export type ScheduleAnswer =
  | { readonly kind: 'done'; readonly version: number }
  | { readonly kind: 'conflict'; readonly version: number }
  | { readonly kind: 'refused'; readonly refusal: Refusal }

/** Read by whoever registers, supervises, administers or inspects; null for everybody else. Kept by administrators. */
export interface Archive {
  list(viewer: Viewer, query: ArchiveQuery): Promise<Paged<ArchiveFile> | null>
  find(viewer: Viewer, caseId: string): Promise<ArchiveFileView | null>
  putHold(viewer: Viewer, caseId: string, reason: string): Promise<ArchiveAnswer>
  liftHold(viewer: Viewer, caseId: string, hold: string, reason: string): Promise<ArchiveAnswer>
  /** Says what becomes of a file that is to be assessed anew. */
  assess(viewer: Viewer, caseId: string, as: Assessment['as'], reason: string): Promise<ArchiveAnswer>
  /** Erases the personal data of an ended case, for `reason`; never under a hold. */
  erasePersonal(viewer: Viewer, caseId: string, reason: string): Promise<ArchiveAnswer>
  listDestructions(viewer: Viewer): Promise<readonly DestructionSummary[] | null>
  findDestruction(viewer: Viewer, list: string): Promise<DestructionView | null>
  propose(
    viewer: Viewer,
    proposal: { readonly title: string; readonly cases: readonly string[] },
  ): Promise<{ readonly kind: 'proposed'; readonly list: string } | Exclude<ArchiveAnswer, { kind: 'done' }>>
  /** By the head of the office. `words`: the reason, or the number of the written approval. */
  decide(
    viewer: Viewer,
    list: string,
    decision: { readonly approved: boolean; readonly words: string },
  ): Promise<ArchiveAnswer>
  carryOut(viewer: Viewer, list: string, facts: RecordFacts): Promise<ArchiveAnswer>
  /** Newest first. */
  listSchedules(viewer: Viewer): Promise<readonly ScheduleView[] | null>
  listKinds(): readonly FiledKind[]
  changeSchedule(viewer: Viewer, draft: ScheduleDraft, seenVersion: number): Promise<ScheduleAnswer>
}

/** What is typed when a list is carried out. */
export interface RecordFacts {
  readonly number: string
  readonly place: string
  readonly witnesses: readonly string[]
}

/** Where something of a case lies that goes with it. Modules that keep more of a case add theirs in server/wiring.ts. */
export interface ErasePlace {
  readonly name: string
  /** Erases and answers how much it was; again it erases nothing. `personal`: only what is personal data. */
  erase(queries: TenantQueries, tenant: string, caseId: string, what: Erasure['what']): Promise<number>
}
