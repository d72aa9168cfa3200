import { type RawBuilder, type SqlBool, sql } from 'kysely'
import type { Viewer } from '#server/directory/contract.ts'
import { maySeeCase } from './may-see-case.ts'

/**
 * Who may open a file `f`: whoever uploaded it, whoever may see the case it came for, and whoever reads the books of
 * letters, where it is the scan of one.
 */
export function mayOpen(viewer: Viewer): RawBuilder<SqlBool> {
  const inBook =
    viewer.position.capabilities.length > 0
      ? sql<SqlBool>`exists (select from laksana.letter_register r
          where r.tenant_id = f.tenant_id and (r.scan_file_id = f.file_id or r.elsewhere_file_id = f.file_id))`
      : sql<SqlBool>`false`
  return sql<SqlBool>`(f.uploaded_by = ${viewer.official.id} or ${inBook} or exists (
    select from laksana.case_file c
    where c.tenant_id = f.tenant_id and c.case_id = f.case_id and ${maySeeCase(viewer)}))`
}

/** A file `f` that anyone with the code of its letter may have verified. */
export const isPublished = sql<SqlBool>`exists (select from laksana.published_paper p
  where p.tenant_id = f.tenant_id and p.file_id = f.file_id)`
