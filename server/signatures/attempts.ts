import { createHash, randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import type { TenantDatabase } from '#server/platform/index.ts'
import type { ProviderName, SignAnswer, Signer } from './contract.ts'

/** Wrong passphrases before somebody has to wait, and for how many minutes they count. */
const tries = 5
const minutes = 15

export const sha256Of = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

/** The rows of every attempt to sign: who, what, by whom, when, what came of it. No secrets. */
export interface Attempts {
  mustWait(tenant: string, provider: ProviderName, signer: Signer): Promise<boolean>
  /** Written before anybody is asked, so that an answer that never came leaves a trace. Ids in the papers' order. */
  begin(
    tenant: string,
    provider: ProviderName,
    signer: Signer,
    papers: readonly Uint8Array[],
  ): Promise<readonly string[]>
  /** What came of each, in the order of the ids: all in one transaction. */
  finish(tenant: string, attempts: readonly string[], outcomes: readonly Outcome[]): Promise<void>
  /** How many signatures a file should have that came out of an attempt; 0 when none did. */
  expectedIn(tenant: string, sha256: string): Promise<number>
  /** The same, or of the file that was made of it by the next signature: so many it had or came to have. */
  knownOf(tenant: string, sha256: string): Promise<number>
}

export interface Outcome {
  readonly answer: SignAnswer
  readonly remoteId?: string
  /** In the signed file. */
  readonly signatures: number
}

export function openAttempts(database: TenantDatabase, now: () => string): Attempts {
  return {
    async mustWait(tenant, provider, { official }) {
      const since = new Date(Date.parse(now()) - minutes * 60_000).toISOString()
      const { rows } = await database.withTenant(tenant, (queries) =>
        // A batch is one try. What is under way counts too, so that tries can't be made side by side.
        sql<{ tries: string }>`
          select count(distinct at) as tries from laksana.signature_attempt
          where tenant_id = ${tenant} and official_id = ${official} and provider = ${provider} and at > ${since}
            and (outcome = 'PassphraseWrong' or outcome is null)`.execute(queries),
      )
      return Number(rows[0]?.tries) >= tries
    },

    begin: (tenant, provider, { official, position }, papers) =>
      database.withTenant(tenant, async (queries) => {
        const at = now()
        const rows = papers.map((pdf) => ({
          tenant_id: tenant,
          attempt_id: randomUUID(),
          official_id: official,
          position,
          provider,
          at,
          document_sha256: sha256Of(pdf),
        }))
        if (rows.length > 0) await queries.insertInto('signature_attempt').values(rows).execute()
        return rows.map((row) => row.attempt_id)
      }),

    finish: (tenant, attempts, outcomes) =>
      database.withTenant(tenant, async (queries) => {
        for (const [index, { answer, remoteId, signatures }] of outcomes.entries())
          await queries
            .updateTable('signature_attempt')
            .set({
              outcome: answer.kind === 'signed' ? 'signed' : answer.code,
              ...(remoteId !== undefined && { remote_id: remoteId }),
              ...(answer.kind === 'signed' && {
                certificate: answer.certificate.serial,
                level: answer.level,
                signed_sha256: answer.sha256,
                signatures,
              }),
            })
            .where('tenant_id', '=', tenant)
            .where('attempt_id', '=', attempts[index]!)
            .execute()
      }),

    async expectedIn(tenant, sha256) {
      const row = await database.withTenant(tenant, (queries) =>
        queries
          .selectFrom('signature_attempt')
          .select((of) => of.fn.max('signatures').as('signatures'))
          .where('tenant_id', '=', tenant)
          .where('signed_sha256', '=', sha256)
          .executeTakeFirst(),
      )
      return row?.signatures ?? 0
    },

    async knownOf(tenant, sha256) {
      const row = await database.withTenant(tenant, (queries) =>
        queries
          .selectFrom('signature_attempt')
          .select((of) => of.fn.max('signatures').as('signatures'))
          .where('tenant_id', '=', tenant)
          .where((where) =>
            where.or([where('signed_sha256', '=', sha256), where('document_sha256', '=', sha256)]),
          )
          .executeTakeFirst(),
      )
      return row?.signatures ?? 0
    },
  }
}
