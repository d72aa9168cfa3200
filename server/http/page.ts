import type { VNode } from 'preact'
import type { FileRef } from '#engine/case/state.ts'
import type { App } from '#server/app.ts'
import type { Viewer } from '#server/directory/contract.ts'
import type { UploadProblem } from '#server/documents/contract.ts'

export type Locale = 'id' | 'en'

/** Who may call a route. `public`: anyone. `official`: anyone signed in. Else: signed in, and not merely an inspector. */
export type Audience = 'public' | 'official' | 'acting-official'

/** A form as posted: every field may repeat; files are stored already. */
export interface PostedForm {
  /** The first value, trimmed, or ''. */
  text(name: string): string
  all(name: string): readonly string[]
  has(name: string): boolean
  /** Names that begin with `prefix`, without it, with their first value. */
  under(prefix: string): Readonly<Record<string, string>>
  readonly files: Readonly<Record<string, FileRef>>
  readonly fileProblems: Readonly<Record<string, UploadProblem>>
  /** Files of a route with `inHand`, which are stored nowhere; one that is too large is a byte longer than `inHand`. */
  readonly inHand: Readonly<Record<string, Uint8Array>>
}

/** A file sent to be looked at, in memory and kept nowhere. `bytes` null: larger than is taken. */
export interface ExaminedFile {
  readonly bytes: Uint8Array | null
}

export interface PageRequest {
  readonly locale: Locale
  readonly viewer: Viewer | null
  /** Path with query, for language links and for coming back after sign-in. */
  readonly url: string
  readonly params: Readonly<Record<string, string>>
  readonly query: Readonly<Record<string, string>>
  readonly form: PostedForm
  /** Of a route that `examines`. */
  readonly examined: ExaminedFile | null
  /** A short message left by the page before (after a redirect), as a message key. */
  readonly flash: string | null
  readonly now: string
  readonly demo: boolean
  /** What a file field takes. */
  readonly uploads: {
    readonly endings: readonly string[]
    readonly megabytes: number
    /** Of an application bundle (zip) sent in pieces. */
    readonly bundleMegabytes: number
    /** Of a file that is only examined. */
    readonly examinedMegabytes: number
  }
}

export type PageReply =
  /** `shows`: the page holds a PDF of ours, so its content security policy lets it. */
  | { readonly kind: 'page'; readonly status: number; readonly body: VNode; readonly shows?: true }
  /** 303, with an optional message shown once on the next page. */
  | { readonly kind: 'redirect'; readonly to: string; readonly flash?: string }

export interface PageRoute<P extends string = string> {
  readonly method: 'GET' | 'POST'
  readonly path: P
  readonly who: Audience
  /** Few calls a minute from one address: what a stranger could use to guess at references. */
  readonly limit?: 'tight'
  /** Its form brings a file to be looked at and kept nowhere, from anyone; else files are stored, of officials only. */
  readonly examines?: true
  /** Most bytes of a file that the page itself looks at, rather than the store of documents. */
  readonly inHand?: number
  handle(app: App, request: PageRequest): Promise<PageReply>
}

/** What web/routes.tsx gives the server: its routes and the pages for what goes wrong. */
export interface PageSite {
  readonly routes: readonly PageRoute[]
  problem(
    request: PageRequest,
    problem: 'not-found' | 'forbidden' | 'defect' | 'offline' | 'too-many',
  ): PageReply
}
