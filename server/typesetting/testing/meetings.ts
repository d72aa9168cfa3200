import type { PaperToSet } from '../contract.ts'
import { day, developer, head, list, long, paper, person, rows, text } from './paper.ts'

/** What comes of a meeting, and an agreement. */
export const meetings: Readonly<Record<string, PaperToSet>> = {
  minutes: paper(
    'minutes',
    'Notula Rapat',
    'structured',
    {
      rapat: text('Rapat'),
      tanggal: day('Hari, tanggal'),
      waktu: text('Waktu'),
      tempat: text('Tempat'),
      pimpinan: text('Pimpinan'),
      notulis: text('Notulis'),
      acara: list('Acara'),
      peserta: list('Peserta'),
      pembahasan: long('Pembahasan'),
      keputusan: list('Keputusan'),
      tindakLanjut: rows('Tindak lanjut', {
        what: text('Tindak lanjut'),
        who: text('Penanggung jawab'),
        until: day('Batas waktu'),
      }),
    },
    {
      rapat: 'Analisis kebutuhan aplikasi perizinan',
      tanggal: '2026-12-02',
      waktu: '09.00–11.30 WITA',
      tempat: 'Ruang rapat lantai 2',
      pimpinan: 'Kepala Bidang Aplikasi Informatika',
      notulis: 'Pranata Komputer',
      acara: ['Alur kerja sekarang', 'Kebutuhan aplikasi'],
      peserta: ['Kepala Bidang Perizinan', 'Pranata Komputer Ahli Muda', 'Perencana'],
      pembahasan:
        'Pemohon kini mengisi tiga formulir yang isinya berulang.\nPetugas mencatat nomor permohonan dalam buku.',
      keputusan: ['Formulir disatukan.', 'Nomor permohonan diberikan oleh aplikasi.'],
      tindakLanjut: [
        { what: 'Menyusun rancangan formulir', who: 'Kepala Bidang Perizinan', until: '2026-12-09' },
        { what: 'Menyusun rancangan basis data', who: 'Pranata Komputer', until: '2026-12-16' },
      ],
    },
    { signers: [developer, head] },
  ),
  'attendance-list': paper(
    'attendance-list',
    'Daftar Hadir',
    'structured',
    {
      kegiatan: text('Acara'),
      tanggal: day('Hari, tanggal'),
      tempat: text('Tempat'),
      peserta: rows('Peserta', { nama: text('Nama'), nip: text('NIP'), office: text('Instansi/Jabatan') }),
    },
    {
      kegiatan: 'Rapat analisis kebutuhan aplikasi',
      tanggal: '2026-12-02',
      tempat: 'Ruang rapat lantai 2',
      peserta: [
        {
          nama: 'Nama Pegawai Satu',
          nip: '19900404 201502 1 004',
          office: 'Dinas Komunikasi dan Informatika',
        },
        { nama: 'Nama Pegawai Dua', office: 'Badan Perencanaan Pembangunan Daerah' },
      ],
    },
    { number: undefined, marks: 'none' },
  ),
  agreement: paper(
    'agreement',
    'Perjanjian Kerja Sama',
    'titled',
    {
      judul: text('Tentang'),
      tanggal: day('Hari, tanggal'),
      tempat: text('Tempat'),
      pihakPertama: { type: 'object', title: 'Pihak pertama', properties: person },
      pihakKedua: { type: 'object', title: 'Pihak kedua', properties: person },
      dasar: list('Dasar'),
      pasal: rows('Pasal', { judul: text('Judul pasal'), ayat: list('Ayat') }),
      mulai: day('Berlaku mulai'),
      kepemilikan: long('Kepemilikan'),
      meterai: { type: 'boolean', title: 'Bermeterai' },
    },
    {
      judul: 'Pembangunan dan Pemanfaatan Aplikasi Perizinan',
      tanggal: '2026-11-25',
      tempat: 'Kota Contoh',
      pihakPertama: { nama: head.name, nip: head.nip, jabatan: head.position },
      pihakKedua: { nama: 'Nama Direktur', jabatan: 'Direktur perusahaan pelaksana' },
      dasar: [
        'Peraturan Presiden Nomor 95 Tahun 2018',
        'Peraturan Menteri Komunikasi dan Digital Nomor 6 Tahun 2025',
      ],
      pasal: [
        {
          judul: 'Maksud dan tujuan',
          ayat: [
            'Perjanjian ini mengatur pembangunan aplikasi perizinan.',
            'Aplikasi menjadi milik pemerintah daerah.',
          ],
        },
        {
          judul: 'Jangka waktu',
          ayat: ['Perjanjian berlaku sejak ditandatangani sampai dengan 31 Desember 2027.'],
        },
      ],
      mulai: '2026-12-01',
      kepemilikan: 'Hak cipta, kode sumber dan basis data tetap milik pemerintah daerah.',
      meterai: true,
    },
    {
      signers: [
        { ...head, party: 'Pihak Pertama' },
        { position: 'Direktur', name: 'Nama Direktur', party: 'Pihak Kedua' },
      ],
      draft: true,
    },
  ),
}
