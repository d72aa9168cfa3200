import type { TenantDefinition } from '#server/directory/index.ts'

/** Two small governments with the same ids inside, so that a mix-up between them would show. */
export const twoTenants: readonly TenantDefinition[] = [tenant('kab-satu', 'satu'), tenant('kota-dua', 'dua')]

function tenant(id: string, domain: string): TenantDefinition {
  return {
    format: 'laksana/tenant/1',
    id,
    name: `Pemerintah ${id}`,
    shortName: id,
    office: 'Dinas Komunikasi dan Informatika',
    zone: 'Asia/Jakarta',
    referencePrefix: id.slice(-4).toUpperCase(),
    units: [
      { id: 'kominfo', kind: 'office', name: 'Dinas Komunikasi dan Informatika' },
      { id: 'bidang', kind: 'office', name: 'Bidang E-Government', parent: 'kominfo' },
      { id: 'kesehatan', kind: 'agency', name: 'Dinas Kesehatan' },
      { id: 'pendidikan', kind: 'agency', name: 'Dinas Pendidikan' },
      { id: 'inspektorat', kind: 'agency', name: 'Inspektorat' },
    ],
    positions: [
      { id: 'kadis', unit: 'kominfo', title: 'Kepala Dinas', capabilities: ['supervise'] },
      { id: 'kabid', unit: 'bidang', title: 'Kepala Bidang', superior: 'kadis' },
      { id: 'admin', unit: 'kominfo', title: 'Administrator', capabilities: ['administer'] },
      { id: 'sehat', unit: 'kesehatan', title: 'Sekretaris Dinas Kesehatan' },
      { id: 'didik', unit: 'pendidikan', title: 'Sekretaris Dinas Pendidikan' },
      { id: 'auditor', unit: 'inspektorat', title: 'Auditor', capabilities: ['inspect'] },
    ],
    officials: [
      { id: 'o1', name: 'Kepala', email: `kadis@${domain}.example`, holds: [{ position: 'kadis' }] },
      {
        id: 'o2',
        name: 'Bidang',
        email: `kabid@${domain}.example`,
        holds: [
          { position: 'kabid' },
          { position: 'kadis', kind: 'stand-in', from: '2026-01-01', until: '2026-12-31' },
        ],
      },
      { id: 'o3', name: 'Pengelola', email: `admin@${domain}.example`, holds: [{ position: 'admin' }] },
      { id: 'o4', name: 'Pemohon', email: `sehat@${domain}.example`, holds: [{ position: 'sehat' }] },
      { id: 'o5', name: 'Pemohon Lain', email: `didik@${domain}.example`, holds: [{ position: 'didik' }] },
      { id: 'o6', name: 'Auditor', email: `auditor@${domain}.example`, holds: [{ position: 'auditor' }] },
      { id: 'o7', name: 'Pindah', email: `pindah@${domain}.example`, holds: [] },
    ],
    bindings: { sop: { kepala: ['kadis'], pelaksana: ['kabid', 'kadis'] } },
  }
}
