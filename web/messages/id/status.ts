export const status = {
  case: {
    none: 'Belum ada',
    draft: 'Konsep',
    running: 'Berjalan',
    suspended: 'Ditunda',
    ended: 'Selesai',
    withdrawn: 'Dicabut pemohon',
    cancelled: 'Dibatalkan',
  },
  step: {
    done: 'Sudah',
    now: 'Sedang berjalan',
    ahead: 'Belum',
    'passed-over': 'Tidak dilalui',
  },
  version: { draft: 'Konsep', 'in-force': 'Berlaku', superseded: 'Tidak berlaku lagi' },
  ending: {
    finished: 'Selesai',
    refused: 'Ditolak',
    'technical-advice': 'Advis teknis',
    redirected: 'Dialihkan ke aplikasi yang ada',
  },
  waitingFor: { applicant: 'pemohon', 'third-party': 'pihak ketiga', office: 'dinas' },
  overdue: 'Terlambat',
  returned: 'Dikembalikan',
}
