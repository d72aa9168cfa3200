import { caseBundleKind } from '#library/index.ts'
import type { PaperToSet } from '../contract.ts'
import { paper } from './paper.ts'

const { title, shape, fields } = caseBundleKind

export const bundles: Readonly<Record<string, PaperToSet>> = {
  'case-bundle': paper(
    caseBundleKind.template,
    title,
    shape,
    fields.properties,
    {
      subject: 'Aplikasi Antrean Pelayanan',
      reference: 'CTH-26-00001-AB12',
      applicant: 'Dinas Kesehatan',
      procedure: 'Pembangunan Aplikasi, versi 1',
      standing: 'Berjalan',
      steps: ['Menyusun manual book', 'Melaksanakan pelatihan'],
      opened: '20 November 2026, 10.00 WIB',
      papers: [
        {
          paper: 'Surat permohonan\nversi 1',
          given: 'Nama Sekretaris\nSekretaris Dinas Kesehatan\n20 November 2026, 10.00 WIB',
          file: 'surat-permohonan.pdf (120 KB)',
          checksum: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
          place: '1–3',
        },
      ],
      acts: [
        {
          at: '20 November 2026, 10.00 WIB',
          by: 'Nama Sekretaris',
          what: 'Permohonan dikirim',
          details: 'Keputusan: lengkap',
        },
      ],
    },
    { number: undefined, signers: [], marks: 'none', verification: undefined },
  ),
}
