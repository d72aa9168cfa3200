import { numberInWords } from './number-in-words.ts'

const weekdays = ['Minggu', 'Senin', 'Selasa', 'Rabu', 'Kamis', 'Jumat', 'Sabtu']
const months = [
  'Januari',
  'Februari',
  'Maret',
  'April',
  'Mei',
  'Juni',
  'Juli',
  'Agustus',
  'September',
  'Oktober',
  'November',
  'Desember',
]

/** `2026-11-25` → “25 November 2026”. Throws where it is no day of the calendar. */
export function dayOfLetter(date: string): string {
  const { day, month, year } = partsOf(date)
  return `${day} ${month} ${year}`
}

/** `2026-11-25` → “Rabu, 25 November 2026”. */
export function dayWithWeekday(date: string): string {
  return `${partsOf(date).weekday}, ${dayOfLetter(date)}`
}

/** `2026-11-25` → “Rabu tanggal dua puluh lima bulan November tahun dua ribu dua puluh enam”, as a berita acara opens. */
export function dayInWords(date: string): string {
  const { weekday, day, month, year } = partsOf(date)
  return `${weekday} tanggal ${numberInWords(day)} bulan ${month} tahun ${numberInWords(year)}`
}

function partsOf(date: string) {
  const at = new Date(`${date}T00:00:00Z`)
  if (!/^\d{4}-\d{2}-\d{2}$/.test(date) || Number.isNaN(at.getTime()) || !at.toISOString().startsWith(date))
    throw new RangeError(`${date} is no day of the calendar: write it like 2026-11-25`)
  return {
    weekday: weekdays[at.getUTCDay()]!,
    day: at.getUTCDate(),
    month: months[at.getUTCMonth()]!,
    year: at.getUTCFullYear(),
  }
}
