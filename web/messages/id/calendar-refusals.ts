import type { DefinitionRefusal } from '#engine/working-time/index.ts'
import type { CalendarRefusal } from '#server/calendars/contract.ts'

/** Why a calendar can’t be changed so, and what to do next. */
export const calendarRefusals: Readonly<Record<CalendarRefusal | 'CalendarFaulty', string>> = {
  MayNotSetCalendar: 'Kalender kerja diubah administrator. Minta administrator melakukannya.',
  CalendarUnitUnknown: 'Unit ini tidak ada. Pilih unit dari daftar.',
  CalendarReasonMissing: 'Tulis dasarnya, misalnya nomor keputusan; itu tetap tercatat.',
  CalendarUnchanged:
    'Tidak ada yang berubah: kalender sudah berbunyi demikian. Periksa isian, atau kembali ke kalender.',
  CalendarFaulty: 'Kalender ini belum benar. {faults}',
}

/** What is wrong with a calendar. */
export const calendarFaults: Readonly<Record<DefinitionRefusal['code'], string>> = {
  DateInvalid: '“{date}” bukan tanggal. Tulis seperti 2026-08-17.',
  DateTooFar: '{date} di luar jangkauan kalender. Periksa tahunnya: {first} sampai {last}.',
  NameMissing: 'Hari atau masa mulai {date} belum bernama. Tulis namanya.',
  NameTooLong: 'Nama hari atau masa mulai {date} lebih panjang dari {most} huruf. Pendekkan.',
  WindowsInvalid:
    'Jam kerja {where} belum benar. Tulis berurutan dan tidak bertumpuk dalam satu hari, seperti 07.30-12.00, 13.00-16.00.',
  WeekWithoutHours: 'Tidak ada jam kerja sama sekali dalam sepekan ({where}). Isi sedikitnya satu hari.',
  HoursTwice: 'Sudah ada jam kerja yang berlaku mulai {date}. Pilih tanggal lain.',
  SpanEndsBefore: '“{name}” berakhir sebelum dimulai. Perbaiki tanggalnya.',
  SpansOverlap: '“{name}” bertumpuk dengan “{other}”. Perbaiki tanggalnya.',
  DayTwice: '{date} sudah ada. Sisakan satu saja.',
  WorkedWithoutHours:
    '{date} jatuh pada hari tanpa jam kerja. Isi jam kerja hari itu; dalam berkas CSV, di kolom jam.',
}
