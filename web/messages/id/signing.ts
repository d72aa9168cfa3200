import type { ProviderName, RefusalCode } from '#server/signatures/contract.ts'

/** Signing a paper electronically: how, with what, and why nothing was signed. */
export const signing = {
  how: 'Cara menandatangani',
  choices: {
    local: {
      passphrase: 'Sertifikat pemerintah daerah, dengan frasa sandi',
      totp: 'Sertifikat pemerintah daerah, dengan kode sekali pakai',
    },
    bsre: { passphrase: 'BSrE, dengan frasa sandi', totp: 'BSrE, dengan kode sekali pakai (TOTP)' },
  } satisfies Readonly<Record<ProviderName, Readonly<Record<'passphrase' | 'totp', string>>>>,
  uncertifiedHelp: 'Tanda tangan ini tidak tersertifikasi.',
  certifiedHelp: 'Tanda tangan ini tersertifikasi.',
  secret: 'Frasa sandi atau kode',
  secretHelp: 'Diketik setiap kali menandatangani dan tidak disimpan.',
  secretMissing: 'Ketik frasa sandi atau kode sekali pakai Anda.',
  howMissing: 'Pilih cara menandatangani.',
  nik: 'NIK',
  nikHelp: 'Hanya untuk BSrE; tidak disimpan.',
  none: 'Belum ada cara menandatangani di pemerintah daerah ini. Minta administrator mengaturnya.',
  withoutTimestamp: 'Tanda tangani tanpa stempel waktu (tingkat B-B)',
  withoutTimestampHelp:
    'Tanda tangan tetap sah, tetapi tidak lagi dapat dibuktikan waktunya sesudah sertifikatnya berakhir.',
  levels: {
    basic: 'tanda tangan biasa, bukan PAdES',
    'B-B': 'tingkat B-B',
    'B-T': 'tingkat B-T, dengan stempel waktu',
  },
  refusals: {
    NoCertificate:
      'Anda belum mempunyai sertifikat untuk jabatan ini. Terbitkan dahulu, atau pilih cara lain.',
    CertificateExpired: 'Sertifikat Anda berakhir {at}. Terbitkan yang baru, lalu tanda tangani lagi.',
    CertificateRevoked: 'Sertifikat Anda sudah dicabut. Terbitkan yang baru, lalu tanda tangani lagi.',
    PassphraseWrong: 'Frasa sandi atau kodenya tidak cocok. Ketik lagi.',
    PassphraseTooShort: 'Frasa sandi paling sedikit {least} huruf. Ketik yang lebih panjang.',
    TooManyTries: 'Terlalu banyak percobaan yang gagal. Tunggu beberapa menit, lalu coba lagi.',
    SecretKindNotTaken: 'Cara ini tidak menerima kode sekali pakai. Pakai frasa sandi.',
    IdentityNumberMissing: 'BSrE memerlukan NIK Anda. Isi NIK.',
    TimestampUnavailable:
      'Peladen stempel waktu tidak menjawab. Tunggu lalu coba lagi, atau tanda tangani tanpa stempel waktu.',
    ProviderNotSet:
      'Cara menandatangani ini belum diatur. Pilih cara lain, atau minta administrator mengaturnya.',
    ProviderUnreachable:
      'Penyelenggara tanda tangan tidak terjangkau. Tidak ada yang ditandatangani; coba lagi nanti.',
    ProviderTimedOut:
      'Penyelenggara tanda tangan terlalu lama menjawab. Tidak ada yang ditandatangani; coba lagi nanti.',
    ProviderFailed:
      'Penyelenggara tanda tangan sedang bermasalah. Tidak ada yang ditandatangani; coba lagi nanti.',
    ProviderRefused:
      'Penyelenggara tanda tangan menolak. Periksa status akun Anda di sana, atau pilih cara lain.',
    ProviderAnswerUnusable:
      'Jawaban penyelenggara tanda tangan tidak dapat dipakai, maka dibuang. Coba lagi nanti, atau hubungi administrator.',
    PdfDamaged: 'PDF naskah ini rusak. Minta penyusun menarik dan mengajukannya lagi.',
    PdfLocked: 'PDF naskah ini terkunci. Minta penyusun menarik dan mengajukannya lagi.',
    PdfForbidsSigning:
      'PDF naskah ini tidak boleh ditandatangani lagi. Minta penyusun menarik dan mengajukannya lagi.',
    PageMissing:
      'Halaman tempat tanda tangan tidak ada dalam PDF. Minta penyusun menarik dan mengajukannya lagi.',
    NotTriedAfterRefusal:
      'Belum dicoba, karena naskah sebelumnya gagal. Tanda tangani lagi sesudah sebabnya teratasi.',
  } satisfies Readonly<Record<RefusalCode, string>> as Readonly<Record<RefusalCode, string>>,
}
