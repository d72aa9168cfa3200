import { listTenants, loadLibrary } from '#library/index.ts'
import { demoPassword, hashOfPassword, loadTenant, type TenantDefinition } from '#server/directory/index.ts'
import { openTenantDatabase, type Pools } from '#server/platform/index.ts'
import { withCalled } from '#server/procedures/index.ts'
import type { WiredApp } from '#server/wiring.ts'

/** The flow that is played: seventeen steps, each by one performer. */
export const flow = 'tangerang-selatan'
/** The agency of the case that all others are copies of; its id is replaced in the copies. */
export const modelAgency = 'disdik'
export const agencyCount = 40
/** The flow under names of its own, with performers of their own: an office with many kinds of work. */
export const procedureCount = 12

export const agencyId = (n: number): string => (n === 0 ? modelAgency : `opd-${n}`)
export const procedureId = (n: number): string => (n === 0 ? flow : `layanan-${n}`)

const staffOf = (n: number) => [1, 2, 3].map((seat) => `pelaksana-${n}-${seat}`)

/** Tangerang Selatan of the library, grown to forty agencies and twelve procedures of equal steps. */
export function benchGovernment(): TenantDefinition {
  const model = listTenants().find(({ id }) => id === flow)!
  const office = model.positions.filter(({ unit }) =>
    model.units.some(({ id, kind }) => id === unit && kind === 'office'),
  )
  const agencies = Array.from({ length: agencyCount }, (_, n) => agencyId(n))
  const procedures = Array.from({ length: procedureCount }, (_, n) => procedureId(n))
  const positions: TenantDefinition['positions'] = [
    ...office,
    ...procedures.flatMap((_, n) => [
      { id: `kabid-${n}`, unit: 'bidang-ptikp', title: `Kepala Bidang ${n + 1}` },
      ...staffOf(n).map((id) => ({ id, unit: 'seksi-aplikasi', title: `Pelaksana ${id}` })),
    ]),
    ...agencies.flatMap((unit) =>
      ['kepala', 'operator'].map((chair) => ({ id: `${chair}-${unit}`, unit, title: `${chair} ${unit}` })),
    ),
  ]
  return {
    ...model,
    units: [
      ...model.units.filter(({ kind }) => kind === 'office'),
      ...agencies.map((id, n) => ({ id, kind: 'agency' as const, name: `Dinas Urusan Nomor ${n + 1}` })),
    ],
    positions: positions.map(({ id, unit, title, capabilities = [] }) => ({ id, unit, title, capabilities })),
    officials: positions.map(({ id, title }) => ({
      id,
      name: title,
      email: `${id}@bench.contoh.id`,
      holds: [{ position: id }],
    })),
    bindings: Object.fromEntries(
      procedures.map((id, n) => [
        id,
        {
          'umum-diskominfo': ['umum'],
          'kepala-dinas': ['kepala-dinas'],
          'kepala-bidang-ptikp': [`kabid-${n}`],
          'bidang-ptikp': staffOf(n),
        },
      ]),
    ),
  }
}

export async function loadGovernment(
  app: WiredApp,
  pools: Pools,
  now: () => string,
): Promise<TenantDefinition> {
  const government = benchGovernment()
  const { text } = loadLibrary().procedures.find(({ id }) => id === flow)!
  await loadTenant(openTenantDatabase(pools.app), pools.auth, government, {
    demo: true,
    passwordHash: await hashOfPassword(demoPassword),
    today: '2020-01-01',
  })
  await app.procedures.load(
    government.id,
    Object.keys(government.bindings).map((id) => ({
      procedure: withCalled(id, text.replace(`id: ${flow}`, `id: ${id}`), () => undefined),
      at: now(),
    })),
  )
  return government
}
