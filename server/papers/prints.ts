import type { TenantDatabase } from '#server/platform/index.ts'
import type { PaperAddress } from './contract.ts'
import type { PlacedSigner } from './signers.ts'

/** How a PDF of a paper was set: what later signers and whoever publishes it have to know. */
export interface Print {
  /** Id of the stored PDF, signed or not. */
  readonly file: string
  readonly revision: number
  /** By which anyone finds it; null where nobody can look papers up. */
  readonly code: string | null
  /** The date on the paper. */
  readonly on: string
  readonly signers: readonly PlacedSigner[]
}

/** Written before the act that names the file; a row whose file no act names is read by nobody. */
export async function keepPrint(
  tenants: TenantDatabase,
  tenant: string,
  at: PaperAddress,
  print: Print,
  now: string,
): Promise<void> {
  await tenants.withTenant(tenant, (queries) =>
    queries
      .insertInto('paper_print')
      .values({
        tenant_id: tenant,
        file_id: print.file,
        case_id: at.caseId,
        task_id: at.task,
        document_id: at.document,
        revision: print.revision,
        code: print.code,
        dated_on: print.on,
        signers: JSON.stringify(print.signers),
        made_at: now,
      })
      .execute(),
  )
}

export async function findPrint(
  tenants: TenantDatabase,
  tenant: string,
  file: string,
): Promise<Print | null> {
  const row = await tenants.withTenant(tenant, (queries) =>
    queries
      .selectFrom('paper_print')
      .select(['revision', 'code', 'dated_on', 'signers'])
      .where('tenant_id', '=', tenant)
      .where('file_id', '=', file)
      .executeTakeFirst(),
  )
  if (!row) return null
  const { revision, code, dated_on } = row
  return { file, revision, code, on: dated_on, signers: row.signers as readonly PlacedSigner[] }
}

/** The code that a paper got when it was first set, whatever became of that file; null: none. */
export async function findCode(
  tenants: TenantDatabase,
  tenant: string,
  at: PaperAddress,
): Promise<string | null> {
  const row = await tenants.withTenant(tenant, (queries) =>
    queries
      .selectFrom('paper_print')
      .select('code')
      .where('tenant_id', '=', tenant)
      .where('case_id', '=', at.caseId)
      .where('task_id', '=', at.task)
      .where('document_id', '=', at.document)
      .where('code', 'is not', null)
      .orderBy('made_at')
      .limit(1)
      .executeTakeFirst(),
  )
  return row?.code ?? null
}
