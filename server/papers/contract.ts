import type { Offer } from '#engine/case/index.ts'
import type { FileRef } from '#engine/case/state.ts'
import type { Content, ContentProblem, Difference, DocumentKind } from '#engine/document-kind/index.ts'
import type { Refusal } from '#engine/kernel/index.ts'
import type { Paper, PaperSignatureLevel } from '#engine/paper/index.ts'
import type { DocumentId, PerformerId } from '#engine/procedure/definition.ts'
import type { CaseView, HistoryItem, Paged, TaskView } from '#server/cases/contract.ts'
import type { Viewer } from '#server/directory/contract.ts'
import type {
  ProviderName,
  Secret,
  SecretKind,
  SignerStatus,
  SignRefused,
} from '#server/signatures/contract.ts'

/** Which paper: one document that one task of a case gives. `task` is the task's id (`draft.1`), `document` the SOP's. */
export interface PaperAddress {
  readonly caseId: string
  readonly task: string
  readonly document: DocumentId
}

/** Acts on a paper; offers and the history name them so. */
export type PaperAct =
  | 'WritePaper'
  | 'ForwardPaper'
  | 'FinishPaper'
  | 'RecallPaper'
  | 'InitialPaper'
  | 'SignPaper'
  | 'RefusePaper'

/** What may be done with a paper now, or why not: `refusal.code` has its sentence in both languages. */
export type PaperOffer = Extract<Offer, { readonly act: PaperAct }>

/** Who did it, in which position; names are resolved. `id` is the official's. */
export type PaperHand = HistoryItem['by'] & { readonly id: string }

/**
 * What a revision says. `erased`: its time is over and the personal data in it are gone; that there was such a revision,
 * whose and when, is still known.
 */
export type PaperContent =
  | { readonly kind: 'content'; readonly content: Content }
  | { readonly kind: 'erased' }

/** One content of a paper. The first is number 1. */
export interface PaperRevision {
  readonly revision: number
  readonly by: PaperHand
  /** An ISO instant. */
  readonly at: string
}

/** Somebody who initials or signs a paper. */
export interface PaperParty {
  readonly performer: PerformerId
  /** The performer as the SOP calls it. */
  readonly title: string
  /** Whose turn it would be today: titles of positions, the agency, members of the team by name. */
  readonly positions: readonly string[]
  /** The paper waits for this one now. */
  readonly waiting: boolean
  /** Null: not yet, or void since the paper was changed, refused or taken back. */
  readonly done: {
    readonly by: PaperHand
    readonly at: string
    /** Signatures only: by a certificate of an Indonesian provider, and at which level (PAdES). */
    readonly signature?: { readonly certified: boolean; readonly level: PaperSignatureLevel }
  } | null
}

/** One thing done with a paper, oldest first. */
export interface PaperDeed {
  readonly act: PaperAct | 'RemindPaper'
  /** Null: `RemindPaper` that nobody asked for, after a working day of waiting. */
  readonly by: PaperHand | null
  readonly at: string
  /** `WritePaper`: which revision it made. */
  readonly revision?: number
  /** `RefusePaper`: why. */
  readonly reason?: string
}

/**
 * A paper as one person sees it. One that isn't begun is there too, prefilled, wherever the task can give it: the first
 * `write` begins it. One whose task is over stays readable as it was handed in.
 */
export interface PaperView {
  readonly at: PaperAddress
  /** Version of the case that this was read from. */
  readonly caseVersion: number
  readonly reference: string | null
  readonly subject: string
  /** The document as the SOP calls it; `kind.title` is what kind of paper that is. */
  readonly title: string
  /** Why the SOP's document is a paper of this kind, where that isn't plain. */
  readonly because: string | null
  /** The version of the kind that this paper keeps: form, labels, template, whether it bears a number. */
  readonly kind: DocumentKind
  /** Its task is open; else it was handed in with the step, or went away with the task, and nothing can be done with it. */
  readonly open: boolean
  /** Standing, revision, number, refusal, and the PDF (`file`) once it has been set. Null: not begun. */
  readonly paper: Paper | null
  /** Of the last revision; not begun: what case, government and earlier papers already say. */
  readonly content: PaperContent
  /** What is missing or wrong in `content` before it can be sent on; empty: ready. */
  readonly problems: readonly ContentProblem[]
  /** One for each act that makes sense here, in the order in which a paper goes; not begun: `WritePaper` alone. */
  readonly offers: readonly PaperOffer[]
  /** In their order; the last initial makes a paper without signers final. */
  readonly initials: readonly PaperParty[]
  /** In any order. */
  readonly signers: readonly PaperParty[]
  /** Newest first. */
  readonly revisions: readonly PaperRevision[]
  readonly deeds: readonly PaperDeed[]
  /** `may`: those for whom it waits can be reminded; `done`: they were, for this working day; `no`: not by the viewer. */
  readonly reminding: 'may' | 'done' | 'no'
  /** Who sent it back last and why; null once it was sent on again. */
  readonly refused: { readonly by: PaperHand; readonly at: string; readonly reason: string } | null
  /** `given`: it has `paper.number`. `later`: gets one right before the first signature, or when it is finished. */
  readonly number: 'given' | 'later' | 'none'
  /** Nobody signs it here. Final, it is printed for those who sign it, and comes back as a file. */
  readonly signedElsewhere: boolean
}

/** A paper in the list of its case. */
export interface PaperListItem {
  readonly at: PaperAddress
  readonly title: string
  readonly kindTitle: DocumentKind['title']
  readonly open: boolean
  /** `not-begun`: the task can give it or asks for it from outside, nobody has written it yet. */
  readonly standing: Paper['standing'] | 'not-begun'
  /** 0: not begun. */
  readonly revision: number
  readonly number: string | null
  readonly file: FileRef | null
  /** Performers it waits for, as the SOP calls them; while it is drafted, those who write it. */
  readonly waitsFor: readonly string[]
  /** It was sent back, and has not been sent on since. */
  readonly refused: boolean
  /** Final, it is printed for those who sign it, and comes back as a file. */
  readonly signedElsewhere: boolean
  /** An ISO instant; null: not begun. */
  readonly changedAt: string | null
}

/** A paper that waits for the viewer to initial or sign it. */
export interface WaitingPaper {
  readonly at: PaperAddress
  readonly title: string
  readonly kind: string
  readonly standing: 'initialling' | 'signing'
  readonly revision: number
  readonly number: string | null
  readonly reference: string | null
  readonly subject: string
  readonly applicant: string
  /** The step as the SOP writes it. */
  readonly activity: string
  /** Since when it waits for this performer: an ISO instant. */
  readonly since: string
  /** The clock of its case stands still; until it goes on, nothing is initialled or signed. */
  readonly suspended: boolean
  /** When the viewer was last reminded of it: an ISO instant. */
  readonly remindedAt: string | null
}

/** What was looked at. `commandId` (UUID) is chosen by the caller and makes a repeat harmless. */
export interface PaperRequest {
  readonly commandId: string
  /** The revision that the person saw, 0: not begun. Another one now, and the answer is a conflict. */
  readonly revision: number
}

/** How somebody signs. The secret is passed on and kept nowhere. */
export interface SigningRequest {
  readonly provider: ProviderName
  readonly secret: Secret
  /** The number of the identity card: BSrE needs it; it is not kept. */
  readonly nik?: string
  /** The signer was told that the timestamp server fails, and wants to sign at the lower level (local). */
  readonly withoutTimestamp?: boolean
}

/** The number as another system gave it, where the book is kept there (refusal `RegisterElsewhere` names the system). */
export interface NumberedElsewhere {
  readonly number?: string
}

/** A way of signing that is open to the viewer. */
export interface SigningChoice {
  readonly provider: ProviderName
  readonly secrets: readonly SecretKind[]
  readonly needsNik: boolean
  /** Whether it would go now; null: can't be known before the identity number is typed. */
  readonly status: SignerStatus | null
}

/** Codes of refusals that only papers have, beside those of the engine and of the books; each has its sentence. */
export type PaperRefusalCode =
  /** The content is larger than any form (facts: `kilobytes`). */
  | 'PaperTooLong'
  /** What it said is erased; it has to be written anew. */
  | 'PaperErased'
  /** Nobody sits in the chair that signs (facts: `performer`). */
  | 'SignerVacant'
  /** The signed PDF names somebody else for this signature (facts: `document`, `officials`). */
  | 'PaperNamesAnother'
  /** The file that was signed before can't be read (facts: `document`). */
  | 'SignedFileMissing'
  /** The government's own template doesn't work (facts: `problem`). */
  | 'TemplateFaulty'
  /** It waits for nobody, or its case stands still. */
  | 'NothingToRemind'
  /** Only its authors and whoever can take it back remind of it. */
  | 'MayNotRemind'
  /** All for whom it waits were reminded on this working day. */
  | 'RemindedAlready'
  /** The API alone: `malformed`, `incomplete` and `unsigned` (facts: `reason`). */
  | 'PaperMalformed'
  | 'PaperIncomplete'
  | 'NotSigned'

export type PaperAnswer =
  /** `version` of the case after the act; the same as before where nothing had changed. `paper` as it stands now. */
  | { readonly kind: 'done'; readonly version: number; readonly paper: Paper }
  /** The office says no; the code has its sentence. */
  | { readonly kind: 'refused'; readonly refusal: Refusal }
  /** `malformed`: can't even be kept as a draft. `incomplete`: kept, but not ready to be sent on. By field, in its order. */
  | { readonly kind: 'malformed' | 'incomplete'; readonly problems: readonly ContentProblem[] }
  /** Nothing was signed and nothing changed; `refused.again` says what helps. */
  | { readonly kind: 'unsigned'; readonly refused: SignRefused }
  /** Somebody was faster, or the person saw another revision; `changed` says what was done meanwhile. */
  | { readonly kind: 'conflict'; readonly version: number; readonly changed: readonly HistoryItem[] }
  /** No such case, task or paper, or not for this viewer. */
  | { readonly kind: 'not-found' }

export type PreviewAnswer =
  /** One SVG document a page. `replaced`: characters no font here has, printed as □. */
  | { readonly kind: 'set'; readonly pages: readonly string[]; readonly replaced: readonly string[] }
  | { readonly kind: 'malformed'; readonly problems: readonly ContentProblem[] }
  | { readonly kind: 'refused'; readonly refusal: Refusal }
  | { readonly kind: 'erased' }
  | { readonly kind: 'not-found' }

export type DocxAnswer =
  | { readonly kind: 'made'; readonly name: string; readonly bytes: Uint8Array }
  | { readonly kind: 'erased' }
  | { readonly kind: 'not-found' }

/** What changed from one revision to another, and who wrote each in between. */
export interface PaperDifferences {
  readonly from: PaperRevision
  readonly to: PaperRevision
  /** Those after `from` up to `to`, oldest first. */
  readonly written: readonly PaperRevision[]
  /** Null: one of the two contents is erased. Empty: both say the same. */
  readonly differences: readonly Difference[] | null
}

/** Papers of cases: written, initialled, numbered, signed. Whoever may see the case sees a final paper; others only who has a part in it. */
export interface Papers {
  /** Null: no such paper, or not for this viewer; also for a document that is uploaded and not written here. */
  find(viewer: Viewer, at: PaperAddress): Promise<PaperView | null>
  /** What the open tasks give or ask for from outside, begun or not, and what was handed in earlier; null: no such case for this viewer. */
  list(viewer: Viewer, caseId: string): Promise<readonly PaperListItem[] | null>
  /** The same with the case itself, read once for both. */
  findCase(
    viewer: Viewer,
    caseId: string,
  ): Promise<{ readonly view: CaseView; readonly papers: readonly PaperListItem[] } | null>
  /** An open task with what is written for it; null: no such task (any more), or not for this viewer. */
  findTask(
    viewer: Viewer,
    caseId: string,
    taskId: string,
  ): Promise<{ readonly view: TaskView; readonly papers: readonly PaperListItem[] } | null>
  /** How many wait for the viewer. */
  countWaiting(viewer: Viewer): Promise<{ readonly total: number; readonly capped?: true }>
  /** Across all cases, the longest waiting first; 25 a page. */
  listWaiting(viewer: Viewer, query?: { readonly page?: number }): Promise<Paged<WaitingPaper>>
  /** What one revision says; null: no such revision. */
  readRevision(
    viewer: Viewer,
    at: PaperAddress,
    revision: number,
  ): Promise<(PaperRevision & { readonly content: PaperContent }) | null>
  /** Null: no such paper or revision. */
  findDifferences(
    viewer: Viewer,
    at: PaperAddress,
    from: number,
    to: number,
  ): Promise<PaperDifferences | null>

  /** What is missing or wrong in a content that isn't saved; null: no such paper. */
  check(viewer: Viewer, at: PaperAddress, content: unknown): Promise<readonly ContentProblem[] | null>
  /** The pages as pictures, of `content` before it is saved, else of the last revision; marked as a draft until it is signed. */
  preview(viewer: Viewer, at: PaperAddress, content?: unknown): Promise<PreviewAnswer>
  /** The same to be worked on in a word processor; what comes back is uploaded as an output like any file. */
  toDocx(viewer: Viewer, at: PaperAddress): Promise<DocxAnswer>

  /** Begins or changes a paper. Empty texts and nulls count as not filled in. A content like the last is no new revision. */
  write(
    viewer: Viewer,
    at: PaperAddress,
    request: PaperRequest & { readonly content: unknown },
  ): Promise<PaperAnswer>
  /** To those who initial and sign it. Nothing may be missing. */
  forward(viewer: Viewer, at: PaperAddress, request: PaperRequest): Promise<PaperAnswer>
  /** A paper that nobody initials or signs becomes final: numbered, where its kind is, and set as PDF. */
  finish(viewer: Viewer, at: PaperAddress, request: PaperRequest & NumberedElsewhere): Promise<PaperAnswer>
  /** Back to those who write it; initials and signatures on it are void. */
  recall(viewer: Viewer, at: PaperAddress, request: PaperRequest): Promise<PaperAnswer>
  /** The last one of a paper that nobody signs makes it final, as `finish` does. */
  initial(viewer: Viewer, at: PaperAddress, request: PaperRequest & NumberedElsewhere): Promise<PaperAnswer>
  /** Back to its authors with a reason, which they and all who initialled or signed before are told. */
  refuse(
    viewer: Viewer,
    at: PaperAddress,
    request: PaperRequest & { readonly reason: string },
  ): Promise<PaperAnswer>

  /** Tells those for whom it waits, each at most once a working day. */
  remind(viewer: Viewer, at: PaperAddress, request: PaperRequest): Promise<PaperAnswer>

  /** The ways of signing there are here. */
  listSigningChoices(viewer: Viewer): Promise<readonly SigningChoice[]>
  /** The first signature numbers the paper and sets its PDF; later ones sign the signed file. */
  sign(
    viewer: Viewer,
    at: PaperAddress,
    request: PaperRequest & NumberedElsewhere & SigningRequest,
  ): Promise<PaperAnswer>
  /** Several papers with one secret; each is answered by itself, in the order given. */
  signMany(
    viewer: Viewer,
    papers: readonly { readonly at: PaperAddress; readonly request: PaperRequest & NumberedElsewhere }[],
    how: SigningRequest,
  ): Promise<readonly PaperAnswer[]>
}
