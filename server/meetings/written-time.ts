/** Minutes from midnight, and whose clock, where the words say so. */
export interface WrittenTime {
  readonly start: number
  readonly end?: number
  readonly zone?: 'Asia/Jakarta' | 'Asia/Makassar' | 'Asia/Jayapura'
}

/** Zones written out, as their letters. */
const spelled = [
  [/waktu\s+indonesia\s+(?:bagian\s+)?barat/gi, 'WIB'],
  [/waktu\s+indonesia\s+(?:bagian\s+)?tengah/gi, 'WITA'],
  [/waktu\s+indonesia\s+(?:bagian\s+)?timur/gi, 'WIT'],
] as const
const zones = { WIB: 'Asia/Jakarta', WITA: 'Asia/Makassar', WIT: 'Asia/Jayapura' } as const
/** The number of a room or a floor is no time. */
const places =
  /\b(?:ruang(?:an)?|lantai|lt\.?|kamar|nomor|no\.?)\s+\d{1,2}[.:]\d{2}(?![.:]?\d)(?!\s*(?:WIB|WITA|WIT|[-–—]|s\.?\s?\/?d|sampai|hingga))/gi
/** A time with its minutes; no part of a date such as 24.11.2026. */
const clock = /(?<![\d.:])(\d{1,2})[.:](\d{2})(?![.:]?\d)/g
const between =
  /^\s*(?:WIB|WITA|WIT)?\s*(?:[-–—]|s\.?\s?\/?d\.?|sampai(?:\s+dengan)?|hingga)\s*(?:pukul|pkl\.?|jam)?\s*$/i

/**
 * The start that words such as “pukul 09.00 WIB sampai selesai” or “jam 13:30 – 15:00” tell, and the end if they tell
 * one. Null where they leave a doubt: no time, several, two zones, or half a day left to the reader (“02.00 siang”, “12.00 malam”,
 * “02.00 PM”).
 */
export function readWrittenTime(written: string): WrittenTime | null {
  const words = spelled
    .reduce((text, [name, letters]) => text.replace(name, letters), written)
    .replace(places, '')
  if (/\d\s*[ap]\.?m\b/i.test(words)) return null
  const found = [...words.matchAll(clock)]
  const times = found.map(([, hours, minutes]) => minutesOf(Number(hours), Number(minutes)))
  const [start, end] = times
  const named = [...new Set([...words.matchAll(/\b(WIB|WITA|WIT)\b/gi)].map(([name]) => name.toUpperCase()))]
  if (start === undefined || times.includes(null) || start === null || found.length > 2 || named.length > 1)
    return null
  if (/\b(siang|sore|petang|malam)\b/i.test(words) && start < 12 * 60) return null
  if (/\b(malam|pagi)\b/i.test(words) && Math.floor(start / 60) === 12) return null
  const [first, second] = found
  if (second && !between.test(words.slice(first!.index + first![0].length, second.index))) return null
  const zone = zones[named[0] as keyof typeof zones]
  return {
    start,
    ...(end !== undefined && end !== null && end > start && { end }),
    ...(zone !== undefined && { zone }),
  }
}

const minutesOf = (hours: number, minutes: number): number | null =>
  hours < 24 && minutes < 60 ? hours * 60 + minutes : null
