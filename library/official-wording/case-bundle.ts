const text = (title: string) => ({ type: 'string', title })

/** The paper before all others when a whole case is read as one: cover, list of papers, what was done. */
export const caseBundleKind = {
  id: 'seluruh-berkas',
  title: 'Berkas Permohonan',
  shape: 'structured',
  template: 'case-bundle',
  fields: {
    type: 'object',
    properties: {
      subject: text('Perihal'),
      reference: text('Nomor permohonan'),
      applicant: text('Pemohon'),
      procedure: text('SOP'),
      urgency: text('Sifat'),
      standing: text('Keadaan'),
      steps: { type: 'array', title: 'Langkah yang sedang berjalan', items: { type: 'string' } },
      opened: text('Dibuka'),
      submitted: text('Dikirim'),
      ended: text('Berakhir'),
      made: text('Disusun'),
      papers: {
        type: 'array',
        title: 'Daftar naskah',
        items: {
          type: 'object',
          properties: {
            paper: text('Naskah'),
            given: text('Diberikan'),
            file: text('Berkas'),
            checksum: text('SHA-256'),
            place: text('Halaman'),
          },
        },
      },
      acts: {
        type: 'array',
        title: 'Riwayat tindakan',
        items: {
          type: 'object',
          properties: {
            at: text('Waktu'),
            by: text('Oleh'),
            what: text('Tindakan'),
            details: text('Keterangan'),
          },
        },
      },
    },
  },
} as const

/** Why a paper has no page in the whole. */
export const unshownWords = {
  encrypted: 'terkunci kata sandi; lihat paket arsip',
  broken: 'tidak dapat dibaca; lihat paket arsip',
  kind: 'bukan PDF atau gambar; lihat paket arsip',
  large: 'terlalu besar; lihat paket arsip',
  missing: 'berkas tidak tersedia',
  replaced: 'versi lama; lihat paket arsip',
} as const

export const bundleSentences = {
  noReference: 'Belum bernomor',
  version: (version: number) => `versi ${version}`,
  rejected: 'ditolak',
  signed: (count: number) => `${count} tanda tangan elektronik di berkas aslinya`,
  signedBy: (who: string, at: string, certified: boolean) =>
    `ditandatangani ${who}, ${at} (${certified ? 'tersertifikasi' : 'tidak tersertifikasi'})`,
  pages: (first: number, last: number) => (first === last ? `${first}` : `${first}–${last}`),
  unknownGiver: 'tidak tercatat',
} as const
