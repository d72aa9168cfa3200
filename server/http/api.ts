import type { Static, TObject, TSchema } from 'typebox'
import type { Refusal } from '#engine/kernel/index.ts'
import type { App } from '#server/app.ts'
import type { Viewer } from '#server/directory/contract.ts'
import type { Audience } from './page.ts'

/** What an API route answers. Everything but `ok` and `none` becomes problem+json (RFC 9457). */
export type ApiReply<Body> =
  | { readonly kind: 'ok'; readonly body: Body }
  /** 201, with the address of what was made. */
  | { readonly kind: 'created'; readonly body: Body; readonly at: string }
  /** 204. */
  | { readonly kind: 'none' }
  /** 404: not there, or not for this viewer. */
  | { readonly kind: 'not-found' }
  /** 403. */
  | { readonly kind: 'forbidden' }
  /** 422 with the refusal's code and its sentence in the language asked for. */
  | {
      readonly kind: 'refused'
      readonly refusal: Refusal
      /** Added to the problem document, for what a sentence can't say (`problems`). */
      readonly more?: Readonly<Record<string, unknown>>
    }
  /** 409: somebody was faster. `facts` are added to the problem document (`version`, `changed`). */
  | { readonly kind: 'conflict'; readonly facts: Readonly<Record<string, unknown>> }

/** Whoever calls a route that is not public is signed in. */
export type CallerOf<Who extends Audience> = Who extends 'public' ? Viewer | null : Viewer

type Of<Schema extends TSchema | undefined> = Schema extends TSchema ? Static<Schema> : undefined

/** One route of the JSON API as its module declares it, path under `/api/v1`: `/cases/:case/acts`. */
export interface ApiDeclaration<
  Who extends Audience,
  Params extends TObject | undefined,
  Query extends TObject | undefined,
  Body extends TSchema | undefined,
  Answer extends TSchema | undefined,
> {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE'
  readonly path: `/${string}`
  readonly who: Who
  /** Few calls a minute from one address: what a stranger could use to guess. */
  readonly limit?: 'tight'
  /** Groups routes on the reference page: the noun it is about. */
  readonly tag: string
  /** One line in English, imperative: "Complete a step". */
  readonly summary: string
  readonly description?: string
  readonly params?: Params
  readonly query?: Query
  readonly body?: Body
  /** Schema of the body of `ok` or `created`; absent where it answers `none`. */
  readonly answer?: Answer
  handle(
    app: App,
    viewer: CallerOf<Who>,
    input: { readonly params: Of<Params>; readonly query: Of<Query>; readonly body: Of<Body> },
  ): Promise<ApiReply<Answer extends TSchema ? Static<Answer> : never>>
}

/** A declared route with its types forgotten, as the server registers it. Input has been checked by its schemas. */
export interface ApiRoute {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE'
  readonly path: `/${string}`
  readonly who: Audience
  readonly limit?: 'tight'
  readonly tag: string
  readonly summary: string
  readonly description?: string
  readonly params?: TObject
  readonly query?: TObject
  readonly body?: TSchema
  readonly answer?: TSchema
  handle(
    app: App,
    viewer: Viewer | null,
    input: { readonly params: unknown; readonly query: unknown; readonly body: unknown },
  ): Promise<ApiReply<unknown>>
}

/**
 * Declares a route of the JSON API. Modules export arrays of them (`server/cases/routes.ts`: `caseRoutes`);
 * `server/http/api-routes.ts` lists them all.
 */
export function apiRoute<
  Who extends Audience,
  Params extends TObject | undefined = undefined,
  Query extends TObject | undefined = undefined,
  Body extends TSchema | undefined = undefined,
  Answer extends TSchema | undefined = undefined,
>(declaration: ApiDeclaration<Who, Params, Query, Body, Answer>): ApiRoute {
  return declaration as unknown as ApiRoute
}

export const ok = <Body>(body: Body): ApiReply<Body> => ({ kind: 'ok', body })
export const created = <Body>(body: Body, at: string): ApiReply<Body> => ({ kind: 'created', body, at })
export const none: ApiReply<never> = { kind: 'none' }
export const notFound: ApiReply<never> = { kind: 'not-found' }
export const forbidden: ApiReply<never> = { kind: 'forbidden' }
/** A body that is as its schema says, but whose lists may not be written to, which the schema's type would have. */
export const okReadonly = (body: unknown): ApiReply<never> => ok(body) as ApiReply<never>
export const refused = (refusal: Refusal, more?: Readonly<Record<string, unknown>>): ApiReply<never> => ({
  kind: 'refused',
  refusal,
  ...(more && { more }),
})
