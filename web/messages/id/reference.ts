export const reference = {
  title: 'Petunjuk API',
  lead: 'Setiap halaman dan tindakan juga tersedia sebagai JSON. Bagian ini disusun dari dokumen OpenAPI yang sama dengan yang memeriksa permintaan.',
  document: 'Dokumen OpenAPI 3.1',
  sign: 'Sertakan token pada setiap permintaan:',
  parameters: 'Parameter',
  body: 'Isi permintaan',
  answers: 'Jawaban',
  required: 'wajib',
  other: 'Lain-lain',
  columns: { name: 'Nama', where: 'Letak', type: 'Jenis', meaning: 'Arti' },
}
