import { type HoursSpan, ramadanHours } from '#engine/working-time/index.ts'
import { listNationalDays } from './holidays.ts'

/** A month of fasting as the demo governments keep it, with the ground on which it stands in their register. */
export interface DemoRamadan {
  readonly span: HoursSpan
  readonly reason: string
}

const years = ['1447 H', '1448 H']
const day = 86_400_000

/**
 * The thirty days up to each decreed Idul Fitri, with the hours of Perpres 21/2023. The first day is announced each year,
 * so a government of its own enters what was announced there.
 */
export function listDemoRamadans(): readonly DemoRamadan[] {
  return years.map((year) => {
    const end = listNationalDays().find(({ name }) => name === `Idul Fitri ${year}`)
    if (!end) throw new Error(`library/calendars/holidays.json has no day called Idul Fitri ${year}`)
    const before = (days: number) => new Date(Date.parse(end.on) - days * day).toISOString().slice(0, 10)
    return {
      span: {
        from: before(30),
        until: before(1),
        name: `Ramadan ${year}`,
        weekly: ramadanHours,
      },
      reason: `Contoh: jam kerja Ramadan ${year} menurut Perpres 21/2023, tiga puluh hari sampai Idul Fitri`,
    }
  })
}
