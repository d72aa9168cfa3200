export const forms = {
  problem: 'Ada yang perlu diperbaiki',
  wrong: 'Salah:',
  optional: '(boleh dikosongkan)',
  fileKinds: 'PDF, gambar, dokumen Office, teks, atau zip; paling besar {megabytes} MB.',
  choose: 'Pilih …',
  cancel: 'Batal',
  filter: 'Saring',
  clear: 'Hapus saringan',
}
