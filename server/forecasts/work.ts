import { sql } from 'kysely'
import type pg from 'pg'
import { type StepClock, stepClocks } from '#engine/case/index.ts'
import { forecast } from '#engine/forecast/index.ts'
import type { Calendars } from '#server/calendars/contract.ts'
import { readUnseen } from '#server/cases/index.ts'
import {
  eachInTurn,
  eachTenant,
  openTenantDatabase,
  type PublicTenant,
  type TenantDatabase,
  type TimedJob,
} from '#server/platform/index.ts'
import type { ProcedureShelf } from '#server/procedures/index.ts'
import { seedOf } from './forecasts.ts'
import { createPast } from './past.ts'
import { createRunBy } from './run-by.ts'

export interface ForecastWork {
  /** Connected as laksana_app. */
  readonly pool: pg.Pool
  readonly calendars: Pick<Calendars, 'of'>
  readonly procedures: Pick<ProcedureShelf, 'getGraph'>
  readonly now: () => string
}

/** Cases read at once. */
const batch = 100

/**
 * Works out the clocks of every case that has gone on since it was read last. Done again it changes nothing; where
 * `step_clock_read` was emptied it makes all of them anew.
 */
export function clocksOfSteps(work: ForecastWork): TimedJob {
  const tenants = openTenantDatabase(work.pool)
  const runBy = createRunBy(tenants, work.calendars, work.now)
  return {
    name: 'step-clocks',
    async run(signal) {
      const readIn = ({ tenant_id: tenant }: PublicTenant) =>
        eachInTurn(
          changedCases(tenants, tenant),
          String,
          (caseId) => readClocks(work, tenants, runBy, tenant, caseId),
          signal,
        )
      await eachTenant(tenants, readIn, signal)
    },
  }
}

/** Writes down what is forecast of each case under way, and when those that ended did. */
export function nightlyForecasts(work: ForecastWork): TimedJob {
  const { procedures, now } = work
  const tenants = openTenantDatabase(work.pool)
  const pastOf = createPast(tenants, now)
  const runBy = createRunBy(tenants, work.calendars, now)
  return {
    name: 'forecasts',
    async run(signal) {
      const foreseeIn = async ({ tenant_id: tenant }: PublicTenant) => {
        await tenants.withTenant(tenant, (queries) =>
          sql`update laksana.forecast_record r set ended_at = f.ended_at from laksana.case_file f
            where r.tenant_id = ${tenant} and f.tenant_id = ${tenant} and f.case_id = r.case_id
              and r.ended_at is distinct from f.ended_at and f.status in ('running', 'suspended', 'ended')`.execute(
            queries,
          ),
        )
        const foresee = async (caseId: string) => {
          const seen = await readUnseen(tenants, procedures, tenant, caseId)
          const { version, state, graph, graphOf, acts } = seen
          const at = now()
          const calendars = await runBy(tenant, seen)
          const clocks = stepClocks(acts, graphOf, calendars, at) ?? []
          const procedure = graph.procedure.id
          const past = await pastOf(tenant, procedure)
          const made = forecast({ state, graph, clocks, ...calendars, now: at, seed: seedOf(caseId), past })
          if (!made) return
          const { p10, p50, p90 } = made.end
          const row = { tenant_id: tenant, case_id: caseId, version, procedure_id: procedure, made_at: at }
          await tenants.withTenant(tenant, (queries) =>
            queries
              .insertInto('forecast_record')
              .values({ ...row, p10, p50, p90, cases: made.basis.cases, ended_at: null })
              .onConflict((conflict) => conflict.doNothing())
              .execute(),
          )
        }
        await eachInTurn(await unforeseen(tenants, tenant), String, foresee, signal)
      }
      await eachTenant(tenants, foreseeIn, signal)
    },
  }
}

async function* changedCases(tenants: TenantDatabase, tenant: string): AsyncGenerator<string> {
  for (let after: string | undefined = ''; after !== undefined; ) {
    const from: string = after
    const { rows } = await tenants.withTenant(tenant, (queries) =>
      sql<{ case_id: string }>`
        select f.case_id from laksana.case_file f
        left join laksana.step_clock_read r on r.tenant_id = ${tenant} and r.case_id = f.case_id
        where f.tenant_id = ${tenant} and f.case_id > ${from} and f.status <> 'draft'
          and f.version is distinct from r.version
        order by f.case_id limit ${batch}`.execute(queries),
    )
    for (const { case_id } of rows) yield case_id
    after = rows.length === batch ? rows.at(-1)!.case_id : undefined
  }
}

/** Running cases of which nothing was forecast as they stand. */
async function unforeseen(tenants: TenantDatabase, tenant: string): Promise<readonly string[]> {
  const { rows } = await tenants.withTenant(tenant, (queries) =>
    sql<{ case_id: string }>`
      select f.case_id from laksana.case_file f
      where f.tenant_id = ${tenant} and f.status in ('running', 'suspended') and not exists (
        select from laksana.forecast_record r
        where r.tenant_id = ${tenant} and r.case_id = f.case_id and r.version = f.version)
      order by f.case_id`.execute(queries),
  )
  return rows.map(({ case_id }) => case_id)
}

async function readClocks(
  { procedures, now }: ForecastWork,
  tenants: TenantDatabase,
  runBy: ReturnType<typeof createRunBy>,
  tenant: string,
  caseId: string,
): Promise<void> {
  const seen = await readUnseen(tenants, procedures, tenant, caseId)
  const { version, graph, graphOf, acts } = seen
  const clocks = stepClocks(acts, graphOf, await runBy(tenant, seen), now()) ?? []
  const rows = clocks.flatMap((clock) => rowOf(clock, graph.procedure.id, tenant, caseId))
  await tenants.withTenant(tenant, async (queries) => {
    await queries
      .deleteFrom('step_clock')
      .where('tenant_id', '=', tenant)
      .where('case_id', '=', caseId)
      .execute()
    if (rows.length > 0) await queries.insertInto('step_clock').values(rows).execute()
    await queries
      .insertInto('step_clock_read')
      .values({ tenant_id: tenant, case_id: caseId, version })
      .onConflict((conflict) => conflict.columns(['tenant_id', 'case_id']).doUpdateSet({ version }))
      .execute()
  })
}

function rowOf(clock: StepClock, procedure: string, tenant: string, caseId: string) {
  if (clock.endedAt === null || clock.end === null) return []
  const { by, counted } = clock.spent
  return [
    {
      tenant_id: tenant,
      case_id: caseId,
      task_id: clock.task,
      procedure_id: procedure,
      step_id: clock.step,
      round: clock.round,
      calling: clock.calling,
      owed_by: clock.owedBy,
      opened_at: clock.openedAt,
      ended_at: clock.endedAt,
      ended_by: clock.end,
      outcome: clock.outcome ?? null,
      returned_to: clock.returnedTo ?? null,
      due_at: clock.dueAt ?? null,
      minutes: by.applicant + by['third-party'] + by.office,
      counted,
      late_by: clock.lateBy,
    },
  ]
}
