import type { Refusal } from '#engine/kernel/index.ts'
import type { PaperWord } from '#library/index.ts'
import type { Viewer } from '#server/directory/contract.ts'
import type { Letterhead, PaperPreview } from '#server/typesetting/contract.ts'

export type Logo = NonNullable<Letterhead['logo']>
/** Fixed words of the templates that are printed otherwise. */
export type Wording = { readonly [Word in PaperWord]?: string }

/** What stands at the head and the foot of papers; '' where there is none. */
export interface LetterheadWords {
  readonly government: string
  readonly office: string
  readonly address: string
  readonly phone: string
  readonly email: string
  readonly website: string
  /** A line at the foot of each page. */
  readonly footer: string
  /** Where papers are signed. */
  readonly place: string
}

/** One version, never changed. */
interface Version {
  readonly version: number
  readonly reason: string
  readonly madeAt: string
  /** Name; null: loaded from the government's file. */
  readonly madeBy: string | null
  readonly validFrom: string
}

export interface LetterheadVersion extends LetterheadWords, Version {
  /** '' is the office that builds applications. */
  readonly unit: string
  readonly logo: Logo | null
}

export interface TemplateVersion extends Version {
  readonly template: string
  /** Typst; null: the shipped template. */
  readonly source: string | null
  readonly wording: Wording
}

/** A template and what is in force of it now; null: as shipped. */
export interface TemplateInForce {
  readonly template: string
  readonly shipped: string
  /** Its fixed words, as shipped. */
  readonly words: readonly { readonly word: PaperWord; readonly shipped: string }[]
  /** Kinds of document arranged by it. */
  readonly kinds: readonly {
    readonly id: string
    readonly title: { readonly id: string; readonly en: string }
  }[]
  readonly current: TemplateVersion | null
}

export interface LetterheadProposal {
  readonly unit: string
  readonly words: LetterheadWords
  /** A picture as it was sent, none, or one there is: in force, of an earlier version, in the viewer's draft. */
  readonly logo: Uint8Array | null | 'in-force' | 'of-draft' | number
}

export interface TemplateProposal {
  readonly template: string
  readonly source: string | null
  readonly wording: Wording
}

/** How a proposal comes into force. */
export interface Making {
  /** The version that the change was made from, 0 for none. */
  readonly seenVersion: number
  readonly reason: string
  /** Local date, from its first moment on; today or absent: at once. */
  readonly validFrom?: string
}

/** What is wrong, by its field; `code` names the sentence. */
export interface StationeryFault {
  readonly field:
    | keyof LetterheadWords
    | 'unit'
    | 'logo'
    | 'source'
    | 'wording'
    | 'template'
    | 'reason'
    | 'validFrom'
  readonly code:
    | 'Missing'
    | 'TooLong'
    | 'Unknown'
    | 'LogoKind'
    | 'LogoTooLarge'
    | 'LogoTooWide'
    | 'LogoUnsafe'
    | 'LogoBroken'
    | 'TemplateLine'
    | 'TemplateWhole'
    | 'DateWrong'
    | 'DatePassed'
  readonly facts: Readonly<Record<string, string | number>>
}

export type StationeryRefusal = 'MayNotSetStationery' | 'StationeryFaulty'

interface Refused {
  readonly kind: 'refused'
  readonly refusal: Refusal<StationeryRefusal>
}
interface Faulty {
  readonly kind: 'faulty'
  readonly faults: readonly StationeryFault[]
}

/** `tried`: it may be looked at as the viewer's draft. */
export type TrialAnswer = { readonly kind: 'tried' } | Faulty | Refused
export type MakingAnswer =
  | { readonly kind: 'done'; readonly version: number }
  | Faulty
  /** Somebody else has changed it since. */
  | { readonly kind: 'conflict'; readonly version: number }
  | Refused

/** All that `PaperToSet` and `HowToSet` need to look as the government wants it. */
export interface PaperStyle {
  readonly letterhead: Letterhead
  readonly place: string
  readonly wording: Wording
  /** Absent: the shipped template. */
  readonly templateSource?: string
}

export interface ExampleAsked {
  /** Whose letterhead; '' unless told. */
  readonly unit?: string
  /** The kind of document, with its example as content. */
  readonly kind: string
  /** What the viewer has tried last, in place of what is in force. */
  readonly draft?: 'letterhead' | 'template'
}

export interface Stationery {
  /**
   * How papers of a template look for an office at an instant: when its case began, so that a case keeps its style.
   * `unit` absent: the office that builds applications. Before the first letterhead the first one counts.
   */
  styleFor(
    tenant: string,
    asked: { readonly unit?: string; readonly template: string; readonly at: string },
  ): Promise<PaperStyle>
  /** In force now, the own office's first; null: may not look. */
  listLetterheads(viewer: Viewer): Promise<readonly LetterheadVersion[] | null>
  /** Newest first; empty for who may not look. */
  listLetterheadVersions(viewer: Viewer, unit: string): Promise<readonly LetterheadVersion[]>
  listTemplates(viewer: Viewer): Promise<readonly TemplateInForce[] | null>
  listTemplateVersions(viewer: Viewer, template: string): Promise<readonly TemplateVersion[]>
  /** Checks it, and keeps it as the viewer's own draft to look at. */
  tryLetterhead(viewer: Viewer, proposal: LetterheadProposal): Promise<TrialAnswer>
  /** Sets it with the example of every kind it serves; a draft only where all can be set. */
  tryTemplate(viewer: Viewer, proposal: TemplateProposal): Promise<TrialAnswer>
  putLetterhead(viewer: Viewer, proposal: LetterheadProposal, making: Making): Promise<MakingAnswer>
  putTemplate(viewer: Viewer, proposal: TemplateProposal, making: Making): Promise<MakingAnswer>
  /** The example of a kind, as pictures; null: no such kind or draft, or the viewer may not look. */
  previewExample(viewer: Viewer, asked: ExampleAsked): Promise<PaperPreview | null>
  setExample(viewer: Viewer, asked: ExampleAsked): Promise<Uint8Array | null>
}
