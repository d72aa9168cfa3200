import type { PaperToSet } from '../contract.ts'
import { day, head, list, long, paper, person, rows, text } from './paper.ts'

/** A letter, a berita acara, an assignment. */
export const letters: Readonly<Record<string, PaperToSet>> = {
  correspondence: paper(
    'correspondence',
    'Undangan',
    'correspondence',
    {
      subject: text('Hal'),
      attachments: text('Lampiran'),
      recipient: text('Yth.'),
      recipientPlace: text('Di'),
      opening: long('Pembuka'),
      body: long('Isi'),
      heldOn: day('Hari, tanggal'),
      time: text('Waktu'),
      location: text('Tempat'),
      agenda: text('Acara'),
      closing: long('Penutup'),
      copies: list('Tembusan'),
    },
    {
      subject: 'Undangan rapat analisis kebutuhan aplikasi',
      attachments: '1 (satu) berkas',
      recipient: 'Kepala Badan Perencanaan Pembangunan Daerah',
      recipientPlace: 'Tempat',
      opening:
        'Menindaklanjuti permohonan pembangunan aplikasi yang Saudara sampaikan, kami bermaksud membahas kebutuhan aplikasi tersebut bersama unit kerja yang akan menggunakannya.',
      body: 'Sehubungan dengan itu, kami mengundang Saudara untuk hadir pada:',
      heldOn: '2026-12-02',
      time: '09.00 WITA sampai selesai',
      location: 'Ruang rapat lantai 2, Dinas Komunikasi dan Informatika',
      agenda: 'Pembahasan alur kerja, masukan, keluaran, dan pengguna aplikasi',
      closing:
        'Mengingat pentingnya rapat ini, kami mohon Saudara hadir tepat waktu. Atas perhatian Saudara, kami ucapkan terima kasih.',
      copies: ['Bupati Contoh (sebagai laporan)', 'Sekretaris Daerah', 'Inspektur Daerah'],
    },
    { urgency: 'segera' },
  ),
  titled: paper(
    'titled',
    'Berita Acara Serah Terima Aplikasi',
    'titled',
    {
      about: text('Tentang'),
      heldOn: day('Tanggal'),
      parties: rows('Para pihak', { ...person, side: text('Sebagai') }),
      body: long('Isi'),
      items: rows('Yang diserahkan', {
        item: text('Barang'),
        amount: { type: 'integer', title: 'Jumlah' },
        note: text('Keterangan'),
      }),
      closing: long('Penutup'),
      witnesses: rows('Saksi', { name: text('Nama'), position: text('Jabatan') }),
    },
    {
      about: 'aplikasi layanan perizinan',
      heldOn: '2026-11-25',
      parties: [
        { name: head.name, nip: head.nip, position: head.position, side: 'Pihak Pertama' },
        {
          name: 'Nama Kepala Badan',
          nip: '19720303 199803 1 003',
          position: 'Kepala Badan Perencanaan Pembangunan Daerah',
          side: 'Pihak Kedua',
        },
      ],
      body: 'Pihak Pertama menyerahkan kepada Pihak Kedua, dan Pihak Kedua menerima dari Pihak Pertama, barang dan dokumen sebagai berikut.\nAplikasi digunakan sekurang-kurangnya tiga bulan sejak serah terima.',
      items: [
        { item: 'Kode sumber aplikasi', amount: 1, note: 'Pada repositori pemerintah daerah' },
        { item: 'Buku panduan pengguna', amount: 2, note: 'Tercetak dan berkas' },
        { item: 'Akun pengelola', amount: 3 },
      ],
      closing: 'Demikian berita acara ini dibuat dengan sebenarnya untuk dipergunakan sebagaimana mestinya.',
      witnesses: [
        { name: 'Nama Saksi Satu', position: 'Pranata Komputer' },
        { name: 'Nama Saksi Dua', position: 'Perencana' },
      ],
    },
    {
      signers: [
        { ...head, party: 'Pihak Pertama' },
        {
          position: 'Kepala Badan Perencanaan Pembangunan Daerah',
          name: 'Nama Kepala Badan',
          nip: '19720303 199803 1 003',
          acting: 'Plt.',
          party: 'Pihak Kedua',
        },
      ],
    },
  ),
  assignment: paper(
    'titled',
    'Surat Perintah Tugas',
    'titled',
    {
      considering: list('Menimbang'),
      basis: list('Dasar'),
      assignees: rows('Kepada', person),
      purpose: list('Untuk'),
      copies: list('Tembusan'),
    },
    {
      considering: [
        'bahwa aplikasi layanan perizinan perlu dibangun;',
        'bahwa untuk itu perlu ditugaskan pegawai yang cakap;',
      ],
      basis: [
        'Peraturan Presiden Nomor 95 Tahun 2018 tentang Sistem Pemerintahan Berbasis Elektronik.',
        'Dokumen Pelaksanaan Anggaran Tahun 2026.',
      ],
      assignees: [
        { name: 'Nama Pegawai Satu', nip: '19900404 201502 1 004', position: 'Pranata Komputer Ahli Muda' },
        { name: 'Nama Pegawai Dua', nip: '19910505 201603 2 005', position: 'Pranata Komputer Ahli Pertama' },
      ],
      purpose: [
        'Menganalisis kebutuhan aplikasi.',
        'Merancang dan membangun aplikasi.',
        'Melaporkan hasilnya kepada Kepala Dinas.',
      ],
      copies: ['Sekretaris Daerah', 'Inspektur Daerah'],
    },
    { marks: 'certified', number: '800/38.a/DISKOMINFO-III/2026' },
  ),
}
