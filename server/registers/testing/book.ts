import { after, before } from 'node:test'
import type { Viewer } from '#server/directory/contract.ts'
import { createDirectory, loadTenant } from '#server/directory/index.ts'
import { openTestDatabase, type TestDatabase } from '#server/testing/postgres.ts'
import { twoTenants } from '#server/testing/tenants.ts'
import type { Numbering, NumberRequest, Registers } from '../contract.ts'
import { createRegisters, loadNumberings } from '../index.ts'

export const outgoing: Numbering = {
  register: 'outgoing',
  kind: '',
  title: '',
  template: '{class}/{running}/{unit}/{year}',
  system: null,
  unitCode: 'DISKOMINFO',
  archiveClass: '800',
}
export const incoming: Numbering = { ...outgoing, register: 'incoming', template: '{running:3}/{year}' }

/** Two governments with their books, and a clock that is set by hand. */
export function useBooks(numberings: readonly Numbering[] = [outgoing, incoming]) {
  let opened: TestDatabase | null = null
  const clock = { now: '2026-11-20T03:00:00.000Z' }
  let registers: Registers | null = null
  before(async () => {
    const database = await openTestDatabase()
    opened = database
    for (const definition of twoTenants) {
      const positions = definition.positions.map((position) =>
        position.id === 'kabid' ? { ...position, capabilities: ['register' as const] } : position,
      )
      const loaded = { ...definition, positions }
      await loadTenant(database.tenants, database.pools.auth, loaded, { demo: false, today: '2020-01-01' })
      await loadNumberings(database.tenants, definition.id, numberings, clock.now)
    }
    registers = createRegisters(database.pools.app, () => clock.now)
  })
  after(() => opened?.close())
  const viewerOf = async (tenant: string, official: string): Promise<Viewer> => {
    const directory = createDirectory(opened!.pools.app, () => clock.now)
    return (await directory.findViewer({ tenant, official }))!
  }
  return {
    get database() {
      return opened!
    },
    clock,
    get registers() {
      return registers!
    },
    viewerOf,
    /** The clerk of the first government. */
    clerk: () => viewerOf('kab-satu', 'o2'),
  }
}

let papers = 0

/** A letter that asks for a number, as a test varies it. */
export function letter(facts: Partial<NumberRequest> = {}): NumberRequest {
  papers += 1
  return {
    register: 'outgoing',
    paper: `naskah-${papers}`,
    on: '2026-11-20',
    subject: `Perihal ${papers}`,
    ...facts,
  }
}
