import type { DaysKind, FeedKind } from '#server/feeds/contract.ts'

const kinds: Readonly<Record<FeedKind, string>> = {
  tasks: 'Tenggat saya',
  meetings: 'Rapat saya',
  office: 'Kalender kantor',
}
const kindHelp: Readonly<Record<FeedKind, string>> = {
  tasks: 'Tenggat langkah yang menjadi tugas Anda, di semua jabatan Anda. Yang ditunda tidak ikut.',
  meetings:
    'Rapat dalam permohonan yang Anda tangani atau ajukan, menurut undangan dan jadwal rapat yang sudah sah. Isi jadwal rapat, dan isi undangan yang terbatas atau rahasia, tidak ikut.',
  office: 'Hari libur, cuti bersama, hari khusus, dan jam kerja Ramadan di unit Anda.',
}
const calendarNames: Readonly<Record<FeedKind, string>> = {
  tasks: 'Tenggat saya – {government}',
  meetings: 'Rapat saya – {government}',
  office: 'Kalender kantor – {government}',
}
const dayKinds: Readonly<Record<DaysKind, string>> = {
  'public-holiday': 'Libur nasional',
  'collective-leave': 'Cuti bersama',
  'regional-holiday': 'Libur daerah',
  closed: 'Kantor tutup',
  worked: 'Tetap masuk',
  span: 'Jam kerja khusus',
}

export const feeds = {
  title: 'Umpan kalender',
  lead: 'Lihat tenggat, rapat, dan hari libur di aplikasi kalender Anda. Salin alamatnya ke “langganan kalender” atau “tambah dari URL”.',
  warning:
    'Siapa pun yang tahu alamat ini dapat membaca kalendernya tanpa masuk. Jangan dibagikan; bila bocor, ganti alamatnya.',
  kinds,
  kindHelp,
  make: 'Buat alamat',
  makeNamed: 'Buat alamat {kind}',
  renew: 'Ganti alamat',
  renewNamed: 'Ganti alamat {kind}',
  made: 'Alamat “{kind}” sudah dibuat',
  madeHelp: 'Salin sekarang. Alamat ini tidak dapat ditampilkan lagi; alamat sebelumnya tidak berlaku.',
  none: 'Belum ada alamatnya.',
  madeAt: 'Dibuat',
  fetchedAt: 'Terakhir diambil',
  never: 'belum pernah',
  revoke: 'Cabut',
  revokeNamed: 'Cabut {kind}',
  calendarNames,
  taskSummary: 'Tenggat {reference}: {step}',
  taskDescription: '{procedure}\nBuka (perlu masuk): {link}',
  taskCategory: 'Tenggat',
  meetingPaper: '{kind}, permohonan {reference}',
  meetingTime: 'Waktu: {time}',
  meetingLink: 'Buka (perlu masuk): {link}',
  meetingCategory: 'Rapat',
  dayKinds,
}
