import Type from 'typebox'
import { type ApiRoute, apiRoute, created, forbidden, notFound, okReadonly } from '#server/http/api.ts'
import { replyOf } from '../reply.ts'
import {
  carryOutBody,
  decideBody,
  destructionSchema,
  destructionSummarySchema,
  proposeBody,
  theList,
} from '../schemas.ts'

export const destructionRoutes: readonly ApiRoute[] = [
  apiRoute({
    method: 'GET',
    path: '/archive/destructions',
    who: 'official',
    tag: 'Archive',
    summary: 'List the lists of files to be destroyed',
    answer: Type.Array(destructionSummarySchema),
    handle: async (app, viewer) => {
      const found = await app.archive.listDestructions(viewer)
      return found ? okReadonly(found) : forbidden
    },
  }),
  apiRoute({
    method: 'POST',
    path: '/archive/destructions',
    who: 'acting-official',
    tag: 'Archive',
    summary: 'Propose files for destruction',
    description: 'Only files past their retention whose fate it is, none of them held. The head decides.',
    body: proposeBody,
    answer: Type.Object({ id: Type.String({ format: 'uuid' }) }),
    handle: async (app, viewer, { body: proposal }) => {
      const answer = await app.archive.propose(viewer, proposal)
      return answer.kind === 'proposed'
        ? created({ id: answer.list }, `/api/v1/archive/destructions/${answer.list}`)
        : replyOf(answer)
    },
  }),
  apiRoute({
    method: 'GET',
    path: '/archive/destructions/:list',
    who: 'official',
    tag: 'Archive',
    summary: 'Read a list, and once it was carried out its record',
    params: theList,
    answer: destructionSchema,
    handle: async (app, viewer, { params }) => {
      const view = await app.archive.findDestruction(viewer, params.list)
      return view ? okReadonly(view) : notFound
    },
  }),
  apiRoute({
    method: 'POST',
    path: '/archive/destructions/:list/decision',
    who: 'acting-official',
    tag: 'Archive',
    summary: 'Approve or refuse a list, as the head of the office',
    params: theList,
    body: decideBody,
    handle: async (app, viewer, { params, body: decision }) =>
      replyOf(await app.archive.decide(viewer, params.list, decision)),
  }),
  apiRoute({
    method: 'POST',
    path: '/archive/destructions/:list/carrying-out',
    who: 'acting-official',
    tag: 'Archive',
    summary: 'Carry out an approved list',
    description:
      'For good: files and texts are erased, the record stays. Nothing is if one file is held by now.',
    params: theList,
    body: carryOutBody,
    handle: async (app, viewer, { params, body: facts }) =>
      replyOf(await app.archive.carryOut(viewer, params.list, facts)),
  }),
]
