import type pg from 'pg'
import type { CaseCommand, CaseEvent } from '#engine/case/index.ts'
import type { Calendars } from '#server/calendars/contract.ts'
import type { Viewer } from '#server/directory/contract.ts'
import { type CommandRequest, listActs, openTenantDatabase, wholeEvents } from '#server/platform/index.ts'
import type { ProcedureShelf } from '#server/procedures/index.ts'
import { findPartOfFirm } from './actor.ts'
import { findAnswered } from './answered.ts'
import { caseCalendars } from './case-calendars.ts'
import { caseIdFor } from './case-id.ts'
import { casePapersOf } from './case-papers.ts'
import { caseViewOf } from './case-view.ts'
import { type LaterAct, runAsSeen, type SeenAnswer } from './conflict.ts'
import type { ActAnswer, Cases, CaseView } from './contract.ts'
import { readDisposing } from './disposing.ts'
import { createDueCalendars } from './due-calendars.ts'
import { listLinked } from './linked.ts'
import { listCases } from './list.ts'
import { dryRun } from './moves/dry-run.ts'
import { createCasePath, hidden, type SeatedCommand } from './path.ts'
import { createPeople } from './people.ts'
import { findPublicCase } from './public-case.ts'
import { publicViewOf } from './public-view.ts'
import { loadCase } from './read.ts'
import { isRepeat } from './repeat.ts'
import { scheduleOf } from './schedule-view.ts'
import { taskViewOf } from './task-view.ts'
import { findKeptTexts } from './texts/keys.ts'
import { openTexts } from './texts/sealing.ts'
import { tryAssigning } from './trial.ts'
import { tryVersion } from './version-trial.ts'

export interface CasesOptions {
  /** Connected as laksana_app. */
  readonly pool: pg.Pool
  readonly procedures: ProcedureShelf
  readonly calendars: Pick<Calendars, 'of'>
  /** An ISO instant. */
  readonly now: () => string
  /** Called after a commit that left something to deliver. */
  readonly onOutbox?: () => void
}

/** Cases over PostgreSQL: every change goes down the platform's command path. */
export function createCases({ pool, procedures, calendars, now, onOutbox }: CasesOptions): Cases {
  const tenants = openTenantDatabase(pool)
  const people = createPeople(tenants, now)
  const dueCalendars = createDueCalendars({ tenants, calendars, procedures, now })
  const stored = createCasePath({
    pool,
    tenants,
    procedures,
    calendars,
    people,
    ...(onOutbox && { onOutbox }),
  })

  const requestFor = (
    viewer: Viewer,
    stream: string,
    commandId: string,
    command: CaseCommand,
  ): CommandRequest<SeatedCommand> => ({
    tenant: viewer.tenant.id,
    stream,
    commandId,
    official: viewer.official.id,
    now: now(),
    command: { command, position: viewer.position.id },
  })

  const listLater = async (tenant: string, caseId: string, after: number): Promise<readonly LaterAct[]> => {
    const [acts, { keys }] = await Promise.all([
      tenants.withTenant(tenant, (queries) => listActs(queries, caseId, after)),
      findKeptTexts(pool, tenant, caseId),
    ])
    return acts.map((act) => ({
      official: String(act.actor.official),
      events: openTexts(wholeEvents<CaseEvent>(act.events, act), keys),
    }))
  }

  /** The first answer again for a command sent again; a conflict where its id was another's or meant something else. */
  const path: typeof stored = async (request) => {
    const answer = await stored(request)
    if (answer.kind !== 'accepted' || !answer.repeated) return answer
    const { tenant, stream, official, command } = request
    const [first] = await listLater(tenant, stream, answer.version - 1)
    const same = first !== undefined && isRepeat(command.command, official, first)
    return same ? answer : { kind: 'conflict', version: answer.version }
  }

  const answerFrom = async (
    viewer: Viewer,
    caseId: string,
    answer: SeenAnswer,
    seen: number | undefined,
  ): Promise<ActAnswer> => {
    if (answer.kind === 'accepted') return { kind: 'done', caseId, version: answer.version }
    if (answer.kind === 'refused') return answer.refusal === hidden ? { kind: 'not-found' } : answer
    const view = await find(viewer, caseId)
    if (!view) return { kind: 'not-found' }
    const since = seen ?? answer.version - 1
    return {
      kind: 'conflict',
      version: view.version,
      changed: view.history.filter((act) => act.version > since),
    }
  }

  const read = async (viewer: Viewer, caseId: string) => {
    const at = now()
    const loaded = await loadCase(pool, procedures, viewer, caseId, at)
    if (!loaded) return null
    const [calendar, names, linked, partOfFirm, disposing] = await Promise.all([
      calendars.of(viewer.tenant.id),
      people(viewer.tenant.id, viewer.official.id, loaded.state.applicant),
      listLinked(tenants, viewer, caseId, loaded.state.linkedTo),
      findPartOfFirm(tenants, viewer.tenant.id, viewer.position.unit, caseId),
      readDisposing(tenants, viewer.tenant.id, viewer.position.id, loaded.graph.procedure.id, at),
    ])
    const runBy = caseCalendars(calendar, loaded.state, loaded.graph, names)
    const view = caseViewOf(loaded, viewer, partOfFirm, names, linked, disposing, runBy, at)
    return view && { loaded, names, view, runBy, at }
  }

  const find = async (viewer: Viewer, caseId: string): Promise<CaseView | null> =>
    (await read(viewer, caseId))?.view ?? null

  const act: Cases['act'] = async (viewer, caseId, { commandId, seenVersion, command }) => {
    const request = requestFor(viewer, caseId, commandId, command)
    const answer =
      seenVersion === undefined
        ? await path(request)
        : await runAsSeen(path, request, seenVersion, (after) => listLater(viewer.tenant.id, caseId, after))
    return answerFrom(viewer, caseId, answer, seenVersion)
  }

  return {
    find,
    act,
    submit: (viewer, caseId, commandId) =>
      act(viewer, caseId, { commandId, command: { type: 'SubmitCase', reference: '' } }),

    async open(viewer, { commandId, procedure, applicant, channel, linkedTo }) {
      const version = await procedures.findVersionInForce(viewer.tenant.id, procedure)
      if (version === null) return { kind: 'not-found' }
      const caseId = caseIdFor(viewer.tenant.id, commandId)
      const command: CaseCommand = {
        type: 'OpenCase',
        procedure: { procedure, version },
        applicant,
        channel,
        ...(linkedTo && { linkedTo }),
      }
      return answerFrom(viewer, caseId, await path(requestFor(viewer, caseId, commandId, command)), 0)
    },

    async findSchedule(viewer, caseId) {
      const found = await read(viewer, caseId)
      if (!found) return null
      return scheduleOf(found.loaded, found.view, found.names, found.runBy, found.at)
    },

    async tryAssigning(viewer, caseId, task, to) {
      const found = await read(viewer, caseId)
      if (!found) return null
      const { loaded, view, names, runBy, at } = found
      const opened = taskViewOf(view, task, names)
      const facts = { ...runBy, now: at }
      const command = { type: 'AssignTask', task, to } as const
      return {
        case: view,
        task: opened?.task ?? null,
        colleagues: opened?.colleagues ?? [],
        refusal: await tryAssigning(tenants, loaded, viewer, command, facts),
      }
    },

    async tryVersion(viewer, caseId, version) {
      const found = await read(viewer, caseId)
      const graph =
        found && (await procedures.findGraph(viewer.tenant.id, found.loaded.graph.procedure.id, version))
      if (!graph) return null
      const { loaded, names, at } = found
      const runBy = caseCalendars(await calendars.of(viewer.tenant.id), loaded.state, graph, names)
      return tryVersion(loaded, viewer, version, graph, runBy, at)
    },

    async findPapers(viewer, caseId) {
      const found = await read(viewer, caseId)
      return found && casePapersOf(found.loaded, found.view, viewer, found.names, found.runBy, found.at)
    },

    async findTaskPapers(viewer, caseId, taskId) {
      const found = await read(viewer, caseId)
      if (!found) return null
      const papers = casePapersOf(found.loaded, found.view, viewer, found.names, found.runBy, found.at)
      return { ...papers, task: taskViewOf(found.view, taskId, found.names) }
    },

    findAnswered: (viewer, caseId, commandId) => findAnswered(tenants, viewer, caseId, commandId),

    async findTask(viewer, caseId, taskId) {
      const view = await find(viewer, caseId)
      return view && taskViewOf(view, taskId, await people(viewer.tenant.id))
    },

    tryRedating: async (viewer, plan) =>
      dryRun(tenants, {
        ...plan,
        tenant: viewer.tenant.id,
        people: await people(viewer.tenant.id),
        now: now(),
        findGraph: (procedure, version) => procedures.findGraph(viewer.tenant.id, procedure, version),
      }),

    async list(viewer, query) {
      const found = await listCases(pool, tenants, viewer, query, now())
      const of = await dueCalendars(
        viewer.tenant.id,
        found.items.flatMap(({ id, nextDueAt }) =>
          nextDueAt === null ? [] : [{ caseId: id, dueAt: nextDueAt }],
        ),
      )
      return { ...found, items: found.items.map((item) => ({ ...item, ...of(item.id) })) }
    },

    async findByReference(typed) {
      const found = await findPublicCase(pool, tenants, procedures, typed)
      if (!found) return null
      const { tenant, state, graph } = found
      const names = await people(tenant.id, state.applicant)
      return publicViewOf(found, caseCalendars(await calendars.of(tenant.id), state, graph, names), now())
    },
  }
}
