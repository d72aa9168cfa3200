import type { VNode } from 'preact'
import type { FileRef } from '#engine/case/state.ts'
import type { WorkLeft } from '#engine/working-time/index.ts'
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
  /** Files of a route that `examines`, which are stored nowhere. */
  readonly examined: Readonly<Record<string, ExaminedFile>>
}

/** A file sent to be looked at, in memory and kept nowhere. One that is too large is cut off a byte behind the limit. */
export interface ExaminedFile {
  readonly bytes: Uint8Array
  readonly whole: boolean
}

export interface PageRequest {
  readonly locale: Locale
  readonly viewer: Viewer | null
  /** Path with query, for language links and for coming back after sign-in. */
  readonly url: string
  readonly params: Readonly<Record<string, string>>
  readonly query: Readonly<Record<string, string>>
  readonly form: PostedForm
  /** A short message left by the page before (after a redirect), as a message key. */
  readonly flash: string | null
  /** Notices of the viewer that are unread; null where nobody is signed in or nobody counted. */
  readonly unread: number | null
  /** The e-mail address typed before, where signing in with it failed. */
  readonly typedEmail: string | null
  readonly now: string
  /** Work left from now until a moment, in the hours of an office in an IANA zone, or of one of its units. */
  workLeft(due: string, zone: string, unit?: string): WorkLeft
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
  /**
   * Its form brings one file that the page itself looks at and nobody keeps, from whoever may call it: at most so many
   * bytes, or what `uploads.examinedMegabytes` says. Else files go to the store of documents, of officials only.
   */
  readonly examines?: number | true
  handle(app: App, request: PageRequest): Promise<PageReply>
}

/** What went wrong, as people are told it. */
export type PageProblem =
  | 'not-found'
  | 'forbidden'
  | 'malformed'
  | 'too-large'
  | 'defect'
  | 'offline'
  | 'too-many'

/** What web/routes.tsx gives the server: its routes and the pages for what goes wrong. */
export interface PageSite {
  readonly routes: readonly PageRoute[]
  problem(request: PageRequest, problem: PageProblem): PageReply
}
