/** A mistake in a file of days: the line it stands on, from 1, what it is, and what to write instead. */
export interface DayMistake {
  readonly line: number
  readonly code: DayMistakeCode
  readonly facts: Readonly<Record<string, string>>
  readonly sentence: { readonly id: string; readonly en: string }
}

export type DayMistakeCode = keyof typeof sentences

type Sentence = (facts: Readonly<Record<string, string>>) => DayMistake['sentence']

const sentences = {
  'no-days': () => ({
    id: 'Berkas ini tidak memuat satu hari pun. Pilih berkas yang berisi daftar hari libur.',
    en: 'There is no day in this file. Choose one that holds a list of days.',
  }),
  'no-column': ({ column }) => ({
    id: `Kolom “${column}” tidak ada. Tulis di baris pertama: tanggal, nama, dan bila perlu jenis dan jam.`,
    en: `There is no column “${column}”. Write in the first line: date, name and, if need be, kind and hours.`,
  }),
  'open-quote': () => ({
    id: 'Tanda kutip di baris ini tidak ditutup. Tutup, atau hapus keduanya.',
    en: 'The quotation mark on this line is never closed. Close it, or leave out both.',
  }),
  'no-date': ({ written }) => ({
    id: `“${written}” bukan tanggal. Tulis seperti 2026-08-17 atau 17/08/2026.`,
    en: `“${written}” is not a date. Write it like 2026-08-17 or 17/08/2026.`,
  }),
  'no-name': () => ({
    id: 'Hari ini belum bernama. Tulis namanya, misalnya Hari Kemerdekaan.',
    en: 'This day has no name. Write one, such as Independence Day.',
  }),
  'name-too-long': ({ date, most }) => ({
    id: `Nama hari ${date} lebih panjang dari ${most} huruf. Pendekkan.`,
    en: `The name of ${date} has more than ${most} signs. Shorten it.`,
  }),
  'unknown-kind': ({ written, known }) => ({
    id: `Jenis “${written}” tidak dikenal. Tulis salah satu: ${known}.`,
    en: `The kind “${written}” is not known. Write one of: ${known}.`,
  }),
  'no-hours': ({ written }) => ({
    id: `“${written}” tidak terbaca sebagai jam. Tulis seperti 07.30-12.00, 13.00-16.00, di antara tanda kutip bila kolom dipisahkan koma.`,
    en: `“${written}” can’t be read as hours. Write like 07.30-12.00, 13.00-16.00, in quotation marks where commas part the columns.`,
  }),
  'hours-disordered': ({ written }) => ({
    id: `Jam “${written}” tidak berurutan dalam satu hari. Tulis dari jam terawal, tidak bertumpuk, paling akhir 24.00.`,
    en: `The hours “${written}” are not in order within one day. Write the earliest first, apart, to 24.00 at most.`,
  }),
  'hours-of-free-day': ({ name }) => ({
    id: `“${name}” hari libur, maka tidak berjam kerja. Kosongkan kolom jam, atau tulis jenisnya: masuk kerja.`,
    en: `“${name}” is a free day and has no working hours. Leave the hours empty, or write its kind: worked.`,
  }),
  'two-kinds': ({ date, line }) => ({
    id: `${date} sudah ada di baris ${line} dengan jenis atau jam lain. Sisakan satu saja.`,
    en: `${date} stands on line ${line} already, with another kind or other hours. Keep one of them.`,
  }),
  'no-calendar': () => ({
    id: 'Berkas ini bukan kalender iCal: tidak ada BEGIN:VCALENDAR. Ekspor ulang kalendernya sebagai .ics.',
    en: 'This is no iCal calendar: it has no BEGIN:VCALENDAR. Export the calendar as .ics again.',
  }),
  'no-property': ({ written }) => ({
    id: `“${written}” bukan baris iCal. Ekspor ulang kalendernya sebagai .ics.`,
    en: `“${written}” is no line of iCal. Export the calendar as .ics again.`,
  }),
  'open-event': () => ({
    id: 'Acara ini tidak ditutup dengan END:VEVENT, maka tidak dibaca. Unduh ulang kalendernya secara utuh.',
    en: 'This event is never closed by END:VEVENT, so it isn’t read. Download the whole calendar again.',
  }),
  'not-whole-days': ({ name }) => ({
    id: `“${name}” berjam, padahal hari libur berlaku sehari penuh. Jadikan acara sehari penuh.`,
    en: `“${name}” has a time of day, but a free day is a whole one. Make it an event of whole days.`,
  }),
  repeats: ({ name }) => ({
    id: `“${name}” berulang. Tulis satu acara untuk setiap tanggal tahun ini.`,
    en: `“${name}” repeats itself. Write one event for each date of the year.`,
  }),
  'ends-before': ({ name }) => ({
    id: `“${name}” berakhir sebelum dimulai. Perbaiki tanggalnya.`,
    en: `“${name}” ends before it begins. Mend its dates.`,
  }),
  span: ({ name }) => ({
    id: `“${name}” adalah masa dengan jam kerja sendiri, bukan hari libur. Tambahkan lewat “Tambah masa”.`,
    en: `“${name}” is a span with hours of its own, no free days. Add it with “Add a span”.`,
  }),
  'too-long': ({ name, days }) => ({
    id: `“${name}” berlangsung ${days} hari. Satu acara paling lama 31 hari: periksa tanggal akhirnya.`,
    en: `“${name}” lasts ${days} days. An event has 31 at most: look at its last date.`,
  }),
} as const satisfies Readonly<Record<string, Sentence>>

export function dayMistake(line: number, code: DayMistakeCode, facts: DayMistake['facts'] = {}): DayMistake {
  return { line, code, facts, sentence: (sentences[code] as Sentence)(facts) }
}
