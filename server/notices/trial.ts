import type { TenantQueries } from '#server/platform/index.ts'
import type { TrialAnswer } from './contract.ts'
import { makeDeliveries, queueDelivery } from './deliver/make.ts'
import { trialKind } from './mail/mail-channel.ts'

const minute = 60_000

/** One trial a minute and official: its id is that minute's. */
export async function makeTrial(
  queries: TenantQueries,
  tenant: string,
  official: string,
  now: string,
): Promise<TrialAnswer> {
  const of = `trial ${Math.floor(Date.parse(now) / minute)}`
  const wanted = [{ of, official, target: official, kind: trialKind }]
  const [made] = await makeDeliveries(queries, tenant, 'mail', wanted, now)
  if (made === undefined) return 'too-soon'
  await queueDelivery(queries, tenant, made)
  return 'sent-off'
}
