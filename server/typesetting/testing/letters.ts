import type { PaperToSet } from '../contract.ts'
import { day, head, list, long, paper, person, rows, text } from './paper.ts'

/** A letter, a berita acara, an assignment. */
export const letters: Readonly<Record<string, PaperToSet>> = {
  correspondence: paper(
    'correspondence',
    'Undangan',
    'correspondence',
    {
      hal: text('Hal'),
      lampiran: text('Lampiran'),
      kepada: text('Yth.'),
      tempatTujuan: text('Di'),
      pembuka: long('Pembuka'),
      isi: long('Isi'),
      tanggalAcara: day('Hari, tanggal'),
      waktu: text('Waktu'),
      tempatAcara: text('Tempat'),
      acara: text('Acara'),
      penutup: long('Penutup'),
      tembusan: list('Tembusan'),
    },
    {
      hal: 'Undangan rapat analisis kebutuhan aplikasi',
      lampiran: '1 (satu) berkas',
      kepada: 'Kepala Badan Perencanaan Pembangunan Daerah',
      tempatTujuan: 'Tempat',
      pembuka:
        'Menindaklanjuti permohonan pembangunan aplikasi yang Saudara sampaikan, kami bermaksud membahas kebutuhan aplikasi tersebut bersama unit kerja yang akan menggunakannya.',
      isi: 'Sehubungan dengan itu, kami mengundang Saudara untuk hadir pada:',
      tanggalAcara: '2026-12-02',
      waktu: '09.00 WITA sampai selesai',
      tempatAcara: 'Ruang rapat lantai 2, Dinas Komunikasi dan Informatika',
      acara: 'Pembahasan alur kerja, masukan, keluaran, dan pengguna aplikasi',
      penutup:
        'Mengingat pentingnya rapat ini, kami mohon Saudara hadir tepat waktu. Atas perhatian Saudara, kami ucapkan terima kasih.',
      tembusan: ['Bupati Contoh (sebagai laporan)', 'Sekretaris Daerah', 'Inspektur Daerah'],
    },
    { urgency: 'segera' },
  ),
  titled: paper(
    'titled',
    'Berita Acara Serah Terima Aplikasi',
    'titled',
    {
      namaAplikasi: text('Nama aplikasi'),
      tanggal: day('Hari, tanggal'),
      tempat: text('Tempat'),
      pihakPertama: { type: 'object', title: 'Pihak pertama', properties: person },
      pihakKedua: { type: 'object', title: 'Pihak kedua', properties: person },
      dasar: list('Dasar'),
      objek: rows('Yang diserahkan', {
        nama: text('Nama'),
        jumlah: { type: 'integer', title: 'Jumlah' },
        keterangan: text('Keterangan'),
      }),
      ketentuanPemakaian: long('Ketentuan pemakaian'),
      penutup: long('Penutup'),
      saksi: rows('Saksi', { nama: text('Nama'), jabatan: text('Jabatan') }),
    },
    {
      namaAplikasi: 'Layanan Perizinan Terpadu',
      tanggal: '2026-11-25',
      tempat: 'Kantor Dinas Komunikasi dan Informatika',
      pihakPertama: { nama: head.name, nip: head.nip, jabatan: head.position },
      pihakKedua: {
        nama: 'Nama Kepala Badan',
        nip: '19720303 199803 1 003',
        jabatan: 'Kepala Badan Perencanaan Pembangunan Daerah',
      },
      dasar: ['Surat Perintah Tugas Nomor 800/38.a/DISKOMINFO-III/2026.'],
      objek: [
        { nama: 'Kode sumber aplikasi', jumlah: 1, keterangan: 'Pada repositori pemerintah daerah' },
        { nama: 'Buku panduan pengguna', jumlah: 2, keterangan: 'Tercetak dan berkas' },
        { nama: 'Akun pengelola', jumlah: 3 },
      ],
      ketentuanPemakaian: 'Aplikasi digunakan sekurang-kurangnya tiga bulan sejak serah terima.',
      penutup: 'Demikian berita acara ini dibuat dengan sebenarnya untuk dipergunakan sebagaimana mestinya.',
      saksi: [
        { nama: 'Nama Saksi Satu', jabatan: 'Pranata Komputer' },
        { nama: 'Nama Saksi Dua', jabatan: 'Perencana' },
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
      menimbang: list('Menimbang'),
      dasar: list('Dasar'),
      kepada: rows('Kepada', person),
      untuk: list('Untuk'),
      tembusan: list('Tembusan'),
    },
    {
      menimbang: [
        'bahwa aplikasi layanan perizinan perlu dibangun;',
        'bahwa untuk itu perlu ditugaskan pegawai yang cakap;',
      ],
      dasar: [
        'Peraturan Presiden Nomor 95 Tahun 2018 tentang Sistem Pemerintahan Berbasis Elektronik.',
        'Dokumen Pelaksanaan Anggaran Tahun 2026.',
      ],
      kepada: [
        { nama: 'Nama Pegawai Satu', nip: '19900404 201502 1 004', jabatan: 'Pranata Komputer Ahli Muda' },
        { nama: 'Nama Pegawai Dua', nip: '19910505 201603 2 005', jabatan: 'Pranata Komputer Ahli Pertama' },
      ],
      untuk: [
        'Menganalisis kebutuhan aplikasi.',
        'Merancang dan membangun aplikasi.',
        'Melaporkan hasilnya kepada Kepala Dinas.',
      ],
      tembusan: ['Sekretaris Daerah', 'Inspektur Daerah'],
    },
    { marks: 'certified', number: '800/38.a/DISKOMINFO-III/2026' },
  ),
}
