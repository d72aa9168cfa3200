import Type, { type Static } from 'typebox'
import { refusal } from '#engine/kernel/index.ts'
import type { App } from '#server/app.ts'
import type { Viewer } from '#server/directory/contract.ts'
import { type ApiReply, type ApiRoute, apiRoute, created, notFound, ok, refused } from '#server/http/api.ts'
import { commandFrom, filesNamedBy } from './acts/command.ts'
import { type ActBody, actBodySchema, openBodySchema } from './acts/schemas.ts'
import type { ActAnswer, CaseView, TaskView } from './contract.ts'
import { notDoneReply } from './not-done-reply.ts'
import { scheduleSchema } from './schedule-schema.ts'
import {
  caseListItemSchema,
  caseSchema,
  doneSchema,
  pagedSchema,
  publicCaseSchema,
  taskSchema,
} from './view-schemas.ts'

type Done = Static<typeof doneSchema>

const theCase = Type.Object({ case: Type.String({ format: 'uuid' }) })
const theTask = Type.Object({ case: Type.String({ format: 'uuid' }), task: Type.String() })
const listQuery = Type.Object({
  text: Type.Optional(
    Type.String({ maxLength: 200, description: 'Beginnings of words, all of which must occur' }),
  ),
  status: Type.Optional(Type.Enum(['draft', 'running', 'suspended', 'ended', 'withdrawn', 'cancelled'])),
  procedure: Type.Optional(Type.String()),
  applicant: Type.Optional(Type.String({ description: 'Id of the unit that asks' })),
  overdue: Type.Optional(Type.Boolean()),
  sort: Type.Optional(Type.Enum(['newest', 'oldest', 'due', 'last-act'])),
  page: Type.Optional(Type.Integer({ minimum: 1, maximum: 1000 })),
})

export const caseRoutes: readonly ApiRoute[] = [
  apiRoute({
    method: 'GET',
    path: '/cases',
    who: 'official',
    tag: 'Cases',
    summary: 'List and search the cases that you may see',
    query: listQuery,
    answer: pagedSchema(caseListItemSchema),
    handle: async (app, viewer, { query }) => {
      const page = await app.cases.list(viewer, query)
      return ok({ ...page, items: page.items.map((item) => ({ ...item, now: [...item.now] })) })
    },
  }),
  apiRoute({
    method: 'POST',
    path: '/cases',
    who: 'acting-official',
    tag: 'Cases',
    summary: 'Open a case',
    description: 'Opens a draft. Fill it with SaveApplication, then send it with SubmitCase.',
    body: openBodySchema,
    answer: doneSchema,
    handle: async (app, viewer, { body }) => {
      const answer = await app.cases.open(viewer, body)
      return answer.kind === 'done'
        ? created({ caseId: answer.caseId, version: answer.version }, `/api/v1/cases/${answer.caseId}`)
        : actReply(answer)
    },
  }),
  apiRoute({
    method: 'GET',
    path: '/cases/:case',
    who: 'official',
    tag: 'Cases',
    summary: 'Read a case file, with what you may do now and why not',
    params: theCase,
    answer: caseSchema,
    handle: async (app, viewer, { params }) => {
      const view = await app.cases.find(viewer, params.case)
      return view ? ok(caseAnswer(view)) : notFound
    },
  }),
  apiRoute({
    method: 'POST',
    path: '/cases/:case/acts',
    who: 'acting-official',
    tag: 'Cases',
    summary: 'Act on a case',
    description:
      'Every change of a case. `command.type` names the act. 409: somebody acted on the same thing since `seenVersion`; ' +
      'the problem says what changed. 422: the office says no, with a code.',
    params: theCase,
    body: actBodySchema,
    answer: doneSchema,
    handle: async (app, viewer, { params, body }) => {
      const { commandId, seenVersion } = body
      return act(app, viewer, params.case, body.command as ActBody, {
        commandId,
        ...(seenVersion !== undefined && { seenVersion }),
      })
    },
  }),
  apiRoute({
    method: 'GET',
    path: '/cases/:case/schedule',
    who: 'official',
    tag: 'Cases',
    summary:
      'Read the schedule of a case: planned and actual days of its steps, milestones, and every revision',
    params: theCase,
    answer: scheduleSchema,
    handle: async (app, viewer, { params }) => {
      const found = await app.cases.findSchedule(viewer, params.case)
      if (!found) return notFound
      const { case: _, span: __, freeDays: ___, ...schedule } = found
      return ok(structuredClone(schedule) as Static<typeof scheduleSchema>)
    },
  }),
  apiRoute({
    method: 'GET',
    path: '/cases/:case/tasks/:task',
    who: 'official',
    tag: 'Cases',
    summary: 'Read one open task, with who may be named for it',
    params: theTask,
    answer: taskSchema,
    handle: async (app, viewer, { params }) => {
      const view = await app.cases.findTask(viewer, params.case, params.task)
      return view ? ok(taskAnswer(view)) : notFound
    },
  }),
  apiRoute({
    method: 'GET',
    path: '/references/:reference',
    who: 'public',
    limit: 'tight',
    tag: 'Cases',
    summary: 'See where a case stands by its reference number',
    description: 'For anyone who has the number: steps, dates and standards; no names, no papers.',
    params: Type.Object({ reference: Type.String({ maxLength: 60 }) }),
    answer: publicCaseSchema,
    handle: async (app, _viewer, { params }) => {
      const view = await app.cases.findByReference(params.reference)
      return view ? ok({ ...view, steps: [...view.steps] }) : notFound
    },
  }),
]

async function act(
  app: App,
  viewer: Viewer,
  caseId: string,
  body: ActBody,
  request: { commandId: string; seenVersion?: number },
): Promise<ApiReply<Done>> {
  const named = filesNamedBy(body)
  const command = commandFrom(body, await app.documents.refs(viewer, named))
  if (!command) return refused(refusal('FileUnknown', { files: [...named] }))
  return actReply(await app.cases.act(viewer, caseId, { ...request, command }))
}

function actReply(answer: ActAnswer): ApiReply<Done> {
  return answer.kind === 'done'
    ? ok({ caseId: answer.caseId, version: answer.version })
    : notDoneReply(answer)
}

/** The view without the graph: `GET /tenants/…/procedures/…` has the procedure. */
function caseAnswer({ graph, ...view }: CaseView): Static<typeof caseSchema> {
  const { version } = view.state.procedure
  const procedure = { id: graph.procedure.id, version, title: graph.procedure.identity.title.value }
  return { ...(view as unknown as Omit<Static<typeof caseSchema>, 'procedure'>), procedure }
}

function taskAnswer(view: TaskView): Static<typeof taskSchema> {
  return { ...(view as unknown as Static<typeof taskSchema>), case: caseAnswer(view.case) }
}
