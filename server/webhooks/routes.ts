import Type from 'typebox'
import {
  type ApiReply,
  type ApiRoute,
  apiRoute,
  created,
  forbidden,
  none,
  notFound,
  ok,
  okReadonly,
  refused,
} from '#server/http/api.ts'
import type { WebhookAnswer, WebhookMade, WebhookReplayed } from './contract.ts'
import {
  activeBody,
  sinceBody,
  theMessage,
  theWebhook,
  webhookDraft,
  webhookMade,
  webhookPage,
  webhookReplayed,
  webhookSchema,
  webhookViewSchema,
} from './schemas.ts'

const tag = 'Webhooks'
const who = 'acting-official'

/** Webhooks of the caller's government, for its administrators. */
export const webhookRoutes: readonly ApiRoute[] = [
  apiRoute({
    method: 'GET',
    path: '/webhooks',
    who: 'official',
    tag,
    summary: 'List webhooks',
    answer: Type.Array(webhookSchema),
    handle: async (app, viewer) => {
      const found = await app.webhooks.list(viewer)
      return found ? okReadonly(found) : forbidden
    },
  }),
  apiRoute({
    method: 'POST',
    path: '/webhooks',
    who,
    tag,
    summary: 'Add a webhook',
    description: 'Its secret is shown this once. Messages are signed by the Standard Webhooks scheme.',
    body: webhookDraft,
    answer: webhookMade,
    handle: async (app, viewer, { body }) => madeReply(await app.webhooks.add(viewer, body)),
  }),
  apiRoute({
    method: 'GET',
    path: '/webhooks/:webhook',
    who: 'official',
    tag,
    summary: 'See a webhook with its messages and every attempt, the latest first',
    params: theWebhook,
    query: webhookPage,
    answer: webhookViewSchema,
    handle: async (app, viewer, { params, query }) => {
      const view = await app.webhooks.find(viewer, params.webhook, query.page)
      return view ? okReadonly(view) : notFound
    },
  }),
  apiRoute({
    method: 'PUT',
    path: '/webhooks/:webhook',
    who,
    tag,
    summary: 'Change address, description or kinds of a webhook',
    params: theWebhook,
    body: webhookDraft,
    handle: async (app, viewer, { params, body }) =>
      replyOf(await app.webhooks.change(viewer, params.webhook, body)),
  }),
  apiRoute({
    method: 'POST',
    path: '/webhooks/:webhook/secret',
    who,
    tag,
    summary: 'Change the secret',
    description: 'The new one is shown this once. For a day messages are signed with both.',
    params: theWebhook,
    answer: webhookMade,
    handle: async (app, viewer, { params }) =>
      madeReply(await app.webhooks.rotateSecret(viewer, params.webhook)),
  }),
  apiRoute({
    method: 'PUT',
    path: '/webhooks/:webhook/active',
    who,
    tag,
    summary: 'Stop a webhook or start it again',
    description: 'What waits for a webhook that is stopped is given up, and can be sent again later.',
    params: theWebhook,
    body: activeBody,
    handle: async (app, viewer, { params, body }) =>
      replyOf(await app.webhooks.setActive(viewer, params.webhook, body.active)),
  }),
  apiRoute({
    method: 'POST',
    path: '/webhooks/:webhook/trials',
    who,
    tag,
    summary: 'Send a trial message',
    params: theWebhook,
    handle: async (app, viewer, { params }) => replyOf(await app.webhooks.sendTrial(viewer, params.webhook)),
  }),
  apiRoute({
    method: 'POST',
    path: '/webhooks/:webhook/messages/:message/replays',
    who,
    tag,
    summary: 'Send one message again',
    params: theMessage,
    answer: webhookReplayed,
    handle: async (app, viewer, { params }) =>
      replayedReply(await app.webhooks.replay(viewer, params.webhook, params.message)),
  }),
  apiRoute({
    method: 'POST',
    path: '/webhooks/:webhook/replays',
    who,
    tag,
    summary: 'Send again all that was given up since an instant',
    params: theWebhook,
    body: sinceBody,
    answer: webhookReplayed,
    handle: async (app, viewer, { params, body }) =>
      replayedReply(await app.webhooks.replaySince(viewer, params.webhook, body.since)),
  }),
]

function replyOf(answer: WebhookAnswer): ApiReply<never> {
  if (answer.kind === 'done') return none
  return answer.kind === 'refused' ? refused(answer.refusal) : notFound
}

function madeReply(answer: WebhookMade): ApiReply<{ id: string; secret: string }> {
  if (answer.kind === 'made')
    return created({ id: answer.id, secret: answer.secret }, `/api/v1/webhooks/${answer.id}`)
  return answer.kind === 'refused' ? refused(answer.refusal) : notFound
}

function replayedReply(answer: WebhookReplayed): ApiReply<{ count: number }> {
  if (answer.kind === 'replayed') return ok({ count: answer.count })
  return answer.kind === 'refused' ? refused(answer.refusal) : notFound
}
