import type pg from 'pg'
import { type CaseState, caseDecider, offers } from '#engine/case/index.ts'
import type { FileRef } from '#engine/case/state.ts'
import { localDateOf } from '#engine/working-time/index.ts'
import { listExamples } from '#library/examples.ts'
import type { DemoCase, DemoTenant } from '#library/index.ts'
import { createCalendars } from '#server/calendars/index.ts'
import type { Viewer } from '#server/directory/contract.ts'
import type { Documents } from '#server/documents/contract.ts'
import { openTenantDatabase } from '#server/platform/index.ts'
import type { ProcedureShelf } from '#server/procedures/index.ts'
import { commandFrom } from '../acts/command.ts'
import { caseIdFor } from '../case-id.ts'
import { createCasePath } from '../path.ts'
import { createPeople } from '../people.ts'
import { createCaseKeys } from '../texts/keys.ts'
import { openTexts } from '../texts/sealing.ts'
import { castOf, type Member } from './cast.ts'
import { smallPdf } from './paper.ts'
import { type PlayedAct, playAct, playSubmission, type Stage } from './play.ts'
import { actTimes } from './schedule.ts'

export interface SeedOptions {
  readonly pool: pg.Pool
  readonly procedures: ProcedureShelf
  readonly documents: Documents
  readonly now: () => string
}

/**
 * Plays the cases of demo governments through the real command path, as the right officials, at the times when it would
 * have happened. Again it changes nothing. The officials' holdings must reach back as far as the oldest case.
 */
export async function seedDemoCases(options: SeedOptions, governments: readonly DemoTenant[]): Promise<void> {
  const { pool, procedures, now } = options
  const tenants = openTenantDatabase(pool)
  const keysOf = createCaseKeys(pool)
  const calendars = createCalendars({ pool, now })
  const path = createCasePath({ pool, tenants, procedures, calendars, people: createPeople(tenants, now) })
  await Promise.all(governments.map(seedGovernment))

  /** The oldest first, so that reference numbers follow the calendar. */
  async function seedGovernment(government: DemoTenant): Promise<void> {
    for (const demo of government.cases.toSorted((a, b) => b.daysAgo - a.daysAgo))
      await seedCase(government, demo)
  }

  async function seedCase(government: DemoTenant, demo: DemoCase): Promise<void> {
    const calendar = (await calendars.of(government.id)).of()
    const played = actsOf(demo)
    const times = actTimes(demo.daysAgo, played.length, now(), calendar)
    const cast = castOf(government, demo.procedure)
    const applicant = cast.find((member) => member.unit === demo.applicant)
    const version = await procedures.findVersionInForce(government.id, demo.procedure)
    if (!applicant || version === null)
      throw new Error(`nobody can ask for “${demo.subject}” in ${government.id}`)
    const graph = await procedures.getGraph(government.id, demo.procedure, version)
    const key = `${government.id} ${demo.procedure} ${demo.subject}`
    const caseId = caseIdFor(government.id, key)
    const files = new Map<string, FileRef>()
    let state: CaseState = caseDecider.initial
    let acts = 0
    let at = times(0)

    const run = async (member: Member, command: Parameters<typeof caseDecider.decide>[0]): Promise<void> => {
      const answer = await path({
        tenant: government.id,
        stream: caseId,
        commandId: `${key} ${++acts}`,
        official: member.official,
        now: at,
        command: { command, position: member.position },
      })
      if (answer.kind !== 'accepted') {
        const why =
          answer.kind === 'refused'
            ? `${answer.refusal.code} ${JSON.stringify(answer.refusal.facts)}`
            : answer.kind
        throw new Error(`${command.type} on “${demo.subject}” by ${member.position}: ${why}`)
      }
      const events = openTexts(answer.events, await keysOf(government.id, caseId))
      state = events.reduce(caseDecider.evolve, state)
    }
    const actorOf = (member: Member) => ({
      ...member,
      performs: [...graph.performers.values()]
        .filter(({ id, kind }) =>
          kind === 'applicant' ? member.unit === demo.applicant : member.bound.includes(id),
        )
        .map(({ id }) => id),
    })
    const stage: Stage = {
      graph,
      cast,
      state: async () => state,
      offers: async (member) => offers(state, { now: at, actor: actorOf(member), graph, calendar }),
      act: async (member, body) => {
        const command = commandFrom(body, [...files.values()])
        if (!command) throw new Error(`${body.type} names a file that was not uploaded`)
        await run(member, command)
      },
      upload: async (member, document) => {
        const title = graph.documents[document] ?? document
        const bytes = smallPdf(title, demo.subject)
        const stored = await options.documents.store(
          viewerOf(government, member),
          `${document}.pdf`,
          once(bytes),
          caseId,
        )
        if (stored.kind === 'refused') throw new Error(`${document}.pdf is refused: ${stored.problem.code}`)
        files.set(stored.file.fileId, stored.file)
        return stored.file.fileId
      },
      date: () => localDateOf(new Date(Date.parse(at) + 14 * 86_400_000).toISOString(), calendar),
    }

    if (await isSeeded(government.id, caseId)) return
    await run(applicant, {
      type: 'OpenCase',
      procedure: { procedure: demo.procedure, version },
      applicant: demo.applicant,
      channel: 'applicant',
    })
    const { subject, need, businessProcess, urgency } = demo
    await playSubmission(stage, applicant, { subject, need, businessProcess, urgency })
    for (const [index, act] of played.entries()) {
      at = times(index + 1)
      await playAct(stage, act)
    }
    if (demo.suspended) await suspend(stage, demo.suspended)
  }

  async function isSeeded(tenant: string, caseId: string): Promise<boolean> {
    const found = await tenants.withTenant(tenant, (queries) =>
      queries
        .selectFrom('case_stream')
        .select('version')
        .where('tenant_id', '=', tenant)
        .where('case_id', '=', caseId)
        .executeTakeFirst(),
    )
    return found !== undefined
  }
}

/** The acts of its example, as far as the case has come. */
function actsOf(demo: DemoCase): readonly PlayedAct[] {
  const example = listExamples(demo.procedure).find(({ name }) => name === demo.example)
  if (!example) throw new Error(`library/procedures/examples/${demo.procedure} has no ${demo.example}.yaml`)
  return demo.acts === 'all' ? example.acts : example.acts.slice(0, demo.acts)
}

async function suspend(stage: Stage, why: NonNullable<DemoCase['suspended']>): Promise<void> {
  const superior = stage.cast.find(({ capabilities }) => capabilities.includes('supervise'))
  if (!superior) throw new Error('nobody may suspend a case')
  await stage.act(superior, { type: 'SuspendCase', ...why })
}

/** The member as a viewer, for uploading. */
function viewerOf(government: DemoTenant, member: Member): Viewer {
  const unit = government.units.find(({ id }) => id === member.unit)!
  const position = {
    id: member.position,
    title: member.position,
    unit: { id: unit.id, name: unit.name, kind: unit.kind },
    kind: 'definitive' as const,
    capabilities: member.capabilities,
  }
  const { id, name, office, zone } = government
  return {
    tenant: { id, name, office, zone },
    official: { id: member.official, name: member.official, email: '' },
    position,
    positions: [position],
  }
}

async function* once(bytes: Uint8Array): AsyncIterable<Uint8Array> {
  yield bytes
}
