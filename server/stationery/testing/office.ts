import { after, before } from 'node:test'
import { createDirectory, loadTenant } from '#server/directory/index.ts'
import { openTestDatabase, type TestDatabase } from '#server/testing/postgres.ts'
import { twoTenants } from '#server/testing/tenants.ts'
import { createTypesetting } from '#server/typesetting/index.ts'
import type { LetterheadProposal, LetterheadWords, Stationery } from '../contract.ts'
import { createStationery } from '../index.ts'

export const words: LetterheadWords = {
  government: 'Pemerintah Kabupaten Satu',
  office: 'Dinas Komunikasi dan Informatika',
  address: 'Jalan Merdeka Nomor 1',
  phone: '(0541) 000000',
  email: 'kominfo@contoh.go.id',
  website: '',
  footer: 'Melayani dengan jujur',
  place: 'Kota Satu',
}

export function letterhead(change: Partial<LetterheadWords> = {}, besides: Partial<LetterheadProposal> = {}) {
  return { unit: '', words: { ...words, ...change }, logo: null, ...besides } satisfies LetterheadProposal
}

export const head = '#import "fields.typ": *\n#import "signing.typ": *\n#show: sheet\n'

/** Two governments that have set nothing yet, and a clock that is set by hand. */
export function useOffice() {
  const typesetting = createTypesetting()
  const clock = { now: '2026-11-20T03:00:00.000Z' }
  let opened: TestDatabase | null = null
  let stationery: Stationery | null = null
  before(async () => {
    opened = await openTestDatabase()
    for (const definition of twoTenants)
      await loadTenant(opened.tenants, opened.pools.auth, definition, { demo: false, today: '2020-01-01' })
    stationery = createStationery(opened.pools.app, typesetting, () => clock.now)
  })
  after(async () => {
    await typesetting.close()
    await opened?.close()
  })
  const viewerOf = async (official: string, tenant = 'kab-satu') => {
    const directory = createDirectory(opened!.pools.app, () => clock.now)
    return (await directory.findViewer({ tenant, official }))!
  }
  return {
    clock,
    get database() {
      return opened!
    },
    get stationery() {
      return stationery!
    },
    viewerOf,
    /** The administrator of the first government. */
    admin: () => viewerOf('o3'),
  }
}
