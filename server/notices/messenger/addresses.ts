import { randomUUID } from 'node:crypto'
import type { Viewer } from '#server/directory/contract.ts'
import type { Seals, TenantDatabase } from '#server/platform/index.ts'
import type { Outcome } from '../channel.ts'
import type { NoticeWords } from '../contract.ts'
import { aboutOf, findReader } from '../reader.ts'
import { addressFrom } from './address.ts'
import { hashOfCode, isCode, newCode } from './code.ts'
import type { CodeAnswer, MessengerAddress, MessengerAddresses } from './contract.ts'
import type { MessengerGateway } from './gateway.ts'
import {
  changeRecipient,
  codeRefused,
  findRecipient,
  keepWaiting,
  keepWithoutCode,
  type Recipient,
  shownOf,
  triedTooOften,
  waitingAddressOf,
} from './recipients.ts'

export interface MessengerAddressesOptions {
  readonly tenants: TenantDatabase
  readonly seals: Seals
  readonly words: Pick<NoticeWords, 'code'>
  /** Null: there is none. */
  readonly gateway: MessengerGateway | null
  /** Where people reach this server, without a slash at the end. */
  readonly address: string
  /** An ISO instant. */
  readonly now: () => string
}

interface OwnAddresses extends MessengerAddresses {
  find(viewer: Viewer): Promise<MessengerAddress | null>
  /** Until when the gateway takes nothing; null: it does. */
  awayUntil(): string | null
}

const noCode = { code_hash: null, code_until: null }
const nothingWaits = { ...noCode, waiting_address: null }

/** Where officials are told by messenger: entered by themselves, and confirmed with a code that is sent there. */
export function createMessengerAddresses(options: MessengerAddressesOptions): OwnAddresses {
  const { tenants, seals, words, gateway, now } = options

  /**
   * The code is sent by whoever is asked for it, not through the outbox: in a row it would be readable, and who waits for
   * it learns at once whether it went out.
   */
  async function sendCode(viewer: Viewer, entered: string | null): Promise<CodeAnswer> {
    if (!gateway) return 'no-messenger'
    const [tenant, official] = [viewer.tenant.id, viewer.official.id]
    if (gateway.away()) return keepUntilBack(viewer, entered)
    const code = newCode()
    const hash = await hashOfCode(code)
    const at = now()
    const kept = await tenants.withTenant(tenant, async (queries) => {
      const before = await findRecipient(queries, tenant, official, true)
      const address = entered ?? waitingAddressOf(before, seals)
      if (address === null) return 'no-address' as const
      const refused = codeRefused(before, at)
      if (refused) return refused
      await keepWaiting(queries, { tenant, official, address, hash, now: at }, { seals, before })
      return { address, before, reader: (await findReader(queries, tenant, official, at))! }
    })
    if (typeof kept === 'string') return kept
    const about = aboutOf(kept.reader)
    const outcome = await gateway.send({
      id: randomUUID(),
      kind: 'code',
      address: kept.address,
      language: about.locale,
      text: words.code(code, about),
      link: `${options.address}/kabar/pesan`,
      code,
    })
    const answer = answerTo(outcome)
    // What the gateway has judged counts, or it could be asked which numbers it knows. What may have arrived stays good.
    const change =
      outcome.kind === 'refused'
        ? nothingWaits
        : outcome.kind === 'away' && { ...noCode, ...countedBefore(kept.before) }
    if (change)
      await tenants.withTenant(tenant, (queries) => changeRecipient(queries, tenant, official, change))
    return answer
  }

  /** What was entered while the gateway is away isn't lost: it waits without a code. */
  function keepUntilBack({ tenant, official }: Viewer, entered: string | null): Promise<CodeAnswer> {
    return tenants.withTenant(tenant.id, async (queries) => {
      const before = await findRecipient(queries, tenant.id, official.id, true)
      const waiting = waitingAddressOf(before, seals)
      if (entered !== null && entered !== waiting)
        await keepWithoutCode(queries, { tenant: tenant.id, official: official.id, address: entered }, seals)
      return (entered ?? waiting) ? 'gateway-away' : 'no-address'
    })
  }

  return {
    awayUntil: () => gateway?.away()?.until ?? null,
    async enter(viewer, typed) {
      const address = addressFrom(typed)
      return address === null ? 'bad-address' : sendCode(viewer, address)
    },
    sendCode: (viewer) => sendCode(viewer, null),
    confirm: ({ tenant, official }, code) =>
      tenants.withTenant(tenant.id, async (queries) => {
        const found = await findRecipient(queries, tenant.id, official.id, true)
        const change = (to: Parameters<typeof changeRecipient>[3]) =>
          changeRecipient(queries, tenant.id, official.id, to)
        if (!found?.code_hash || !found.code_until || found.code_until <= now()) return 'over'
        if (triedTooOften(found)) return 'too-often'
        if (await isCode(code, found.code_hash)) {
          await change({ ...nothingWaits, sealed_address: found.waiting_address, confirmed_at: now() })
          return 'confirmed'
        }
        await change({ code_tries: found.code_tries + 1 })
        return triedTooOften({ ...found, code_tries: found.code_tries + 1 }) ? 'too-often' : 'wrong'
      }),
    dropWaiting: ({ tenant, official }) =>
      tenants.withTenant(tenant.id, (queries) =>
        changeRecipient(queries, tenant.id, official.id, nothingWaits),
      ),
    remove: ({ tenant, official }) =>
      tenants.withTenant(tenant.id, (queries) =>
        changeRecipient(queries, tenant.id, official.id, {
          ...nothingWaits,
          confirmed_at: null,
          sealed_address: null,
        }),
      ),
    find: ({ tenant, official }) =>
      tenants.withTenant(tenant.id, async (queries) =>
        shownOf(await findRecipient(queries, tenant.id, official.id), seals, now()),
      ),
  }
}

const countedBefore = (before: Recipient | null) => ({
  code_at: before?.code_at ?? null,
  codes: before?.codes ?? 0,
})

function answerTo(outcome: Outcome): CodeAnswer {
  if (outcome.kind === 'sent') return 'sent-off'
  if (outcome.kind === 'away') return 'gateway-away'
  if (outcome.kind === 'failed') return 'unsure'
  return outcome.problem === 'recipient-unknown' ? 'not-known' : 'refused'
}
