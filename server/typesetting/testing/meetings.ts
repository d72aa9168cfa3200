import type { PaperToSet } from '../contract.ts'
import { day, developer, head, list, long, paper, person, rows, text } from './paper.ts'

/** What comes of a meeting, and an agreement. */
export const meetings: Readonly<Record<string, PaperToSet>> = {
  minutes: paper(
    'minutes',
    'Notula Rapat',
    'structured',
    {
      meeting: text('Rapat'),
      heldOn: day('Hari, tanggal'),
      time: text('Waktu'),
      location: text('Tempat'),
      chair: text('Pimpinan'),
      minuteTaker: text('Notulis'),
      agenda: list('Acara'),
      attendees: list('Peserta'),
      discussion: long('Pembahasan'),
      decisions: list('Keputusan'),
      followUp: rows('Tindak lanjut', {
        what: text('Tindak lanjut'),
        who: text('Penanggung jawab'),
        until: day('Batas waktu'),
      }),
    },
    {
      meeting: 'Analisis kebutuhan aplikasi perizinan',
      heldOn: '2026-12-02',
      time: '09.00–11.30 WITA',
      location: 'Ruang rapat lantai 2',
      chair: 'Kepala Bidang Aplikasi Informatika',
      minuteTaker: 'Pranata Komputer',
      agenda: ['Alur kerja sekarang', 'Kebutuhan aplikasi'],
      attendees: ['Kepala Bidang Perizinan', 'Pranata Komputer Ahli Muda', 'Perencana'],
      discussion:
        'Pemohon kini mengisi tiga formulir yang isinya berulang.\nPetugas mencatat nomor permohonan dalam buku.',
      decisions: ['Formulir disatukan.', 'Nomor permohonan diberikan oleh aplikasi.'],
      followUp: [
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
      event: text('Acara'),
      heldOn: day('Hari, tanggal'),
      location: text('Tempat'),
      attendees: rows('Peserta', { name: text('Nama'), nip: text('NIP'), office: text('Instansi/Jabatan') }),
    },
    {
      event: 'Rapat analisis kebutuhan aplikasi',
      heldOn: '2026-12-02',
      location: 'Ruang rapat lantai 2',
      attendees: [
        {
          name: 'Nama Pegawai Satu',
          nip: '19900404 201502 1 004',
          office: 'Dinas Komunikasi dan Informatika',
        },
        { name: 'Nama Pegawai Dua', office: 'Badan Perencanaan Pembangunan Daerah' },
      ],
    },
    { number: undefined, marks: 'none' },
  ),
  agreement: paper(
    'agreement',
    'Perjanjian Kerja Sama',
    'titled',
    {
      about: text('Tentang'),
      heldOn: day('Tanggal'),
      parties: rows('Para pihak', person),
      basis: list('Dasar'),
      articles: rows('Pasal', { title: text('Judul'), content: long('Isi') }),
      stampDuty: text('Meterai'),
      closing: long('Penutup'),
    },
    {
      about: 'Pembangunan dan Pemanfaatan Aplikasi Perizinan',
      heldOn: '2026-11-25',
      parties: [
        { name: head.name, nip: head.nip, position: head.position },
        { name: 'Nama Direktur', position: 'Direktur perusahaan pelaksana' },
      ],
      basis: [
        'Peraturan Presiden Nomor 95 Tahun 2018',
        'Peraturan Menteri Komunikasi dan Digital Nomor 6 Tahun 2025',
      ],
      stampDuty: 'Rangkap dua, masing-masing bermeterai cukup',
      articles: [
        {
          title: 'Maksud dan tujuan',
          content:
            'Perjanjian ini mengatur pembangunan aplikasi perizinan.\nAplikasi menjadi milik pemerintah daerah.',
        },
        {
          title: 'Jangka waktu',
          content: 'Perjanjian berlaku sejak ditandatangani sampai dengan 31 Desember 2027.',
        },
      ],
      closing: 'Demikian perjanjian ini dibuat dan ditandatangani pada hari dan tanggal tersebut di atas.',
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
