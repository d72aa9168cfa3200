/** What a letter says by itself, beside what people type. Indonesian, since letters are. */

/** Urgency (sifat) and security (tingkat keamanan) are two axes (Peraturan ANRI 5/2021). */
export const urgencyWords = { biasa: 'Biasa', segera: 'Segera', 'sangat-segera': 'Sangat Segera' } as const

export const securityWords = {
  biasa: 'Biasa/Terbuka',
  terbatas: 'Terbatas',
  rahasia: 'Rahasia',
  'sangat-rahasia': 'Sangat Rahasia',
} as const

/** How the page speaks of its electronic signatures; nothing where there are none. */
export const signatureSentences = {
  none: [],
  uncertified: [
    'Dokumen ini ditandatangani dengan tanda tangan elektronik tidak tersertifikasi; keasliannya diperiksa pada alamat verifikasi.',
  ],
  certified: [
    'UU ITE Pasal 5 ayat (1): “Informasi Elektronik dan/atau Dokumen Elektronik dan/atau hasil cetaknya merupakan alat bukti hukum yang sah.”',
    'Dokumen ini ditandatangani secara elektronik menggunakan sertifikat elektronik yang diterbitkan oleh BSrE, BSSN.',
  ],
} as const

export const yesNo = (value: boolean) => (value ? 'Ya' : 'Tidak')

/** What stands where a form was left empty. */
export const emptyWord = '–'

/** 1500000 → “1.500.000”; up to 9999 ungrouped, so that a year stays a year. */
export function numberOfLetter(value: number): string {
  const [whole = '', part] = String(value).split('.')
  const grouped = Math.abs(value) < 10_000 ? whole : whole.replace(/\B(?=(\d{3})+$)/g, '.')
  return part === undefined ? grouped : `${grouped},${part}`
}

/** How several who sign a paper are called on it, in their order. */
export const partyWords = ['Pihak Pertama', 'Pihak Kedua', 'Pihak Ketiga', 'Pihak Keempat'] as const

/** What the place of a signature says, by whether an Indonesian provider certifies it (UU ITE and PP 71/2019). */
export const signatureMarkWords = {
  uncertified: ['Ditandatangani secara elektronik', '(tidak tersertifikasi)'],
  certified: ['Ditandatangani secara elektronik'],
} as const
