import { pagedSchema } from '#server/cases/index.ts'
import {
  type ApiReply,
  type ApiRoute,
  apiRoute,
  forbidden,
  none,
  notFound,
  ok,
  okReadonly,
} from '#server/http/api.ts'
import type { Preferences } from './contract.ts'
import {
  codeSchema,
  confirmBody,
  confirmSchema,
  deliveriesQuery,
  deliverySchema,
  listedNoticeSchema,
  messengerBody,
  noticesQuery,
  preferencesBody,
  preferencesSchema,
  theDelivery,
  theNotice,
  trialSchema,
} from './schemas.ts'

const changed = (done: boolean | null): ApiReply<never> =>
  done === null ? forbidden : done ? none : notFound

/** Notices, how one wants them, and for administrators what went out. */
export const noticeRoutes: readonly ApiRoute[] = [
  apiRoute({
    method: 'GET',
    path: '/notices',
    who: 'official',
    tag: 'Notices',
    summary: 'List your notices, the newest first',
    query: noticesQuery,
    answer: pagedSchema(listedNoticeSchema),
    handle: async (app, viewer, { query }) => okReadonly(await app.notices.list(viewer, query)),
  }),
  apiRoute({
    method: 'POST',
    path: '/notices/read',
    who: 'official',
    tag: 'Notices',
    summary: 'Mark all your notices as read',
    handle: async (app, viewer) => {
      await app.notices.markRead(viewer)
      return none
    },
  }),
  apiRoute({
    method: 'POST',
    path: '/notices/:notice/read',
    who: 'official',
    tag: 'Notices',
    summary: 'Mark one of your notices as read',
    params: theNotice,
    handle: async (app, viewer, { params }) => {
      await app.notices.markRead(viewer, params.notice)
      return none
    },
  }),
  apiRoute({
    method: 'GET',
    path: '/notices/preferences',
    who: 'official',
    tag: 'Notices',
    summary: 'Read how you want to be told by mail',
    answer: preferencesSchema,
    handle: async (app, viewer) => okReadonly(await app.notices.getPreferences(viewer)),
  }),
  apiRoute({
    method: 'PUT',
    path: '/notices/preferences',
    who: 'official',
    tag: 'Notices',
    summary: 'Say how you want to be told by mail',
    description:
      'By topic at once, at any hour, once a day, or never. Notices stand on the page whatever you choose.',
    body: preferencesBody,
    handle: async (app, viewer, { body }) => {
      const { messenger } = body.messenger ? body : await app.notices.getPreferences(viewer)
      await app.notices.savePreferences(viewer, { ...body, messenger } as Preferences)
      return none
    },
  }),
  apiRoute({
    method: 'POST',
    path: '/notices/trial-mail',
    who: 'official',
    limit: 'tight',
    tag: 'Notices',
    summary: 'Have a mail sent to you that says only that mail arrives',
    answer: trialSchema,
    handle: async (app, viewer) => ok({ answer: await app.notices.sendTrial(viewer) }),
  }),
  apiRoute({
    method: 'PUT',
    path: '/notices/messenger',
    who: 'official',
    limit: 'tight',
    tag: 'Notices',
    summary: 'Enter where you want to be told by messenger',
    description:
      'A code is sent there; once you have typed it in, messages are, and until then to the address before. One code a minute, and five until a day has passed without any.',
    body: messengerBody,
    answer: codeSchema,
    handle: async (app, viewer, { body }) =>
      ok({ answer: await app.notices.messenger.enter(viewer, body.address) }),
  }),
  apiRoute({
    method: 'POST',
    path: '/notices/messenger/code',
    who: 'official',
    limit: 'tight',
    tag: 'Notices',
    summary: 'Have another code sent to the address that waits to be confirmed',
    answer: codeSchema,
    handle: async (app, viewer) => ok({ answer: await app.notices.messenger.sendCode(viewer) }),
  }),
  apiRoute({
    method: 'POST',
    path: '/notices/messenger/confirmation',
    who: 'official',
    limit: 'tight',
    tag: 'Notices',
    summary: 'Confirm the address with the code that was sent there',
    body: confirmBody,
    answer: confirmSchema,
    handle: async (app, viewer, { body }) =>
      ok({ answer: await app.notices.messenger.confirm(viewer, body.code) }),
  }),
  apiRoute({
    method: 'DELETE',
    path: '/notices/messenger/waiting',
    who: 'official',
    tag: 'Notices',
    summary: 'Give up the address that waits to be confirmed; the one before goes on',
    handle: async (app, viewer) => {
      await app.notices.messenger.dropWaiting(viewer)
      return none
    },
  }),
  apiRoute({
    method: 'DELETE',
    path: '/notices/messenger',
    who: 'official',
    tag: 'Notices',
    summary: 'Be told by messenger no more',
    handle: async (app, viewer) => {
      await app.notices.messenger.remove(viewer)
      return none
    },
  }),
  apiRoute({
    method: 'GET',
    path: '/deliveries',
    who: 'official',
    tag: 'Notices',
    summary: 'List what went out, to whom and how it went; for administrators',
    query: deliveriesQuery,
    answer: pagedSchema(deliverySchema),
    handle: async (app, viewer, { query }) => {
      const found = await app.notices.listDeliveries(viewer, query)
      return found ? okReadonly(found) : forbidden
    },
  }),
  apiRoute({
    method: 'POST',
    path: '/deliveries/:delivery/retry',
    who: 'acting-official',
    tag: 'Notices',
    summary: 'Try a delivery again at once; for administrators',
    params: theDelivery,
    handle: async (app, viewer, { params }) => changed(await app.notices.tryAgain(viewer, params.delivery)),
  }),
  apiRoute({
    method: 'POST',
    path: '/deliveries/:delivery/give-up',
    who: 'acting-official',
    tag: 'Notices',
    summary: 'Try a delivery no more; for administrators',
    params: theDelivery,
    handle: async (app, viewer, { params }) => changed(await app.notices.giveUp(viewer, params.delivery)),
  }),
]
