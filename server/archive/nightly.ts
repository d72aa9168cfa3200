import { sql } from 'kysely'
import type pg from 'pg'
import { scheduleOn } from '#engine/retention/index.ts'
import { tellAdministrators } from '#server/documents/index.ts'
import {
  eachInTurn,
  eachTenant,
  openTenantDatabase,
  type PublicTenant,
  type TimedJob,
} from '#server/platform/index.ts'
import type { ErasePlace } from './contract.ts'
import { dayIn } from './day-in.ts'
import { createCloser } from './deliveries.ts'
import { refusalOf } from './erase/erase.ts'
import { erasePersonalParts } from './erase/erase-personal.ts'
import { ownPlaces } from './erase/places.ts'
import { isHeld, selectFiles } from './rows.ts'
import { readSchedules } from './schedules.ts'

export interface NightlyArchiveOptions {
  /** Connected as laksana_app. */
  readonly pool: pg.Pool
  readonly places?: readonly ErasePlace[]
  /** An ISO instant. */
  readonly now: () => string
  readonly say?: Pick<Console, 'log' | 'error'>
}

/** What was done in a night. */
interface Sum {
  governments: number
  filed: number
  due: number
  erased: number
}

/**
 * Files what has ended and isn't filed yet, tells administrators once a month what is due, and erases personal data whose
 * time is over where the government wants that and nothing is held. Nothing is destroyed here.
 */
export function nightlyArchive(options: NightlyArchiveOptions): TimedJob {
  const { pool, places = [], now, say = console } = options
  const tenants = openTenantDatabase(pool)
  const close = createCloser(pool)
  const allPlaces = [...ownPlaces, ...places]

  async function fileEnded({ tenant_id }: PublicTenant, _today: string, sum: Sum): Promise<void> {
    const { rows } = await tenants.withTenant(tenant_id, (queries) =>
      sql<{ id: string }>`select c.case_id as id from laksana.case_file c
        where c.tenant_id = ${tenant_id} and c.ended_at is not null and c.reference is not null and not exists (
          select from laksana.archive_file f where f.tenant_id = c.tenant_id and f.case_id = c.case_id
            and f.status <> 'reopened')
        order by c.case_id`.execute(queries),
    )
    const file = async (id: string) => {
      await close(tenant_id, id)
      sum.filed += 1
    }
    await eachInTurn(
      rows.map(({ id }) => id),
      String,
      file,
    )
  }

  async function tellDue({ tenant_id }: PublicTenant, today: string, sum: Sum): Promise<void> {
    await tenants.withTenant(tenant_id, async (queries) => {
      const { rows } = await sql<{ transfer: number; over: number }>`
        select count(*) filter (where transfer_on <= ${today} and over_on > ${today})::int as transfer,
          count(*) filter (where over_on <= ${today} and final <> 'keep')::int as over
        from laksana.archive_file where tenant_id = ${tenant_id} and status = 'kept'`.execute(queries)
      const { transfer, over } = rows[0]!
      if (transfer + over > 0)
        await tellAdministrators(queries, tenant_id, {
          id: `archive-due ${today.slice(0, 7)}`,
          kind: 'archive-due',
          facts: { transfer: String(transfer), over: String(over) },
          at: now(),
        })
      sum.due += transfer + over
    })
  }

  async function erasePersonal({ tenant_id }: PublicTenant, today: string, sum: Sum): Promise<void> {
    const due = await tenants.withTenant(tenant_id, async (queries) => {
      const schedule = scheduleOn(await readSchedules(queries, tenant_id), today)
      if (!schedule?.erasesPersonal) return null
      const files = await selectFiles(queries, tenant_id)
        .where('f.status', '=', 'kept')
        .where('f.personal_over_on', '<=', today)
        .where(({ not }) => not(isHeld))
        .where(
          sql<boolean>`not exists (select from laksana.erasure e
            where e.tenant_id = f.tenant_id and e.case_id = f.case_id)`,
        )
        .execute()
      return { under: schedule.basis, files: files.map(({ case_id }) => case_id) }
    })
    const erase = async (caseId: string) => {
      const order = { at: now(), under: due!.under, by: null }
      const answer = await tenants
        .withTenant(tenant_id, (queries) => erasePersonalParts(queries, allPlaces, tenant_id, caseId, order))
        .catch(refusalOf)
      if (answer.kind === 'done') sum.erased += 1
      else say.error(`Archive: personal data of case ${caseId} of ${tenant_id} was not erased.`)
    }
    await eachInTurn(due?.files ?? [], String, erase)
  }

  return {
    name: 'archive',
    async run(signal) {
      const sum: Sum = { governments: 0, filed: 0, due: 0, erased: 0 }
      const nightIn = async (tenant: PublicTenant) => {
        const today = dayIn(tenant.zone, now())
        sum.governments += 1
        const parts = [fileEnded, erasePersonal, tellDue]
        await eachInTurn(
          parts,
          ({ name }) => name,
          (part) => part(tenant, today, sum),
          signal,
        )
      }
      const told = () =>
        say.log(
          `Archive: ${sum.governments} governments, ${sum.filed} files added, ${sum.due} due, personal data of ${sum.erased} erased.`,
        )
      await eachTenant(tenants, nightIn, signal).finally(told)
    },
  }
}
