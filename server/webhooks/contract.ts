import type { Refusal } from '#engine/kernel/index.ts'
import type { Viewer } from '#server/directory/contract.ts'
import type { SendProblem } from '#server/platform/index.ts'
import type { trialKind, WebhookKind } from './kinds.ts'

export type { trialKind, WebhookKind } from './kinds.ts'

export interface Webhook {
  readonly id: string
  readonly url: string
  readonly description: string
  readonly kinds: readonly WebhookKind[]
  readonly active: boolean
  readonly disabledBecause: 'by-hand' | 'gone' | 'failing' | null
  readonly disabledAt: string | null
  /** Until then the secret before signs too. */
  readonly previousUntil: string | null
  readonly deliveredAt: string | null
  readonly madeAt: string
  readonly waiting: number
  readonly givenUp: number
}

/** Why an attempt didn't get through. `sealed`: the server's secret is another, so its secrets can't be read. */
export type AttemptProblem = SendProblem | 'sealed'

export interface WebhookAttempt {
  readonly at: string
  readonly status: number | null
  readonly milliseconds: number
  /** Null: it got through. */
  readonly problem: AttemptProblem | null
  readonly nextAt: string | null
}

export interface WebhookDelivery {
  readonly message: string
  readonly kind: WebhookKind | typeof trialKind
  readonly body: string
  readonly at: string
  readonly status: 'waiting' | 'delivered' | 'given-up'
  readonly nextAt: string | null
  readonly attempts: readonly WebhookAttempt[]
}

export interface WebhookView {
  readonly webhook: Webhook
  /** The latest first. */
  readonly deliveries: readonly WebhookDelivery[]
  readonly page: number
  readonly more: boolean
}

export interface WebhookDraft {
  readonly url: string
  readonly description: string
  readonly kinds: readonly string[]
}

export type WebhookRefusalCode =
  | 'MayNotKeepWebhooks'
  | 'WebhookAddressWrong'
  /** Another webhook of the government sends there: everything would arrive twice, signed with two secrets. */
  | 'WebhookAddressTaken'
  | 'WebhookKindsMissing'
  | 'WebhookNotActive'
export type WebhookRefused = { readonly kind: 'refused'; readonly refusal: Refusal<WebhookRefusalCode> }
export type WebhookAnswer = { readonly kind: 'done' } | { readonly kind: 'not-found' } | WebhookRefused
/** The secret is shown this once. */
export type WebhookMade =
  | { readonly kind: 'made'; readonly id: string; readonly secret: string }
  | WebhookRefused
  | { readonly kind: 'not-found' }
export type WebhookReplayed =
  | { readonly kind: 'replayed'; readonly count: number }
  | WebhookRefused
  | { readonly kind: 'not-found' }

/** Webhooks of a government, kept by its administrators. Null: not for this viewer, or not there. */
export interface Webhooks {
  list(viewer: Viewer): Promise<readonly Webhook[] | null>
  find(viewer: Viewer, id: string, page?: number): Promise<WebhookView | null>
  add(viewer: Viewer, draft: WebhookDraft): Promise<WebhookMade>
  change(viewer: Viewer, id: string, draft: WebhookDraft): Promise<WebhookAnswer>
  rotateSecret(viewer: Viewer, id: string): Promise<WebhookMade>
  setActive(viewer: Viewer, id: string, active: boolean): Promise<WebhookAnswer>
  /** A trial message on its way. */
  sendTrial(viewer: Viewer, id: string): Promise<WebhookAnswer>
  /** One message again, whatever became of it. */
  replay(viewer: Viewer, id: string, message: string): Promise<WebhookReplayed>
  /** All that were given up since an instant. */
  replaySince(viewer: Viewer, id: string, since: string): Promise<WebhookReplayed>
}
