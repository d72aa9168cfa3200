export const forms = {
  problem: 'Ada yang perlu diperbaiki',
  wrong: 'Salah:',
  optional: '(boleh dikosongkan)',
  choose: 'Pilih …',
  save: 'Simpan',
  cancel: 'Batal',
  search: 'Cari',
  filter: 'Saring',
  clear: 'Hapus saringan',
  fileHelp: 'Jenis: {kinds}. Paling besar {size}.',
}
