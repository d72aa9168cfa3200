import {
  createPost,
  type Deliveries,
  type OutgoingRules,
  type Seals,
  type TenantDatabase,
  type TimedJob,
} from '#server/platform/index.ts'
import { webhookDeliveries } from './deliveries.ts'
import { createLanes } from './lanes.ts'
import { nightlyWebhooks, webhookRound } from './rounds.ts'

export interface SendingParts {
  readonly tenants: TenantDatabase
  readonly seals: Seals
  readonly rules: OutgoingRules
  /** An ISO instant. */
  readonly now: () => string
  readonly onProblem: (problem: Error) => void
}

/** What the worker does for webhooks. */
export interface WebhookSending {
  readonly deliveries: Deliveries
  readonly everyMinute: TimedJob
  readonly nightly: TimedJob
  stop(): Promise<void>
}

export function createWebhookSending({ rules, ...parts }: SendingParts): WebhookSending {
  const lanes = createLanes({ ...parts, post: createPost(rules) })
  const round = { ...parts, lanes }
  return {
    deliveries: webhookDeliveries(round),
    everyMinute: webhookRound(round),
    nightly: nightlyWebhooks(parts),
    stop: lanes.stop,
  }
}
