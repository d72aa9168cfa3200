import type { securityWords, signatureSentences, urgencyWords } from '#library/index.ts'

/** As much of JSON Schema as a form of a document kind uses; what it doesn't say is read from the value itself. */
export interface FieldSchema {
  readonly type?: string | readonly string[]
  readonly title?: string
  readonly description?: string
  readonly format?: string
  readonly properties?: Readonly<Record<string, FieldSchema>>
  readonly items?: FieldSchema
  readonly enum?: readonly unknown[]
  /** What stands on paper for each value of `enum`: by value, or in the order of `enum`. */
  readonly 'x-enum'?: Readonly<Record<string, unknown>> | readonly unknown[]
  /** Several paragraphs. */
  readonly 'x-long'?: boolean
}

export interface Letterhead {
  /** “Pemerintah Kota Contoh” */
  readonly government: string
  readonly office: string
  readonly address?: string
  /** Telephone, e-mail, website: one line. */
  readonly contact?: string
  readonly logo?: { readonly mediaType: 'image/svg+xml' | 'image/png'; readonly bytes: Uint8Array }
  /** A line of the office's own at the foot of each page. */
  readonly footer?: string
}

export interface PaperSigner {
  readonly position: string
  readonly name: string
  readonly rank?: string
  readonly nip?: string
  /** For whom the chair is vacant (Plt.) or its holder away (Plh.). */
  readonly acting?: 'Plt.' | 'Plh.'
  /** “Pihak Pertama”: which side of the paper the signer stands for. */
  readonly party?: string
}

/** One paper, ready to be set. Shapes as in Peraturan ANRI 5/2021 and Permendagri 1/2023. */
export interface PaperToSet {
  readonly kind: {
    readonly id: string
    readonly title: string
    readonly shape: 'correspondence' | 'titled' | 'form' | 'structured'
    /** Name of a shipped template, `correspondence` for library/templates/correspondence.typ. */
    readonly template: string
    readonly fields: FieldSchema
  }
  /** Valid against `kind.fields`. */
  readonly content: Readonly<Record<string, unknown>>
  readonly letterhead: Letterhead
  readonly number?: string
  /** Local date, 2026-11-25. */
  readonly date: string
  readonly place: string
  readonly urgency?: keyof typeof urgencyWords
  readonly security?: keyof typeof securityWords
  readonly signers: readonly PaperSigner[]
  /** How the page speaks of its electronic signatures. */
  readonly marks: keyof typeof signatureSentences
  /** Where anyone can check the paper; printed as a QR code with the address beside it. */
  readonly verification?: { readonly url: string }
  /** “KONSEP” across every page. */
  readonly draft: boolean
}

export interface HowToSet {
  /** PDF/A level; `a-2b` where nothing is said. Both are tagged. */
  readonly standard?: 'a-2b' | 'a-2a'
  /** A4, or F4 (Folio, 215 × 330 mm); A4 where nothing is said. */
  readonly size?: PageSize
  /** A template of the government's own, in place of the shipped one. */
  readonly templateSource?: string
}

export type PageSize = 'a4' | 'f4'

/** Where a signer's mark goes: points from the lower left corner of the page. */
export interface SignatureBox {
  /** Place in `PaperToSet.signers`. */
  readonly signer: number
  /** From 1. */
  readonly page: number
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

export interface SetPaper {
  readonly pdf: Uint8Array
  readonly pages: number
  readonly signatureBoxes: readonly SignatureBox[]
  /** Characters no shipped font has; each is printed as □. */
  readonly replaced: readonly string[]
}

export interface PaperPreview {
  /** One SVG document a page; no script, nothing fetched. */
  readonly pages: readonly string[]
  readonly replaced: readonly string[]
}

/** What keeps a paper from being set. */
export interface TemplateProblem {
  /** Line of the template; absent where the problem is in no one line. */
  readonly line?: number
  readonly message: string
}

/** What the place of a signature shows. */
export interface MarkToSet {
  /** Points. */
  readonly width: number
  readonly height: number
  readonly name: string
  readonly certified: boolean
  /** Where anyone can check the paper. */
  readonly url?: string
}

export interface Typesetting {
  /** The paper as PDF/A: same paper, same bytes. Throws `TemplateRefused`. */
  set(paper: PaperToSet, how?: HowToSet): Promise<SetPaper>
  /** The paper as pictures to look at. Throws `TemplateRefused`. */
  preview(paper: PaperToSet, how?: Omit<HowToSet, 'standard'>): Promise<PaperPreview>
  /** The same paper as DOCX, to be worked on and uploaded again. */
  toDocx(paper: PaperToSet, how?: Pick<HowToSet, 'size'>): Promise<Uint8Array>
  /** The mark of a signature: a PDF of one page, of the size of its place. */
  mark(mark: MarkToSet): Promise<Uint8Array>
  /** Ends the process in which governments' own templates are tried. */
  close(): Promise<void>
}
