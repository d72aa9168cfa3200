import type { TimeLength, TimeUnit } from '#engine/procedure/definition.ts'

export interface BothLanguages {
  readonly id: string
  readonly en: string
}

const units: Record<TimeUnit, { id: string; one: string; many: string }> = {
  minute: { id: 'menit', one: 'minute', many: 'minutes' },
  hour: { id: 'jam kerja', one: 'working hour', many: 'working hours' },
  'clock-hour': { id: 'jam', one: 'hour', many: 'hours' },
  'working-day': { id: 'hari kerja', one: 'working day', many: 'working days' },
  'calendar-day': { id: 'hari kalender', one: 'calendar day', many: 'calendar days' },
  month: { id: 'bulan', one: 'month', many: 'months' },
}

/** A length of time in plain words: "± 30–45 hari kerja", "about 30–45 working days". */
export function lengthInWords(length: TimeLength): BothLanguages {
  const unit = units[length.unit]
  const range = (zone: string) => {
    const write = (amount: number) => amount.toLocaleString(zone, { maximumFractionDigits: 2 })
    return length.aim === length.limit ? write(length.limit) : `${write(length.aim)}–${write(length.limit)}`
  }
  return {
    id: `${length.approximate ? '± ' : ''}${range('id')} ${unit.id}`,
    en: `${length.approximate ? 'about ' : ''}${range('en')} ${length.limit === 1 ? unit.one : unit.many}`,
  }
}

/** Working minutes of a unit by the default hours (Perpres 21/2023: 37.5 h over five days). Calendar units don't add up with these. */
const workingMinutes: Partial<Record<TimeUnit, number>> = {
  minute: 1,
  hour: 60,
  'clock-hour': 60,
  'working-day': 450,
}

const orderOfUnits: readonly TimeUnit[] = ['month', 'calendar-day', 'working-day']

/** Several lengths one after another; months and calendar days stay apart from working time. Null for no lengths. */
export function sumInWords(lengths: readonly TimeLength[]): BothLanguages | null {
  if (lengths.length === 0) return null
  const approximate = lengths.some((length) => length.approximate)
  const sums = new Map<TimeUnit, { aim: number; limit: number }>()
  for (const length of lengths) {
    const minutes = workingMinutes[length.unit]
    const unit = minutes === undefined ? length.unit : 'working-day'
    const factor = minutes === undefined ? 1 : minutes / 450
    const sum = sums.get(unit) ?? { aim: 0, limit: 0 }
    sums.set(unit, { aim: sum.aim + length.aim * factor, limit: sum.limit + length.limit * factor })
  }
  const parts = orderOfUnits.flatMap((unit) => {
    const sum = sums.get(unit)
    return sum ? [lengthInWords({ ...rounded(sum), unit, approximate: false })] : []
  })
  return {
    id: `${approximate ? '± ' : ''}${parts.map((part) => part.id).join(' + ')}`,
    en: `${approximate ? 'about ' : ''}${parts.map((part) => part.en).join(' + ')}`,
  }
}

/** To a tenth, so that 120 minutes reads "0,3 hari kerja" and 17 days 17. */
function rounded(sum: { aim: number; limit: number }): { aim: number; limit: number } {
  const tenth = (amount: number) => Math.max(0.1, Math.round(amount * 10) / 10)
  return { aim: tenth(sum.aim), limit: tenth(sum.limit) }
}
