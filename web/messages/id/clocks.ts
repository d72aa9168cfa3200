/** How long each step took, beside its standard; and the whole, beside the total that the SOP states. */
export const clocks = {
  title: 'Jam tiap langkah',
  help: 'Waktu kerja saja, menurut kalender kantor. Setiap kali langkah dibuka lagi, jamnya mulai baru.',
  columns: {
    step: 'Langkah',
    standard: 'Waktu baku',
    used: 'Terpakai',
    due: 'Tenggat',
    kept: 'Hasil',
    whose: 'Waktu siapa',
  },
  paused: 'jeda {length}, menunggu {whom}',
  kept: 'Tepat waktu',
  late: 'Terlambat {length}',
  open: 'Masih dalam waktu',
  nothingToKeep: 'Tanpa tenggat',
  ends: {
    repeated: 'diulang',
    skipped: 'dilewati',
    passed: 'dilewati',
    returned: 'dikembalikan',
    undone: 'dibatalkan',
    closed: 'ditutup',
    open: 'sedang berjalan',
  },
  total: {
    title: 'Waktu baku seluruhnya',
    stated: 'SOP menyebut {standard} untuk seluruh permohonan, terhitung sejak dikirim.',
    due: 'Menurut itu selesai paling lambat',
    both: 'Jumlah waktu langkah dan waktu seluruhnya tidak cocok',
    neither:
      'Keduanya ditampilkan. Tenggat tiap langkah mengikuti waktu langkah itu sendiri dan tidak dipercepat oleh waktu seluruhnya.',
  },
}
