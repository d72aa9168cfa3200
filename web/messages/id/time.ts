export const time = {
  left: {
    minutes: '{count} menit lagi',
    hours: '{count} jam lagi',
    tomorrow: 'besok',
    days: '{count} hari lagi',
  },
  late: {
    minutes: 'terlambat {count} menit',
    hours: 'terlambat {count} jam',
    days: 'terlambat {count} hari',
  },
  due: 'Tenggat {moment}',
  noDue: 'Tanpa tenggat',
  still: 'Waktu tidak berjalan',
  units: {
    minute: '{amount} menit',
    hour: '{amount} jam kerja',
    'clock-hour': '{amount} jam',
    'working-day': '{amount} hari kerja',
    'calendar-day': '{amount} hari kalender',
    month: '{amount} bulan',
  },
  approximate: '± {length}',
  notSet: 'tidak ditetapkan',
  setBy: 'Ditetapkan pada langkah {step}',
}
