import { randomBytes } from 'node:crypto'
import type pg from 'pg'
import type { CaseView } from '../contract.ts'
import type { Key } from './seal.ts'

/** Null: erased. */
export interface CaseKeys {
  readonly texts: Key | null
  readonly personal: Key | null
}

/** What was erased of a case, when, and under which record or rule. */
export type Erased = CaseView['erased'][number]

/** What is known of a case's texts; `keys` null: none was ever sealed. */
export interface KeptTexts {
  readonly keys: CaseKeys | null
  readonly erased: readonly Erased[]
}

/** Keys of open cases that a process keeps in mind, with the texts opened by them. */
const most = 2_000
const keyBytes = 32

/**
 * The keys of cases that are under way, kept in mind: each is read, or made, once by each process. `anew`: read again,
 * since they may have been erased meanwhile.
 */
export type FindCaseKeys = (tenant: string, caseId: string, anew?: boolean) => Promise<CaseKeys>

export function createCaseKeys(pool: pg.Pool): FindCaseKeys {
  const known = new Map<string, CaseKeys>()
  return async (tenant, caseId, anew = false) => {
    const name = `${tenant} ${caseId}`
    const kept = known.get(name)
    if (kept && !anew) return kept
    const { rows } = await pool.query<CaseKeys>({
      name: 'take_case_key',
      text: 'select * from laksana.take_case_key($1, $2, $3, $4)',
      values: [tenant, caseId, randomBytes(keyBytes), randomBytes(keyBytes)],
    })
    const keys = rows[0]!
    if (known.size >= most) known.delete(known.keys().next().value!)
    known.set(name, keys)
    return keys
  }
}

/** As it is now, from the database. One round trip. */
export async function findKeptTexts(pool: pg.Pool, tenant: string, caseId: string): Promise<KeptTexts> {
  const { rows } = await pool.query<CaseKeys & { readonly erased: readonly Erased[] | null }>({
    name: 'find_case_key',
    text: 'select * from laksana.find_case_key($1, $2)',
    values: [tenant, caseId],
  })
  const { texts, personal, erased } = rows[0]!
  const never = texts === null && personal === null && erased === null
  return { keys: never ? null : { texts, personal }, erased: erased ?? [] }
}
