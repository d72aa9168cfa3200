import { sql } from 'kysely'
import type { TenantQueries } from '#server/platform/index.ts'
import type { Accuracy } from './contract.ts'

/** The latest ended cases that are looked at. */
const last = 100
/** Fewer tell nothing. */
const fewest = 10

interface Row {
  readonly procedure_id: string
  readonly cases: number
  readonly inside: number
  readonly days: number
}

/** How forecasts turned out, for each procedure that has any case ended since. */
export async function readAccuracy(
  queries: TenantQueries,
  tenant: string,
): Promise<ReadonlyMap<string, Accuracy>> {
  const { rows } = await sql<Row>`
    with first as (
      select distinct on (case_id) procedure_id, p10, p50, p90, ended_at
      from laksana.forecast_record where tenant_id = ${tenant} and ended_at is not null
      order by case_id, version
    ), latest as (
      select *, row_number() over (partition by procedure_id order by ended_at desc) as place from first
    )
    select procedure_id, count(*)::int as cases,
      (count(*) filter (where p10 <= ended_at and (p90 is null or ended_at <= p90)))::int as inside,
      coalesce(percentile_cont(0.5) within group (order by abs(extract(epoch from ended_at - p50)) / 86400), 0)::float8 as days
    from latest where place <= ${last} group by procedure_id order by procedure_id`.execute(queries)
  return new Map(
    rows.map(({ procedure_id, cases, inside, days }) => {
      const enough = cases >= fewest
      return [
        procedure_id,
        { cases, inside: enough ? inside / cases : null, typicalDays: enough ? days : null },
      ]
    }),
  )
}

export const nothingYet: Accuracy = { cases: 0, inside: null, typicalDays: null }
