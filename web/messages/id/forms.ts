export const forms = {
  problem: 'Ada yang perlu diperbaiki',
  wrong: 'Salah:',
  optional: '(boleh dikosongkan)',
  choose: 'Pilih …',
  cancel: 'Batal',
  filter: 'Saring',
  clear: 'Hapus saringan',
}
