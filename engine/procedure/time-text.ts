import type { TimeLength, TimeUnit } from './definition.ts'

const NUMBER = String.raw`\d+(?:\.\d+)?`
const UNIT = 'menit|mnt|jam|hari kerja|hari kalender|hari|minggu|pekan|bulan|bln|triwulan|semester|tahun'
const PART = new RegExp(
  String.raw`^(?:(?<times>${NUMBER}) ?x ?)?(?<from>${NUMBER})(?: ?(?<early>${UNIT})?\.? ?- ?(?<to>${NUMBER}))?[ -]?(?<unit>${UNIT})\b\.?`,
)

/** What one unit as a document writes it amounts to. A bare "hari" is read as a working day: offices count those. */
const UNITS: Readonly<Record<string, readonly [number, TimeUnit]>> = {
  menit: [1, 'minute'],
  mnt: [1, 'minute'],
  jam: [1, 'hour'],
  hari: [1, 'working-day'],
  'hari kerja': [1, 'working-day'],
  'hari kalender': [1, 'calendar-day'],
  minggu: [7, 'calendar-day'],
  pekan: [7, 'calendar-day'],
  bulan: [1, 'month'],
  bln: [1, 'month'],
  triwulan: [3, 'month'],
  semester: [6, 'month'],
  tahun: [12, 'month'],
}

/**
 * A time as Indonesian documents write it ("120 menit", "2-3-jam", "± 30-45 hari", "2×24 jam", "1 jam 30 menit",
 * "paling lama 3 (tiga) hari kerja"), or null for a text that is no time ("Target Bidang PTIKP").
 */
export function readTimeText(text: string): TimeLength | null {
  const { plain, approximate } = normal(text)
  const first = readPart(plain)
  if (!first) return null
  const second = first.rest === '' ? null : readPart(first.rest)
  if (!second) return first.rest === '' ? { ...first.length, approximate } : null
  const { length } = first
  const both = length.unit === 'hour' && second.length.unit === 'minute' && second.rest === ''
  if (!both) return null
  const minutes = (hours: number) => hours * 60 + second.length.limit
  return { aim: minutes(length.aim), limit: minutes(length.limit), unit: 'minute', approximate }
}

function readPart(text: string) {
  const found = PART.exec(text)
  if (!found?.groups) return null
  const { times, from, early, to, unit } = found.groups
  const [size, timeUnit] = UNITS[unit!]!
  if (early !== undefined && UNITS[early]?.[1] !== timeUnit) return null
  const factor = Number(times ?? 1) * size
  const [aim, limit] = [Number(from) * factor, Number(to ?? from) * factor]
  if (aim <= 0 || aim > limit) return null
  // "2×24 jam" counts hours of the clock, day and night.
  const byClock = times !== undefined && timeUnit === 'hour' && Number(from) === 24
  const length = { aim, limit, unit: byClock ? ('clock-hour' as const) : timeUnit }
  return { length, rest: text.slice(found[0].length).trim() }
}

const APPROXIMATE = /±|\+\/?-|~|kurang lebih|lebih kurang|sekitar|kira-kira/g
const AT_MOST = /paling lama|paling lambat|selambat-lambatnya|maksimal|maksimum|maks\.?|max\.?/g
const WORDS = ['satu', 'dua', 'tiga', 'empat', 'lima', 'enam', 'tujuh', 'delapan', 'sembilan', 'sepuluh']

function normal(text: string): { readonly plain: string; readonly approximate: boolean } {
  const lower = text.toLowerCase().replace(/\s+/g, ' ').trim()
  const plain = lower
    .replace(APPROXIMATE, ' ')
    .replace(AT_MOST, ' ')
    .replace(/\([a-z ]+\)/g, ' ')
    .replace(/[×*]/g, 'x')
    .replace(/ (?:s\/d|s\.d\.?|sd|sampai dengan|sampai|hingga) |[–—]/g, '-')
    .replace(/(\d+)?½/g, (_, whole?: string) => `${whole ?? 0}.5`)
    .replace(/(\d),(\d)/g, '$1.$2')
    .replace(/^se(?=menit|jam|hari|minggu|bulan|tahun)/, '1 ')
    .replace(/\b[a-z]+\b/g, (word) => (WORDS.includes(word) ? String(WORDS.indexOf(word) + 1) : word))
    .replace(/\s+/g, ' ')
    .trim()
  return { plain, approximate: lower.search(APPROXIMATE) >= 0 }
}

/**
 * Does a value say what its written text says? Equal amounts agree in whatever unit ("120 menit" and 2 hours), and where
 * the text leaves the unit open ("hari", "jam", "minggu") each of its readings agrees.
 */
export function agreesWithText(length: TimeLength, text: string): boolean {
  const read = readTimeText(text)
  if (!read || read.approximate !== length.approximate) return false
  return readings(read, text).some(
    (one) =>
      one.scale === SCALES[length.unit].scale &&
      near(one.aim, length.aim * SCALES[length.unit].size) &&
      near(one.limit, length.limit * SCALES[length.unit].size),
  )
}

const SCALES: Readonly<Record<TimeUnit, { readonly scale: string; readonly size: number }>> = {
  minute: { scale: 'working time', size: 1 },
  hour: { scale: 'working time', size: 60 },
  'working-day': { scale: 'working days', size: 1 },
  'clock-hour': { scale: 'calendar', size: 1 },
  'calendar-day': { scale: 'calendar', size: 24 },
  month: { scale: 'months', size: 1 },
}

function readings(read: TimeLength, text: string) {
  const as = (unit: TimeUnit, times = 1) => {
    const { scale, size } = SCALES[unit]
    return { scale, aim: read.aim * size * times, limit: read.limit * size * times }
  }
  const named = as(read.unit)
  if (read.unit === 'hour') return [named, as('clock-hour')]
  if (read.unit === 'working-day') return /kerja/i.test(text) ? [named] : [named, as('calendar-day')]
  if (/minggu|pekan/i.test(text)) return [named, as('working-day', 5 / 7)]
  return [named]
}

function near(a: number, b: number): boolean {
  return Math.abs(a - b) < 1e-9
}
