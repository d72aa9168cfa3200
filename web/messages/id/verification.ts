export const verification = {
  title: 'Periksa surat',
  lead: 'Unggah PDF surat yang ditandatangani secara elektronik. Anda melihat siapa yang menandatangani, kapan, dalam jabatan apa, dan apakah isinya masih seperti saat ditandatangani.',
  file: 'Berkas PDF surat',
  fileHelp:
    'PDF asli seperti yang Anda terima, paling besar {megabytes} MB; bukan foto atau hasil pindai. Berkas hanya diperiksa, lalu dibuang: tidak ada yang disimpan.',
  submit: 'Periksa',
  another: 'Periksa berkas lain',
  byCode: 'Surat di atas kertas?',
  byCodeHelp: 'Pindai kode QR pada surat itu, atau ketik alamat di sampingnya ke peramban Anda.',
  privacy: 'Halaman ini tidak memuat isi surat ataupun apa pun dari berkas permohonannya.',
  result: 'Hasil pemeriksaan',
  errors: {
    none: 'Pilih berkas PDF yang akan diperiksa.',
    large: 'Berkas ini terlalu besar. Pilih PDF paling besar {megabytes} MB.',
    PdfDamaged:
      'Berkas ini bukan PDF, atau rusak. Pilih PDF asli seperti yang Anda terima; bila itu pun tidak terbaca, minta dikirim ulang.',
    PdfLocked:
      'PDF ini terkunci dengan kata sandi, maka tidak dapat diperiksa. Minta berkas asli tanpa kata sandi kepada pengirimnya.',
    'gave-up':
      'PDF ini tidak selesai diperiksa: susunannya jauh lebih rumit daripada surat biasa. Minta berkas asli kepada instansi pengirimnya.',
    busy: 'Banyak berkas sedang diperiksa. Tunggu sebentar, lalu pilih berkasnya lagi.',
  },
  verdict: {
    sound: {
      title: 'Tidak berubah sejak ditandatangani',
      text: 'Semua tanda tangan utuh, dan setiap sertifikat berlaku saat dipakai menandatangani.',
    },
    unsigned: {
      title: 'Tidak ada tanda tangan elektronik di dalam PDF ini',
      text: 'Gambar tanda tangan saja tidak dapat diperiksa. Mintalah PDF asli kepada pengirimnya; bila pada surat ada kode QR, pindai kode itu.',
    },
    changed: {
      title: 'Bukan lagi seperti saat ditandatangani',
      text: 'Jangan pakai berkas ini. Mintalah berkas asli kepada instansi yang menerbitkannya, lewat nomor telepon atau alamat yang Anda ketahui sendiri.',
    },
    doubtful: {
      title: 'Tanda tangannya tidak dapat dipercaya',
      text: 'Isi surat tidak berubah, tetapi tidak terbukti siapa yang menandatanganinya. Tanyakan kepada instansi yang namanya tercantum sebelum memakai surat ini; bila ditandatangani lewat BSrE, periksa juga di layanan verifikasi BSrE.',
    },
  },
  findings: {
    broken: 'Isi yang ditandatangani {name} sudah berubah sesudahnya.',
    changedAfter: 'Sesudah {name} menandatangani, ada yang ditambahkan atau diganti.',
    removed: '{count} tanda tangan pernah ada dalam berkas ini dan sudah dilepas.',
    missing: 'Berkas ini kurang {count} tanda tangan dibandingkan dengan yang tercatat di sini.',
    revoked: 'Sertifikat {name} sudah dicabut.',
    expired: 'Sertifikat {name} sudah habis masa berlakunya saat menandatangani.',
    'not-yet-valid': 'Sertifikat {name} belum berlaku saat menandatangani.',
    'unknown-issuer':
      'Penerbit sertifikat {name} tidak dikenal di sini; siapa pun dapat membuat sertifikat atas nama itu.',
    'no-certificate':
      'Sebuah tanda tangan tidak memuat sertifikat atau waktu yang dapat dibaca, maka penanda tangannya tidak diketahui.',
  },
  notCertified: {
    title: 'Tidak tersertifikasi',
    text: 'Sertifikat ini diterbitkan oleh pemerintah daerah sendiri, bukan oleh penyelenggara sertifikasi elektronik (PSrE) Indonesia seperti BSrE. Selama utuh, tanda tangan ini menunjukkan bahwa surat tidak berubah dan siapa penanda tangannya menurut pemerintah daerah itu, tetapi tidak dijamin pihak ketiga sebagaimana tanda tangan tersertifikasi (PP 71/2019).',
  },
  signatures: 'Tanda tangan',
  unknownSigner: 'Penanda tangan tidak diketahui',
  claims: 'Mengaku bernama {name}',
  facts: {
    position: 'Jabatan',
    organisation: 'Instansi',
    at: 'Waktu',
    content: 'Isi surat',
    certificate: 'Sertifikat',
    certified: 'Jenis',
    level: 'Tingkat',
    issuer: 'Penerbit sertifikat',
  },
  unknownTime: 'tidak diketahui',
  content: { intact: 'Tidak berubah', broken: 'Berubah', changedAfter: 'Ada perubahan sesudahnya' },
  certificate: {
    valid: 'Berlaku saat menandatangani',
    expired: 'Habis masa berlakunya',
    'not-yet-valid': 'Belum berlaku',
    revoked: 'Dicabut',
    'unknown-issuer': 'Penerbit tidak dikenal',
    none: 'Tidak ada',
  },
  revocationUnknown: 'Pencabutan oleh penerbit ini tidak dapat diperiksa di sini.',
  certified: { yes: 'Tersertifikasi', no: 'Tidak tersertifikasi' },
  levels: {
    'B-T': 'Waktunya dipastikan server stempel waktu (PAdES B-T)',
    'B-B': 'Waktunya menurut jam penanda tangan, tanpa stempel waktu (PAdES B-B)',
    basic: 'Sederhana: sertifikat tidak diikat pada tanda tangan',
  },
  published: {
    title: 'Surat ini tercatat',
    number: 'Nomor',
    on: 'Tanggal surat',
    subject: 'Judul',
    publishedAt: 'Berkas tercatat',
    noNumber: 'tanpa nomor',
    compare: 'Bandingkan dengan surat di tangan Anda',
    compareHelp:
      'Cocokkan judul, nomor, tanggal, dan penanda tangan di atas dengan yang tercetak. Bila ada yang berbeda, surat di tangan Anda bukan surat ini: hubungi {office}.',
    upload: 'Punya berkas PDF-nya?',
    uploadHelp: 'Unggah untuk dibandingkan dengan berkas yang tersimpan, sampai ke setiap bita.',
    submit: 'Bandingkan',
    same: {
      title: 'Berkas Anda sama dengan yang tersimpan',
      text: 'Tidak satu bita pun berbeda dari berkas yang diterbitkan.',
    },
    other: {
      title: 'Berkas Anda berbeda dari yang tersimpan',
      text: 'Berkas yang Anda unggah bukan berkas yang diterbitkan dengan kode ini. Inilah yang ditemukan padanya:',
      nothing: 'Tanda tangan di dalamnya utuh, tetapi berkasnya tetap bukan yang diterbitkan.',
      ask: 'Jangan pakai berkas itu; mintalah berkas asli kepada {office}.',
    },
    withdrawn: {
      title: 'Surat ini sudah dicabut',
      on: 'Dicabut pada',
      text: 'Surat ini pernah diterbitkan, lalu ditarik oleh penerbitnya. Jangan dipakai lagi; tanyakan surat penggantinya kepada {office}.',
    },
    unreadable: 'Berkas yang tersimpan tidak dapat dibaca. Hubungi {office}.',
    gone: {
      title: 'Berkasnya tidak disimpan lagi',
      text: 'Surat ini pernah diterbitkan, tetapi berkasnya sudah tidak ada di sini, maka tanda tangannya tidak dapat diperiksa lagi. Hubungi {office}.',
    },
    closed: {
      title: 'Berkasnya belum dapat diperiksa',
      text: 'Pemindai virus belum meloloskan berkas ini. Coba lagi nanti; bila tetap begini, hubungi {office}.',
    },
    altered: {
      title: 'Berkas yang tersimpan bukan lagi berkas yang diterbitkan',
      text: 'Isinya berubah di tempat penyimpanan. Jangan berpegang pada halaman ini; hubungi {office}.',
    },
  },
  unknown: {
    title: 'Tidak ada surat dengan kode ini',
    lead: 'Alamat yang Anda buka tidak menunjuk surat mana pun.',
    steps: [
      'Pindai lagi kode QR-nya, atau periksa setiap huruf dan angka pada alamat yang tercetak di sampingnya.',
      'Kode konsep surat yang belum selesai ditandatangani belum tercatat; tunggu surat jadinya.',
      'Bila kodenya benar, surat itu mungkin bukan dari pemerintah daerah yang tercantum. Hubungi kantornya lewat nomor yang Anda ketahui sendiri, bukan nomor pada surat.',
    ],
    upload: 'Punya berkas PDF-nya? Periksa dengan mengunggahnya',
  },
}
