import Type from 'typebox'
import { type ApiRoute, apiRoute, created, none, notFound, okReadonly } from '#server/http/api.ts'
import { orNull } from '#server/http/or-null.ts'

const tag = 'Calendar feeds'
const kind = Type.Enum(['tasks', 'meetings', 'office'], {
  description:
    'tasks: due times of what you owe; meetings: those of your cases; office: holidays and other hours of your unit',
})
const locale = Type.Enum(['id', 'en'])
const instant = Type.String({ format: 'date-time' })
const id = Type.String({ format: 'uuid' })

/** Calendars of the caller that programs subscribe to. */
export const feedRoutes: readonly ApiRoute[] = [
  apiRoute({
    method: 'GET',
    path: '/feeds',
    who: 'official',
    tag,
    summary: 'List your calendar feeds in use',
    answer: Type.Array(Type.Object({ id, kind, locale, madeAt: instant, fetchedAt: orNull(instant) })),
    handle: async (app, viewer) => okReadonly(await app.feeds.list(viewer)),
  }),
  apiRoute({
    method: 'POST',
    path: '/feeds',
    who: 'official',
    tag,
    summary: 'Make a calendar feed',
    description:
      'Its address is told this once; only a checksum of it is kept. Whoever knows it reads the calendar without signing in. The feed of the same kind before is revoked.',
    body: Type.Object({ kind, locale: Type.Optional(locale) }, { additionalProperties: false }),
    answer: Type.Object({ id, address: Type.String({ format: 'uri' }) }),
    handle: async (app, viewer, { body }) =>
      created(await app.feeds.make(viewer, body.kind, body.locale ?? 'id'), '/api/v1/feeds'),
  }),
  apiRoute({
    method: 'DELETE',
    path: '/feeds/:feed',
    who: 'official',
    tag,
    summary: 'Revoke a calendar feed',
    params: Type.Object({ feed: id }),
    handle: async (app, viewer, { params }) =>
      (await app.feeds.revoke(viewer, params.feed)) ? none : notFound,
  }),
]
