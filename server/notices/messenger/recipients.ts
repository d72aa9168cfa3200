import type { Selectable } from 'kysely'
import type { MessengerRecipientRow, Seals, TenantQueries } from '#server/platform/index.ts'
import { masked } from './address.ts'
import type { MessengerAddress } from './contract.ts'

export type Recipient = Selectable<MessengerRecipientRow>

/** Codes are taken so long, in milliseconds. */
export const codeLasts = 15 * 60_000
const mostTries = 5
const oneEvery = 60_000
const mostCodes = 5
const day = 24 * 3_600_000

const ofOfficial = (tenant: string, official: string) => `messenger ${tenant} ${official}`

/** `locked`: until the transaction ends nobody else changes it. */
export async function findRecipient(
  queries: TenantQueries,
  tenant: string,
  official: string,
  locked = false,
): Promise<Recipient | null> {
  const found = await queries
    .selectFrom('messenger_recipient')
    .selectAll()
    .where('tenant_id', '=', tenant)
    .where('official_id', '=', official)
    .$if(locked, (query) => query.forUpdate())
    .executeTakeFirst()
  return found ?? null
}

/** Null: there is none, or it was sealed with another secret. */
export function addressOf(recipient: Recipient | null, seals: Seals): string | null {
  if (!recipient?.sealed_address) return null
  return seals.open(recipient.sealed_address, ofOfficial(recipient.tenant_id, recipient.official_id))
}

export function shownOf(recipient: Recipient | null, seals: Seals, now: string): MessengerAddress | null {
  const address = addressOf(recipient, seals)
  if (!recipient || address === null) return null
  const awaited = recipient.code_until !== null && recipient.code_until > now
  return {
    masked: masked(address),
    confirmed: recipient.confirmed_at !== null,
    codeUntil: awaited ? recipient.code_until : null,
  }
}

/** One a minute, and five until a day has passed without any. */
export function mayHaveCode(recipient: Recipient | null, now: string): boolean {
  if (!recipient?.code_at) return true
  const since = Date.parse(now) - Date.parse(recipient.code_at)
  return since >= day || (since >= oneEvery && recipient.codes < mostCodes)
}

/** Keeps an address that waits to be confirmed with the code whose hash is given. */
export async function keepRecipient(
  queries: TenantQueries,
  {
    tenant,
    official,
    address,
    hash,
    now,
  }: Record<'tenant' | 'official' | 'address' | 'hash' | 'now', string>,
  { seals, before }: { seals: Seals; before: Recipient | null },
): Promise<void> {
  const recent = before?.code_at && Date.parse(now) - Date.parse(before.code_at) < day
  const row = {
    sealed_address: seals.seal(address, ofOfficial(tenant, official)),
    confirmed_at: null,
    code_hash: hash,
    code_until: new Date(Date.parse(now) + codeLasts).toISOString(),
    code_tries: 0,
    code_at: now,
    codes: (recent ? before.codes : 0) + 1,
  }
  await queries
    .insertInto('messenger_recipient')
    .values({ tenant_id: tenant, official_id: official, ...row })
    .onConflict((conflict) => conflict.columns(['tenant_id', 'official_id']).doUpdateSet(row))
    .execute()
}

export const triedTooOften = ({ code_tries }: Recipient): boolean => code_tries >= mostTries

export async function changeRecipient(
  queries: TenantQueries,
  tenant: string,
  official: string,
  to: Partial<Pick<Recipient, 'sealed_address' | 'confirmed_at' | 'code_hash' | 'code_until' | 'code_tries'>>,
): Promise<void> {
  await queries
    .updateTable('messenger_recipient')
    .set(to)
    .where('tenant_id', '=', tenant)
    .where('official_id', '=', official)
    .execute()
}
