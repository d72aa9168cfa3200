import type { Expression, ExpressionBuilder, SqlBool } from 'kysely'
import { sql } from 'kysely'
import type { Viewer } from '#server/directory/contract.ts'
import type { TenantQueries } from '#server/platform/index.ts'

type Tables = TenantQueries extends import('kysely').Kysely<infer T> ? T : never
type Files = Tables & { f: Tables['stored_file'] }

/**
 * Who may open a file: whoever uploaded it; the office that builds, for every case; the agency whose case it came for;
 * and whoever owes or has done a task of that case in person or by position (teams, third parties).
 */
export function mayOpen({ official, position }: Viewer) {
  return (where: ExpressionBuilder<Files, 'f'>): Expression<SqlBool> => {
    const ofSomeCase = where('f.case_id', 'is not', null)
    if (position.unit.kind === 'office')
      return where.or([where('f.uploaded_by', '=', official.id), ofSomeCase])
    return where.or([
      where('f.uploaded_by', '=', official.id),
      where.exists(
        where
          .selectFrom('case_file as c')
          .select(sql`1`.as('one'))
          .whereRef('c.tenant_id', '=', 'f.tenant_id')
          .whereRef('c.case_id', '=', 'f.case_id')
          .where('c.applicant_unit_id', '=', position.unit.id),
      ),
      where.exists(
        where
          .selectFrom('task as t')
          .select(sql`1`.as('one'))
          .whereRef('t.tenant_id', '=', 'f.tenant_id')
          .whereRef('t.case_id', '=', 'f.case_id')
          .where(
            sql<SqlBool>`t.owner in (
              select 'performer:' || b.procedure_id || '/' || b.performer_id from laksana.performer_binding b
                where b.tenant_id = f.tenant_id and b.position_id = ${position.id}
              union all select ${`official:${official.id}`})`,
          ),
      ),
    ])
  }
}
