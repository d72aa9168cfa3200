import type { RefusalCode } from '#server/signatures/contract.ts'

/** Why nothing was signed, and what to do next. */
export const signRefusals: Readonly<Record<RefusalCode, string>> = {
  NoCertificate:
    'Anda belum mempunyai sertifikat untuk jabatan ini. Buat di “Sertifikat saya”; untuk BSrE, minta admin BSrE instansi Anda mendaftarkan Anda.',
  CertificateExpired:
    'Masa berlaku sertifikat Anda sudah habis. Perbarui di “Sertifikat saya”; untuk BSrE, perbarui lewat BSrE.',
  CertificateRevoked:
    'Sertifikat Anda sudah dicabut. Buat yang baru di “Sertifikat saya”; untuk BSrE, hubungi admin BSrE instansi Anda.',
  PassphraseWrong: 'Frasa sandi atau kode sekali pakai tidak cocok. Periksa, lalu ketik lagi.',
  PassphraseTooShort:
    'Frasa sandi terlalu pendek atau terlalu panjang. Tulis sedikitnya {least} huruf, angka, atau tanda.',
  TooManyTries: 'Terlalu banyak percobaan dengan frasa sandi yang salah. Tunggu 15 menit, lalu coba lagi.',
  SecretKindNotTaken: 'Kode sekali pakai tidak diterima di sini. Ketik frasa sandi Anda.',
  IdentityNumberMissing: 'BSrE memerlukan NIK Anda. Isi NIK, lalu coba lagi.',
  TimestampUnavailable:
    'Server stempel waktu tidak menjawab, maka belum ada yang ditandatangani. Coba lagi nanti, atau pilih menandatangani tanpa stempel waktu.',
  ProviderNotSet:
    'Penyelenggara ini belum diatur di server ini. Pilih yang lain, atau hubungi administrator.',
  ProviderUnreachable:
    'BSrE tidak terjangkau, maka belum ada yang ditandatangani. Coba lagi beberapa menit lagi.',
  ProviderTimedOut:
    'BSrE tidak menjawab pada waktunya, maka belum ada yang tercatat di sini. Coba lagi beberapa menit lagi.',
  ProviderFailed:
    'BSrE sedang bermasalah, maka belum ada yang ditandatangani. Coba lagi beberapa menit lagi.',
  ProviderRefused:
    'BSrE menolak permintaan ini. Hubungi administrator; sebutkan jawaban BSrE: {status} {code}.',
  ProviderAnswerUnusable:
    'Jawaban BSrE diperiksa dan tidak dapat dipakai, maka naskahnya tetap belum ditandatangani. Coba lagi nanti; bila tetap begini, hubungi administrator.',
  PdfDamaged:
    'PDF naskah ini rusak, maka tidak dapat ditandatangani. Susun ulang naskahnya, atau unggah PDF yang utuh.',
  PdfLocked: 'PDF ini terkunci dengan kata sandi. Unggah PDF yang sama tanpa kata sandi.',
  PdfForbidsSigning:
    'Penanda tangan sebelumnya menutup PDF ini untuk tanda tangan berikutnya. Mulai lagi dari PDF sebelum ditutup.',
  PageMissing: 'Halaman untuk tampilan tanda tangan tidak ada dalam PDF ini. Susun ulang naskahnya.',
  NotTriedAfterRefusal:
    'Naskah ini belum dicoba karena yang sebelumnya ditolak. Selesaikan penyebabnya, lalu tandatangani lagi.',
}
