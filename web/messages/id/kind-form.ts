/** The form of any kind of document; labels and help of its fields come with the kind. */
export const kindForm = {
  parts: 'Bagian isian',
  row: '{list} {row}',
  add: 'Tambah baris',
  addTo: 'Tambah baris: {list}',
  remove: 'Hapus',
  up: 'Naikkan',
  down: 'Turunkan',
  full: 'Paling banyak {count} baris.',
  yes: 'Ya',
  no: 'Tidak',
  notSaid: 'Tidak diisi',
}
