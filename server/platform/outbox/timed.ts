import { type ParsedCronItem, parseCronItems } from 'graphile-worker'

/**
 * Done at its hour by one of the workers there are. Throws to be tried again, up to five times a night; `signal`: the worker
 * is stopping; `job`: the same at each attempt, by whichever worker.
 */
export interface TimedJob {
  readonly name: string
  run(signal: AbortSignal, job?: string): Promise<void>
}

/**
 * `nightly` between half past one and half past three at night in Indonesia (the time is UTC); a night on which no worker
 * ran is made up for when one starts within a day. What is done every minute or every five looks at all that is due by
 * then, so nothing has to be made up for.
 */
export interface TimedJobs {
  readonly nightly?: readonly TimedJob[]
  readonly everyMinute?: readonly TimedJob[]
  readonly everyFiveMinutes?: readonly TimedJob[]
}

const aDay = 24 * 60 * 60 * 1000
const patterns = { nightly: '30 18 * * *', everyMinute: '* * * * *', everyFiveMinutes: '*/5 * * * *' }
const hours = Object.keys(patterns) as readonly (keyof TimedJobs)[]

export const timedJobs = (jobs: TimedJobs): readonly TimedJob[] => hours.flatMap((hour) => jobs[hour] ?? [])

/** A job never runs beside itself: an hour that comes while it waits or is at work is the same job. */
export function timedItems(jobs: TimedJobs): ParsedCronItem[] {
  return parseCronItems(
    hours.flatMap((hour) =>
      (jobs[hour] ?? []).map(({ name }) => ({
        task: name,
        match: patterns[hour],
        options:
          hour === 'nightly'
            ? { backfillPeriod: aDay, maxAttempts: 5, queueName: hour }
            : {
                backfillPeriod: 0,
                maxAttempts: 1,
                queueName: name,
                jobKey: name,
                jobKeyMode: 'replace' as const,
              },
      })),
    ),
  )
}
