import Type, { type Static } from 'typebox'
import { longest } from '#engine/case/index.ts'
import type { DispositionOrder } from '#engine/disposition/index.ts'
import { commandIdSchema, notDoneReply, urgency } from '#server/cases/index.ts'
import { type ApiReply, type ApiRoute, apiRoute, ok } from '#server/http/api.ts'
import { orNull } from '#server/http/or-null.ts'
import type { DisposeAnswer } from './contract.ts'

const instant = Type.String({ format: 'date-time' })
const date = Type.String({ format: 'date' })
const id = (description: string) => Type.String({ minLength: 1, maxLength: 200, description })
const optional = Type.Optional

const theCase = Type.Object({ case: Type.String({ format: 'uuid' }) })
const orderBody = Type.Object(
  {
    commandId: commandIdSchema,
    seenVersion: optional(Type.Integer({ minimum: 0, maximum: 2 ** 31 - 1 })),
    task: optional(id('The open task whose output the sheet is; left out on the case as a whole')),
    from: optional(id('The disposition to your position that you pass on')),
    positions: Type.Array(id('Position below yours'), { maxItems: 100 }),
    instructions: Type.Array(id('Instruction of the list'), { maxItems: 100 }),
    note: optional(Type.String({ maxLength: longest.text })),
    urgency,
    dueOn: optional(date),
    completes: optional(
      Type.Boolean({ description: 'Completes the task too, where it asks for nothing but the sheet' }),
    ),
  },
  { additionalProperties: false },
)
const disposed = Type.Object({
  caseId: Type.String({ format: 'uuid' }),
  version: Type.Integer(),
  completed: Type.Boolean({ description: 'The task is done with it' }),
})
const owed = Type.Array(
  Type.Object({
    caseId: Type.String({ format: 'uuid' }),
    disposition: Type.String(),
    reference: orNull(Type.String()),
    subject: Type.String(),
    applicant: Type.String(),
    position: Type.String({ description: 'Who owes the answer' }),
    by: Type.Object({ name: Type.String(), position: Type.String() }),
    since: instant,
    dueOn: orNull(date),
    overdue: Type.Boolean(),
    urgency,
    instructions: Type.Array(Type.Object({ id: Type.String(), en: Type.String() })),
    note: orNull(Type.String()),
  }),
)

export const dispositionRoutes: readonly ApiRoute[] = [
  apiRoute({
    method: 'GET',
    path: '/dispositions',
    who: 'official',
    tag: 'Dispositions',
    summary: 'List the answers to dispositions that your position owes, and those that it awaits',
    answer: Type.Object({
      mine: owed,
      awaited: owed,
      mayPassOn: Type.Boolean({ description: 'Somebody stands below your position' }),
    }),
    handle: async (app, viewer) => ok(structuredClone(await app.dispositions.listOwed(viewer)) as never),
  }),
  apiRoute({
    method: 'POST',
    path: '/cases/:case/dispositions',
    who: 'acting-official',
    tag: 'Dispositions',
    summary: 'Dispose, or pass a disposition on',
    description:
      'Gives a written instruction to positions below yours; the sheet is made with it. Settle with SettleDisposition and ' +
      'take back with TakeBackDisposition, among the acts of the case.',
    params: theCase,
    body: orderBody,
    answer: disposed,
    handle: async (app, viewer, { params, body }) =>
      replyTo(await app.dispositions.dispose(viewer, params.case, requestFrom(body))),
  }),
]

function requestFrom({ urgency: how, ...body }: Static<typeof orderBody>) {
  return { ...body, urgency: how as DispositionOrder['urgency'] }
}

function replyTo(answer: DisposeAnswer): ApiReply<Static<typeof disposed>> {
  return answer.kind === 'done'
    ? ok({ caseId: answer.caseId, version: answer.version, completed: answer.completed })
    : notDoneReply(answer)
}
