/** What is wrong with a numbering template and what to write instead, for whoever wrote it. */
export interface TemplateMistake {
  readonly code: keyof typeof sentences
  readonly sentence: { readonly id: string; readonly en: string }
}

type Sentence = (a: string, b: string) => TemplateMistake['sentence']

const sentences = {
  empty: () => ({
    id: 'Pola nomor masih kosong. Tulis misalnya B-{running}/DISKOMINFO/{class}/{month}/{year}.',
    en: 'The template is empty. Write for instance B-{running}/DISKOMINFO/{class}/{month}/{year}.',
  }),
  'too-long': () => ({
    id: 'Pola nomor terlalu panjang. Tulis paling banyak 120 huruf.',
    en: 'The template is too long. Write at most 120 characters.',
  }),
  'odd-text': (found) => ({
    id: `“${found}” tidak dapat dipakai dalam nomor. Pakai huruf, angka, spasi, dan tanda / - . , ( ) : _ saja.`,
    en: `“${found}” can't stand in a number. Use letters, digits, spaces and / - . , ( ) : _ only.`,
  }),
  'open-brace': (found) => ({
    id: `Kurung kurawal di “${found}” tidak berpasangan. Tulis bagian seperti {running}.`,
    en: `The brace at “${found}” has no partner. Write a part like {running}.`,
  }),
  'unknown-part': (found, known) => ({
    id: `{${found}} tidak dikenal. Pilih salah satu: ${known}.`,
    en: `{${found}} is not known. Use one of: ${known}.`,
  }),
  'unknown-form': (part, found) => ({
    id: `{${part}:${found}} tidak dikenal. Tulis {running:3} untuk tiga angka, {month:roman} untuk bulan Romawi, {year:short} untuk dua angka tahun, atau bagiannya saja.`,
    en: `{${part}:${found}} is not known. Write {running:3} for three digits, {month:roman} for a Roman month, {year:short} for a two-digit year, or the part alone.`,
  }),
  twice: (part) => ({
    id: `{${part}} disebut dua kali. Sebut sekali saja.`,
    en: `{${part}} is named twice. Name it once.`,
  }),
  'no-running': () => ({
    id: 'Pola ini tidak memuat {running}, maka semua surat bernomor sama. Tambahkan {running}.',
    en: 'There is no {running}, so that every letter would have the same number. Add {running}.',
  }),
  'no-year': () => ({
    id: 'Nomor mulai lagi dari 1 setiap tahun, maka tanpa {year} akan ada nomor kembar. Tambahkan {year}.',
    en: 'Numbers begin anew at 1 each year, so that without {year} there would be doubles. Add {year}.',
  }),
  runs: (part, next) => ({
    id: `Tidak jelas di mana {${part}} berakhir sebelum “${next}”. Beri pemisah seperti / di antaranya.`,
    en: `It isn't clear where {${part}} ends before “${next}”. Put a separator such as / between them.`,
  }),
} as const satisfies Readonly<Record<string, Sentence>>

export function templateMistake(code: keyof typeof sentences, a = '', b = ''): TemplateMistake {
  return { code, sentence: (sentences[code] as Sentence)(a, b) }
}
