import { randomBytes } from 'node:crypto'
import type pg from 'pg'
import {
  type CaseCommand,
  type CaseEvent,
  type CaseFacts,
  type CaseState,
  caseDecider,
  type RefusalCode,
} from '#engine/case/index.ts'
import { type Refusal, refusal } from '#engine/kernel/index.ts'
import type { StepGraph } from '#engine/procedure/graph.ts'
import { localDateOf } from '#engine/working-time/index.ts'
import type { Calendars } from '#server/calendars/contract.ts'
import {
  type CommandContext,
  type CommandPath,
  createCommandPath,
  type TenantDatabase,
} from '#server/platform/index.ts'
import type { ProcedureShelf } from '#server/procedures/index.ts'
import { actorFrom, candidateFrom, findChair, findPartOfFirm, maySee } from './actor.ts'
import { caseCalendars } from './case-calendars.ts'
import { decideOpenly } from './decide-openly.ts'
import { disposingFacts, readDisposing } from './disposing.ts'
import type { People } from './people.ts'
import { rowChanges } from './projection/changes.ts'
import { referenceNumber } from './reference.ts'
import { type CaseKeys, createCaseKeys } from './texts/keys.ts'
import { openTexts } from './texts/sealing.ts'
import { readAuthority } from './trial.ts'

/** A command with the chair it is given from. */
export interface SeatedCommand {
  readonly command: CaseCommand
  readonly position: string
}

interface SeatedFacts extends CaseFacts {
  readonly people: People
  /** Under which texts go into the log; a case that is being opened has none yet. */
  readonly keys: CaseKeys | null
  /** Taken from the tenant's numbering once it is sure that the case can be submitted. */
  readonly reference?: string
}

/** Beside the engine's own: nothing is done any more on a case that was destroyed. */
export type CasePathCode = RefusalCode | 'CaseErased'
type CasePathRefusal = Refusal<CasePathCode>

/** The viewer may not know that the case exists. */
export const hidden: CasePathRefusal = refusal('NoPartInCase')

export interface CasePathOptions {
  readonly pool: pg.Pool
  readonly tenants: TenantDatabase
  readonly procedures: Pick<ProcedureShelf, 'findGraph'>
  readonly calendars: Pick<Calendars, 'of'>
  people(tenant: string, ...needed: readonly string[]): Promise<People>
  readonly onOutbox?: () => void
}

/**
 * The platform's command path, with what a decision on a case must know of the world. It decides on texts as they were
 * written; what is stored and hashed holds them sealed.
 */
export function createCasePath(
  options: CasePathOptions,
): CommandPath<SeatedCommand, CaseEvent, CasePathCode> {
  const { pool, tenants, procedures } = options
  const keysOf = createCaseKeys(pool)
  type Context = CommandContext<CaseState, SeatedCommand>

  return createCommandPath<CaseState, SeatedCommand, CaseEvent, SeatedFacts, CasePathCode>({
    pool,
    decider: {
      initial: caseDecider.initial,
      evolve: caseDecider.evolve,
      decide: ({ command }, state, facts) => decideOpenly(command, state, facts),
    },
    nameOf: ({ command }) => command.type,
    facts: factsFor,
    actor: ({ actor: { official, position, unit, actingFor } }) => ({ official, position, unit, actingFor }),
    project: ({ request, before, after, events, facts, version }) =>
      rowChanges(
        {
          caseId: request.stream,
          official: request.official,
          events: openTexts(events, facts.keys),
          stored: events,
          before: version === 1 ? null : { state: before, graph: facts.graph },
          after: { state: after, graph: graphAfter(before, after, facts) },
        },
        facts.people,
      ),
    ...(options.onOutbox && { onOutbox: options.onOutbox }),
  })

  async function factsFor(context: Context): Promise<{ facts: SeatedFacts } | { refusal: CasePathRefusal }> {
    const { request, state, authority, mark } = context
    const { command, position } = request.command
    const opening = command.type === 'OpenCase' && state.status === 'none'
    const applicant = opening ? command.applicant : state.applicant
    const { procedure, version } = opening ? command.procedure : state.procedure
    const chair = findChair(authority, position)
    const graph = await procedures.findGraph(request.tenant, procedure, version)
    if (!chair || !graph) return { refusal: hidden }
    const actor = actorFrom(request.official, chair, graph, applicant)
    const needed = [request.official, chair.unit, applicant, ...namedIn(command)]
    const people = await options.people(request.tenant, ...needed)
    const calendars = await options.calendars.of(request.tenant, mark)
    const partOfFirm = await findPartOfFirm(
      tenants,
      request.tenant,
      people.findUnit(chair.unit),
      request.stream,
    )
    if (opening && !people.findUnit(applicant)) return { refusal: hidden }
    if (opening && partOfFirm !== null)
      return { refusal: refusal('MayNotOpen', { channel: command.channel }) }
    if (!opening && !maySee(actor, state, partOfFirm)) return { refusal: hidden }
    // An ended case may have been destroyed meanwhile.
    const known = state.status !== 'none'
    const keys = known ? await keysOf(request.tenant, request.stream, state.ended !== undefined) : null
    if (keys?.texts === null) return { refusal: refusal('CaseErased') }
    const candidate = await findCandidate(request, graph, applicant)
    const disposes = command.type === 'Dispose' || command.type === 'PassOnDisposition'
    const disposing = disposes
      ? await readDisposing(tenants, request.tenant, chair.position, graph.procedure.id, request.now)
      : null
    const nextGraph =
      command.type === 'MoveToVersion'
        ? await procedures.findGraph(request.tenant, procedure, command.version)
        : null
    const facts: SeatedFacts = {
      now: request.now,
      actor,
      graph,
      ...caseCalendars(calendars, { applicant }, graph, people),
      people,
      keys,
      ...(candidate && { candidate }),
      ...(disposing && { disposing: disposingFacts(disposing) }),
      ...(nextGraph && { nextGraph }),
    }
    return command.type === 'SubmitCase' ? withReference(context, facts) : { facts }
  }

  async function findCandidate(
    { tenant, now, command: { command } }: Context['request'],
    graph: StepGraph,
    applicant: string,
  ) {
    if (command.type !== 'AssignTask' && command.type !== 'HandOverTask') return null
    const authority = await readAuthority(tenants, tenant, command.to, now)
    return authority && candidateFrom(authority, graph, applicant)
  }

  /** A number is taken only for a case that will have it: what would be refused anyway is refused first. */
  async function withReference(
    { request, state }: Context,
    facts: SeatedFacts,
  ): Promise<{ facts: SeatedFacts } | { refusal: CasePathRefusal }> {
    const opened = openTexts(state, facts.keys)
    const trial = caseDecider.decide({ type: 'SubmitCase', reference: 'trial' }, opened, facts)
    if (!trial.accepted) return { refusal: trial.refusal }
    const year = Number(localDateOf(request.now, facts.calendar).slice(0, 4))
    const { rows } = await pool.query({
      name: 'take_number',
      text: 'select laksana.take_number($1, $2) as running, (select reference_prefix from laksana.public_tenants() where tenant_id = $1) as prefix',
      values: [request.tenant, String(year)],
    })
    const reference = referenceNumber(rows[0].prefix, year, rows[0].running, randomBytes(4))
    return { facts: { ...facts, reference } }
  }
}

function graphAfter(before: CaseState, after: CaseState, facts: SeatedFacts): StepGraph {
  return facts.nextGraph && after.procedure.version !== before.procedure.version
    ? facts.nextGraph
    : facts.graph
}

/** Officials a command names, whose names the read models will show. */
function namedIn(command: CaseCommand): readonly string[] {
  if ('to' in command && command.type !== 'ReturnStep') return [command.to]
  return command.type === 'CompleteStep' ? Object.values(command.appointments).flat() : []
}
