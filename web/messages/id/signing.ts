import type { ProviderName } from '#server/signatures/contract.ts'

/** Signing a paper electronically: how, with what. */
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
}
