import { type ParsedCronItem, parseCronItems } from 'graphile-worker'

/** Done once a night by one of the workers there are. Throws to be tried again; `signal`: the worker is stopping. */
export interface NightlyJob {
  readonly name: string
  run(signal: AbortSignal): Promise<void>
}

/** In UTC: between half past one and half past three at night in Indonesia. */
const atNight = '30 18 * * *'
const aDay = 24 * 60 * 60 * 1000

/** A night on which no worker ran is made up for when one starts within a day. */
export function nightlyItems(jobs: readonly NightlyJob[]): ParsedCronItem[] {
  return parseCronItems(
    jobs.map(({ name }) => ({
      task: name,
      match: atNight,
      options: { backfillPeriod: aDay, maxAttempts: 5, queueName: 'nightly' },
    })),
  )
}
