import { type ApiRoute, apiRoute, ok } from '#server/http/api.ts'
import { addressOf } from './address.ts'
import { replyTo } from './reply.ts'
import {
  doneSchema,
  numberedBody,
  refuseBody,
  requestBody,
  signBody,
  signedManySchema,
  signManyBody,
  thePaper,
  writeBody,
} from './schemas.ts'

const route = { who: 'acting-official', tag: 'Papers', params: thePaper, answer: doneSchema } as const
const problems =
  '422 `PaperIncomplete` or `PaperMalformed`: `problems` says what, by field. 409: another revision, or somebody was faster.'

/** Everything that is done with a paper. */
export const actRoutes: readonly ApiRoute[] = [
  apiRoute({
    ...route,
    method: 'PUT',
    path: '/cases/:case/tasks/:task/papers/:document',
    summary: 'Begin or change a paper',
    description: `A content like the last is no new revision. ${problems}`,
    body: writeBody,
    handle: async (app, viewer, { params, body }) =>
      replyTo(await app.papers.write(viewer, addressOf(params), body)),
  }),
  apiRoute({
    ...route,
    method: 'POST',
    path: '/cases/:case/tasks/:task/papers/:document/forward',
    summary: 'Send a paper to those who initial and sign it',
    description: problems,
    body: requestBody,
    handle: async (app, viewer, { params, body }) =>
      replyTo(await app.papers.forward(viewer, addressOf(params), body)),
  }),
  apiRoute({
    ...route,
    method: 'POST',
    path: '/cases/:case/tasks/:task/papers/:document/finish',
    summary: 'Make a paper final that nobody initials or signs',
    description: problems,
    body: numberedBody,
    handle: async (app, viewer, { params, body }) =>
      replyTo(await app.papers.finish(viewer, addressOf(params), body)),
  }),
  apiRoute({
    ...route,
    method: 'POST',
    path: '/cases/:case/tasks/:task/papers/:document/recall',
    summary: 'Take a paper back; initials and signatures on it are void',
    body: requestBody,
    handle: async (app, viewer, { params, body }) =>
      replyTo(await app.papers.recall(viewer, addressOf(params), body)),
  }),
  apiRoute({
    ...route,
    method: 'POST',
    path: '/cases/:case/tasks/:task/papers/:document/initial',
    summary: 'Initial a paper',
    description: 'The last initials of a paper that nobody signs make it final.',
    body: numberedBody,
    handle: async (app, viewer, { params, body }) =>
      replyTo(await app.papers.initial(viewer, addressOf(params), body)),
  }),
  apiRoute({
    ...route,
    method: 'POST',
    path: '/cases/:case/tasks/:task/papers/:document/refuse',
    summary: 'Send a paper back instead of initialling or signing it',
    body: refuseBody,
    handle: async (app, viewer, { params, body }) =>
      replyTo(await app.papers.refuse(viewer, addressOf(params), body)),
  }),
  apiRoute({
    ...route,
    method: 'POST',
    path: '/cases/:case/tasks/:task/papers/:document/remind',
    summary: 'Remind those for whom a paper waits',
    description: 'Each at most once a working day. 422 `RemindedAlready`: they all were.',
    body: requestBody,
    handle: async (app, viewer, { params, body }) =>
      replyTo(await app.papers.remind(viewer, addressOf(params), body)),
  }),
  apiRoute({
    ...route,
    method: 'POST',
    path: '/cases/:case/tasks/:task/papers/:document/sign',
    summary: 'Sign a paper',
    description:
      'The secret is passed on and kept nowhere. 422 `NotSigned`: `facts.reason` says why, `again` what helps.',
    body: signBody,
    handle: async (app, viewer, { params, body }) =>
      replyTo(await app.papers.sign(viewer, addressOf(params), body)),
  }),
  apiRoute({
    method: 'POST',
    path: '/papers/signatures',
    who: 'acting-official',
    tag: 'Papers',
    summary: 'Sign several papers with one secret',
    description: 'Each is answered by itself, in the order given.',
    body: signManyBody,
    answer: signedManySchema,
    handle: async (app, viewer, { body: { papers, ...how } }) => {
      const asked = papers.map(({ case: caseId, task, document, ...request }) => ({
        at: { caseId, task, document },
        request,
      }))
      const answers = await app.papers.signMany(viewer, asked, how)
      return ok(
        papers.map((paper, place) => ({
          case: paper.case,
          task: paper.task,
          document: paper.document,
          answer: answers[place],
        })),
      )
    },
  }),
]
