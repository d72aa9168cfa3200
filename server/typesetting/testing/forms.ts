import type { PaperToSet } from '../contract.ts'
import { day, developer, long, paper, person, rows, text, ticks } from './paper.ts'

/** A form of every kind of field, and a disposition. */
export const forms: Readonly<Record<string, PaperToSet>> = {
  form: paper(
    'form',
    'Formulir Analisis Kebutuhan dan Spesifikasi Aplikasi',
    'form',
    {
      name: text('Nama aplikasi'),
      process: text('Pemilik proses bisnis'),
      public: { type: 'boolean', title: 'Digunakan oleh masyarakat' },
      users: { type: 'integer', title: 'Perkiraan jumlah pengguna' },
      neededOn: day('Dibutuhkan mulai'),
      description: long('Uraian'),
      platforms: ticks('Platform', { web: 'Web', android: 'Android', ios: 'iOS', desktop: 'Desktop' }),
      funds: {
        type: 'string',
        title: 'Sumber dana',
        enum: ['apbd', 'apbn'],
        'x-enum': { apbd: 'APBD', apbn: 'APBN' },
      },
      cost: { type: 'number', title: 'Perkiraan biaya (Rp)' },
      integration: text('Integrasi'),
      owner: { type: 'object', title: 'Penanggung jawab', properties: person },
      risks: rows('Risiko', {
        event: text('Kejadian'),
        cause: text('Sebab'),
        likelihood: { type: 'integer', title: 'Kemungkinan' },
        impact: { type: 'integer', title: 'Dampak' },
        treatment: text('Penanganan'),
      }),
      flows: rows(
        'Proses bisnis',
        Object.fromEntries(
          ['Langkah', 'Pelaku', 'Masukan', 'Keluaran', 'Validasi', 'Formulir', 'Laporan'].map((title) => [
            title.toLowerCase(),
            text(title),
          ]),
        ),
      ),
    },
    {
      name: 'Layanan Perizinan Terpadu',
      process: 'Dinas Penanaman Modal dan Pelayanan Terpadu Satu Pintu',
      public: true,
      users: 12500,
      neededOn: '2027-03-01',
      description:
        'Aplikasi menerima permohonan izin, memeriksa kelengkapan, dan menerbitkan izin.\nSaat ini permohonan dicatat dalam buku sehingga sulit ditelusuri.',
      platforms: ['web', 'android'],
      funds: 'apbd',
      cost: 150000000,
      owner: { nama: 'Nama Pegawai Satu', jabatan: 'Kepala Bidang Perizinan' },
      risks: [
        {
          event: 'Pengguna tidak beralih dari cara lama',
          cause: 'Pelatihan kurang',
          likelihood: 3,
          impact: 4,
          treatment: 'Pelatihan sebelum peluncuran dan pendampingan tiga bulan',
        },
        {
          event: 'Jaringan kecamatan terputus',
          cause: 'Satu jalur',
          likelihood: 2,
          impact: 3,
          treatment: 'Pengisian luring',
        },
      ],
      flows: [
        {
          langkah: 'Permohonan',
          pelaku: 'Pemohon',
          masukan: 'Data usaha',
          keluaran: 'Nomor permohonan',
          validasi: 'NIK aktif',
          formulir: 'F-01',
          laporan: 'Harian',
        },
        {
          langkah: 'Pemeriksaan',
          pelaku: 'Petugas',
          masukan: 'Berkas',
          keluaran: 'Hasil periksa',
          validasi: 'Lengkap',
        },
      ],
    },
    { security: 'terbatas', signers: [developer] },
  ),
  'disposition-sheet': paper(
    'disposition-sheet',
    'Lembar Disposisi',
    'form',
    {
      suratDari: text('Surat dari'),
      nomorSurat: text('Nomor surat'),
      tanggalSurat: day('Tanggal surat'),
      diterimaTanggal: day('Diterima tanggal'),
      nomorAgenda: text('Nomor agenda'),
      hal: text('Hal'),
      diteruskan: rows('Diteruskan kepada', {
        jabatan: text('Jabatan'),
        instruksi: {
          type: 'string',
          title: 'Instruksi',
          enum: ['tindak', 'pelajari', 'hadiri', 'arsipkan'],
          'x-enum': {
            tindak: 'Tindak lanjuti',
            pelajari: 'Pelajari dan beri saran',
            hadiri: 'Hadiri atau wakili',
            arsipkan: 'Arsipkan',
          },
        },
        catatan: long('Catatan'),
        batasWaktu: day('Batas waktu'),
        oleh: text('Didisposisi oleh'),
        tanggal: day('Tanggal disposisi'),
      }),
      selesai: { type: 'boolean', title: 'Sudah selesai ditindaklanjuti' },
    },
    {
      suratDari: 'Badan Perencanaan Pembangunan Daerah',
      nomorSurat: 'B/000.5/12/BAPPEDA/2026',
      tanggalSurat: '2026-11-20',
      diterimaTanggal: '2026-11-23',
      nomorAgenda: '0412/2026',
      hal: 'Permohonan pembangunan aplikasi perencanaan',
      diteruskan: [
        {
          jabatan: 'Kepala Bidang Aplikasi Informatika',
          instruksi: 'tindak',
          catatan: 'Periksa dahulu apakah sudah ada aplikasi serupa.',
          batasWaktu: '2026-11-27',
          oleh: 'Kepala Dinas',
          tanggal: '2026-11-23',
        },
        {
          jabatan: 'Pranata Komputer Ahli Muda',
          instruksi: 'pelajari',
          oleh: 'Kepala Bidang Aplikasi Informatika',
          tanggal: '2026-11-24',
        },
      ],
      selesai: false,
    },
    {
      number: undefined,
      urgency: 'sangat-segera',
      security: 'biasa',
      verification: undefined,
      marks: 'none',
      signers: [],
    },
  ),
}
