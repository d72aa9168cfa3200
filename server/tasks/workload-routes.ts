import Type from 'typebox'
import { commandIdSchema } from '#server/cases/index.ts'
import { type ApiRoute, apiRoute, forbidden, okReadonly } from '#server/http/api.ts'
import { orNull } from '#server/http/or-null.ts'
import type { HandOverOutcome } from './contract.ts'

const load = {
  open: Type.Integer(),
  late: Type.Integer(),
  dueSoon: Type.Integer({ description: 'Due within a week, the late ones left out' }),
  standardMinutes: Type.Number({
    description:
      'Working minutes of their standards; a working day counts 450, what runs through nights nothing',
  }),
}
const official = Type.Object({
  id: Type.String(),
  name: Type.String(),
  position: Type.String(),
  unit: Type.String(),
})
const workload = Type.Object({
  scope: Type.Enum(['office', 'unit']),
  officials: Type.Array(
    Type.Object({
      official,
      chair: Type.Enum(['held', 'replaced', 'none'], {
        description: 'none: holds no position today; replaced: somebody stands in for it',
      }),
      waiting: Type.Integer({ description: 'Owed in person and held by nobody' }),
      ...load,
    }),
    { description: 'Whoever needs help most first' },
  ),
  unheld: Type.Object(load, { description: 'What nobody holds' }),
})

const move = Type.Object(
  {
    caseId: Type.String({ format: 'uuid' }),
    taskId: Type.String({ minLength: 1, maxLength: 200 }),
    to: Type.String({ minLength: 1, maxLength: 200, description: 'Official' }),
  },
  { additionalProperties: false },
)
const moves = Type.Array(move, { minItems: 1, maxItems: 100 })
const outcome = Type.Object({
  ...move.properties,
  subject: Type.String(),
  reference: orNull(Type.String()),
  activity: Type.String(),
  kind: Type.Enum(['possible', 'done', 'refused', 'conflict', 'not-found']),
  refusal: orNull(Type.Object({ code: Type.String(), facts: Type.Record(Type.String(), Type.Unknown()) })),
  others: Type.Array(official, { description: 'Whom else it can be given to, where it can’t go' }),
})
const outcomes = Type.Object({ tasks: Type.Array(outcome) })

/** The case behind an outcome has an address of its own. */
const withoutCases = (came: readonly HandOverOutcome[]) => ({
  tasks: came.map(({ case: _, ...told }) => told),
})

export const workloadRoutes: readonly ApiRoute[] = [
  apiRoute({
    method: 'GET',
    path: '/workload',
    who: 'official',
    tag: 'Tasks',
    summary: 'See how much each of your team has to do: the office for a supervisor, the unit for its head',
    answer: workload,
    handle: async (app, viewer) => {
      const found = await app.tasks.workload(viewer)
      return found ? okReadonly(found) : forbidden
    },
  }),
  apiRoute({
    method: 'POST',
    path: '/workload/hand-overs/plan',
    who: 'acting-official',
    tag: 'Tasks',
    summary: 'See what handing tasks over would come to; nothing is changed',
    body: Type.Object({ moves }, { additionalProperties: false }),
    answer: outcomes,
    handle: async (app, viewer, { body }) =>
      okReadonly(withoutCases(await app.tasks.planHandOver(viewer, body.moves))),
  }),
  apiRoute({
    method: 'POST',
    path: '/workload/hand-overs',
    who: 'acting-official',
    tag: 'Tasks',
    summary: 'Hand tasks over, each by an act of its own',
    description:
      'For supervisors. What can’t be done keeps nothing else from being done; each task says what became of it.',
    body: Type.Object({ commandId: commandIdSchema, moves }, { additionalProperties: false }),
    answer: outcomes,
    handle: async (app, viewer, { body }) =>
      okReadonly(withoutCases(await app.tasks.handOver(viewer, body.commandId, body.moves))),
  }),
]
