import type pg from 'pg'
import {
  type CaseEvent,
  type CaseState,
  type ClockCommand,
  type ClockFacts,
  caseDecider,
  decideByClock,
} from '#engine/case/index.ts'
import type { Calendars } from '#server/calendars/contract.ts'
import {
  type CommandAnswer,
  type CommandRequest,
  createCommandPath,
  type TenantDatabase,
} from '#server/platform/index.ts'
import type { ProcedureShelf } from '#server/procedures/index.ts'
import { caseCalendars } from './case-calendars.ts'
import { createPeople, type People } from './people.ts'
import { rowChanges } from './projection/changes.ts'

/** Under whose name acts of the clock stand in the log. No official has an id like it. */
const clockOfficial = 'Laksana'

interface ClockRequest {
  readonly tenant: string
  readonly caseId: string
  /** UUID, made from what the act is for, so that a job run twice does nothing twice. */
  readonly commandId: string
  /** What the job saw; when others have acted since, the answer is a conflict. */
  readonly expectedVersion?: number
  readonly command: ClockCommand
}

type ClockAnswer = CommandAnswer<CaseEvent, 'NothingDue'>

/** Acts that nobody gives. */
export interface Clock {
  act(request: ClockRequest): Promise<ClockAnswer>
}

interface ClockParts {
  /** Connected as laksana_app. */
  readonly pool: pg.Pool
  readonly tenants: TenantDatabase
  readonly procedures: Pick<ProcedureShelf, 'findGraph'>
  readonly calendars: Pick<Calendars, 'of'>
  /** An ISO instant. */
  readonly now: () => string
  readonly onOutbox?: () => void
}

interface NamedFacts extends ClockFacts {
  readonly people: People
}

type Timed = Pick<ClockRequest, 'command'>

/**
 * What time does to cases, down the same path as what people do: a version, a hash, read models and whom to tell, in one
 * statement. A case that doesn't exist is `NothingDue`.
 */
export function createClock({ pool, tenants, procedures, calendars, now, onOutbox }: ClockParts): Clock {
  const people = createPeople(tenants, now)
  const path = createCommandPath<CaseState, Timed, CaseEvent, NamedFacts, 'NothingDue'>({
    pool,
    decider: {
      initial: caseDecider.initial,
      evolve: caseDecider.evolve,
      decide: ({ command }, state, facts) => decideByClock(command, state, facts),
    },
    nameOf: ({ command }) => command.type,
    async facts({ request, state, mark }) {
      const { procedure, version } = state.procedure
      const graph = await procedures.findGraph(request.tenant, procedure, version)
      if (!graph) return { refusal: { code: 'NothingDue', facts: {} } }
      const known = await calendars.of(request.tenant, mark)
      const names = await people(request.tenant, state.applicant)
      const runBy = caseCalendars(known, state, graph, names)
      return { facts: { now: request.now, graph, ...runBy, people: names } }
    },
    actor: () => ({ official: clockOfficial, position: clockOfficial }),
    project: ({ request, before, after, events, facts: { graph, people: names } }) =>
      rowChanges(
        {
          caseId: request.stream,
          official: request.official,
          events,
          before: { state: before, graph },
          after: { state: after, graph },
        },
        names,
      ),
    ...(onOutbox && { onOutbox }),
  })
  return { act: (request) => path(requestOf(request, now())) }
}

function requestOf(request: ClockRequest, now: string): CommandRequest<Timed> {
  const { tenant, caseId: stream, commandId, expectedVersion, command } = request
  return {
    tenant,
    stream,
    commandId,
    official: clockOfficial,
    now,
    command: { command },
    ...(expectedVersion !== undefined && { expectedVersion }),
  }
}
