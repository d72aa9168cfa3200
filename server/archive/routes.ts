import Type from 'typebox'
import { pagedSchema } from '#server/cases/index.ts'
import { type ApiRoute, apiRoute, forbidden, notFound, ok, okReadonly, refused } from '#server/http/api.ts'
import { destructionRoutes } from './destruction/routes.ts'
import { replyOf } from './reply.ts'
import {
  archiveFileSchema,
  archiveFileViewSchema,
  archiveQuery,
  assessBody,
  reasonBody,
  scheduleBody,
  scheduleSchema,
  theFile,
  theHold,
} from './schemas.ts'

/** The archive of ended cases. */
export const archiveRoutes: readonly ApiRoute[] = [
  apiRoute({
    method: 'GET',
    path: '/archive/files',
    who: 'official',
    tag: 'Archive',
    summary: 'Search the files of ended cases',
    query: archiveQuery,
    answer: pagedSchema(archiveFileSchema),
    handle: async (app, viewer, { query }) => {
      const found = await app.archive.list(viewer, query)
      return found ? okReadonly(found) : forbidden
    },
  }),
  apiRoute({
    method: 'GET',
    path: '/archive/files/:case',
    who: 'official',
    tag: 'Archive',
    summary: 'Read one file: class, retention with its sum, contents, holds, what was erased',
    params: theFile,
    answer: archiveFileViewSchema,
    handle: async (app, viewer, { params }) => {
      const view = await app.archive.find(viewer, params.case)
      return view ? okReadonly(view) : notFound
    },
  }),
  apiRoute({
    method: 'POST',
    path: '/archive/files/:case/holds',
    who: 'acting-official',
    tag: 'Archive',
    summary: 'Put a legal hold on a file',
    description: 'While it stands nothing of the file is destroyed or erased, whatever was approved.',
    params: theFile,
    body: reasonBody,
    handle: async (app, viewer, { params, body: { reason } }) =>
      replyOf(await app.archive.putHold(viewer, params.case, reason)),
  }),
  apiRoute({
    method: 'POST',
    path: '/archive/files/:case/holds/:hold/lift',
    who: 'acting-official',
    tag: 'Archive',
    summary: 'Lift a legal hold',
    params: theHold,
    body: reasonBody,
    handle: async (app, viewer, { params, body: { reason } }) =>
      replyOf(await app.archive.liftHold(viewer, params.case, params.hold, reason)),
  }),
  apiRoute({
    method: 'POST',
    path: '/archive/files/:case/assessment',
    who: 'acting-official',
    tag: 'Archive',
    summary: 'Say what becomes of a file that is to be assessed anew',
    params: theFile,
    body: assessBody,
    handle: async (app, viewer, { params, body: { as, reason } }) =>
      replyOf(await app.archive.assess(viewer, params.case, as, reason)),
  }),
  apiRoute({
    method: 'POST',
    path: '/archive/files/:case/personal-data/erasure',
    who: 'acting-official',
    tag: 'Archive',
    summary: 'Erase the personal data of an ended case',
    description: 'For good. The acts stay and their chain verifies. Refused under a hold.',
    params: theFile,
    body: reasonBody,
    handle: async (app, viewer, { params, body: { reason } }) =>
      replyOf(await app.archive.erasePersonal(viewer, params.case, reason)),
  }),
  ...destructionRoutes,
  apiRoute({
    method: 'GET',
    path: '/archive/schedule',
    who: 'official',
    tag: 'Archive',
    summary: 'List the versions of the retention schedule, the latest first',
    answer: Type.Array(scheduleSchema),
    handle: async (app, viewer) => {
      const found = await app.archive.listSchedules(viewer)
      return found ? okReadonly(found) : forbidden
    },
  }),
  apiRoute({
    method: 'PUT',
    path: '/archive/schedule',
    who: 'acting-official',
    tag: 'Archive',
    summary: 'Set the retention schedule',
    description: 'A new version, for cases that end from its first day on. For administrators.',
    body: scheduleBody,
    answer: Type.Object({ version: Type.Integer() }),
    handle: async (app, viewer, { body: { seenVersion, ...draft } }) => {
      const answer = await app.archive.changeSchedule(viewer, draft, seenVersion)
      if (answer.kind === 'refused') return refused(answer.refusal)
      return answer.kind === 'done'
        ? ok({ version: answer.version })
        : { kind: 'conflict', facts: { version: answer.version } }
    },
  }),
]
