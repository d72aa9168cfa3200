import { type RawBuilder, type SqlBool, sql } from 'kysely'
import type { Viewer } from '#server/directory/contract.ts'
import { maySeeCase } from './may-see-case.ts'

/** Who may open a file `f`: whoever uploaded it, and whoever may see the case it came for. */
export function mayOpen(viewer: Viewer): RawBuilder<SqlBool> {
  return sql<SqlBool>`(f.uploaded_by = ${viewer.official.id} or exists (
    select from laksana.case_file c
    where c.tenant_id = f.tenant_id and c.case_id = f.case_id and ${maySeeCase(viewer)}))`
}
