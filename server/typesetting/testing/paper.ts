import type { FieldSchema, PaperToSet } from '../contract.ts'

export const text = (title: string): FieldSchema => ({ type: 'string', title })
export const long = (title: string): FieldSchema => ({ type: 'string', title, 'x-long': true })
export const day = (title: string): FieldSchema => ({ type: 'string', format: 'date', title })
export const list = (title: string): FieldSchema => ({ type: 'array', title, items: { type: 'string' } })
export const rows = (title: string, properties: Readonly<Record<string, FieldSchema>>): FieldSchema => ({
  type: 'array',
  title,
  items: { type: 'object', properties },
})
export const person = { nama: text('Nama'), nip: text('NIP'), jabatan: text('Jabatan') }
export const ticks = (title: string, labels: Readonly<Record<string, string>>): FieldSchema => ({
  type: 'array',
  title,
  items: { enum: Object.keys(labels), 'x-enum': labels },
})

const logo = {
  mediaType: 'image/svg+xml',
  bytes: Buffer.from(
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 48"><path d="M4 4h32v24q0 12-16 17Q4 40 4 28z" fill="#2f6d4f" stroke="#173a2a" stroke-width="2"/><path d="M20 10l3 8h8l-6.500 5 2.500 8-7-5-7 5 2.500-8-6.500-5h8z" fill="#f2c94c"/></svg>',
  ),
} as const

const base = {
  letterhead: {
    government: 'Pemerintah Kabupaten Contoh',
    office: 'Dinas Komunikasi dan Informatika',
    address: 'Jalan Merdeka Nomor 1, Kota Contoh 75511',
    contact: 'Telepon (0541) 000000, pos-el diskominfo@contoh.go.id, laman diskominfo.contoh.go.id',
    logo,
  },
  date: '2026-11-25',
  place: 'Kota Contoh',
  marks: 'uncertified',
  verification: { url: 'https://laksana.contoh.go.id/periksa/7K4M-QX2P-9RTA' },
  draft: false,
} as const

export const head = {
  position: 'Kepala Dinas Komunikasi dan Informatika',
  name: 'Nama Kepala Dinas, S.Kom., M.Si.',
  rank: 'Pembina Utama Muda',
  nip: '19700101 199503 1 001',
}
export const developer = {
  position: 'Kepala Bidang Aplikasi Informatika',
  name: 'Nama Kepala Bidang, S.T.',
  rank: 'Pembina',
  nip: '19800202 200501 2 002',
}

/** A paper of an office that is nobody’s, with the usual around it. */
export function paper(
  template: string,
  title: string,
  shape: PaperToSet['kind']['shape'],
  properties: Readonly<Record<string, FieldSchema>>,
  content: Readonly<Record<string, unknown>>,
  besides: { readonly [K in keyof PaperToSet]?: PaperToSet[K] | undefined } = {},
): PaperToSet {
  const kind = { id: template, title, shape, template, fields: { type: 'object', properties } }
  const number = 'B/500.12.16.3/573/DISKOMINFO/IX/2026'
  const whole = { ...base, number, signers: [head], kind, content, ...besides }
  // `number: undefined` in `besides` means a paper without one.
  return Object.fromEntries(
    Object.entries(whole).filter(([, value]) => value !== undefined),
  ) as unknown as PaperToSet
}
