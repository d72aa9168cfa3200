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

/** Where messages go. Null: nowhere yet, or it was sealed with another secret. */
export const addressOf = (recipient: Recipient | null, seals: Seals): string | null =>
  opened(recipient, recipient?.sealed_address, seals)

/** The one that waits to be confirmed. */
export const waitingAddressOf = (recipient: Recipient | null, seals: Seals): string | null =>
  opened(recipient, recipient?.waiting_address, seals)

function opened(recipient: Recipient | null, sealed: Buffer | null | undefined, seals: Seals): string | null {
  if (!recipient || !sealed) return null
  return seals.open(sealed, ofOfficial(recipient.tenant_id, recipient.official_id))
}

export function shownOf(recipient: Recipient | null, seals: Seals, now: string): MessengerAddress | null {
  const [address, waiting] = [addressOf(recipient, seals), waitingAddressOf(recipient, seals)]
  if (!recipient || (address === null && waiting === null)) return null
  const awaited = recipient.code_until !== null && recipient.code_until > now && !triedTooOften(recipient)
  return {
    confirmed: address === null ? null : masked(address),
    waiting:
      waiting === null ? null : { masked: masked(waiting), codeUntil: awaited ? recipient.code_until : null },
  }
}

/** One a minute, and five until a day has passed without any. Null: another may go out. */
export function codeRefused(recipient: Recipient | null, now: string): 'too-soon' | 'too-many' | null {
  if (!recipient?.code_at) return null
  const since = Date.parse(now) - Date.parse(recipient.code_at)
  if (since >= day) return null
  if (recipient.codes >= mostCodes) return 'too-many'
  return since < oneEvery ? 'too-soon' : null
}

/** Keeps an address that waits to be confirmed with the code whose hash is given; the one before goes on. */
export async function keepWaiting(
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
  await storeRecipient(queries, tenant, official, {
    waiting_address: seals.seal(address, ofOfficial(tenant, official)),
    code_hash: hash,
    code_until: new Date(Date.parse(now) + codeLasts).toISOString(),
    code_tries: 0,
    code_at: now,
    codes: (recent ? before.codes : 0) + 1,
  })
}

/** Keeps an address to which no code could go yet. A code sent to another one is good for nothing any more. */
export async function keepWithoutCode(
  queries: TenantQueries,
  { tenant, official, address }: Record<'tenant' | 'official' | 'address', string>,
  seals: Seals,
): Promise<void> {
  await storeRecipient(queries, tenant, official, {
    waiting_address: seals.seal(address, ofOfficial(tenant, official)),
    code_hash: null,
    code_until: null,
  })
}

async function storeRecipient(
  queries: TenantQueries,
  tenant: string,
  official: string,
  row: Partial<Omit<Recipient, 'tenant_id' | 'official_id'>>,
): Promise<void> {
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
  to: Partial<Omit<Recipient, 'tenant_id' | 'official_id'>>,
): Promise<void> {
  await queries
    .updateTable('messenger_recipient')
    .set(to)
    .where('tenant_id', '=', tenant)
    .where('official_id', '=', official)
    .execute()
}
