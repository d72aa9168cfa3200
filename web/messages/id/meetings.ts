export const meetings = {
  title: 'Rapat saya',
  lead: 'Rapat dalam permohonan yang Anda tangani atau ajukan, menurut undangan dan jadwal rapatnya.',
  toFeed: 'Tampilkan di aplikasi kalender Anda',
  coming: 'Akan datang',
  past: 'Sembilan puluh hari terakhir',
  today: 'hari ini',
  none: 'Belum ada rapat yang akan datang',
  noneHelp:
    'Rapat muncul di sini dengan sendirinya begitu surat undangan atau jadwal rapat dalam permohonan ditandatangani atau selesai. Rapat hilang bila naskahnya ditarik atau diganti sebelum harinya.',
  noTime: 'Waktu tidak disebut',
  secret: 'Naskah ini rahasia. Hal, tempat, dan acaranya hanya ada di naskahnya.',
  place: 'Tempat',
  chair: 'Pimpinan',
  agenda: 'Acara',
  paper: 'Naskah',
  case: 'Permohonan',
}
