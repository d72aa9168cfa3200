import type { ProcedureId } from '#engine/procedure/definition.ts'
import { FileMistake } from '#library/index.ts'
import { type FirstPassword, giveFirstPasswords, loadTenant } from '#server/directory/index.ts'
import { openTenantDatabase, type Pools } from '#server/platform/index.ts'
import { createProcedures } from '#server/procedures/index.ts'
import { loadNumberings } from '#server/registers/index.ts'
import { loadLetterhead } from '#server/stationery/index.ts'
import { refuseStrangers } from './others.ts'
import type { Government } from './read.ts'

export interface LoadedGovernment {
  readonly procedures: readonly {
    readonly id: ProcedureId
    readonly version: number
    readonly isNew: boolean
  }[]
  readonly passwords: readonly FirstPassword[]
}

/**
 * Brings the database to it: the government, its SOPs, and an account for each official with an address. Again with the
 * same files it changes nothing. `anew`: addresses whose accounts get a new password. Throws FileMistake for what
 * belongs to another government.
 */
export async function loadGovernment(
  pools: Pools,
  { form, procedures }: Government,
  at: string,
  anew: readonly string[] = [],
): Promise<LoadedGovernment> {
  const database = openTenantDatabase(pools.app)
  const addresses = anew.map((address) => address.toLowerCase())
  const stranger = addresses.find((address) => form.officials.every(({ email }) => email !== address))
  if (stranger !== undefined)
    throw new FileMistake(`${stranger} is nobody's address in this file: write one that stands in it.`)
  await refuseStrangers(database, pools.auth, form)
  const today = new Intl.DateTimeFormat('sv-SE', { timeZone: form.zone }).format(new Date(at))
  await loadTenant(database, pools.auth, form, { demo: false, today })
  await loadNumberings(database, form.id, form.numbering, at)
  await loadLetterhead(database, form.id, form.letterhead, null, at)
  const shelf = createProcedures(database)
  const published = []
  for (const procedure of procedures) {
    const before = await shelf.findVersionInForce(form.id, procedure.id)
    const version = await shelf.publish(form.id, { procedure, at })
    published.push({ id: procedure.id, version, isNew: version !== before })
  }
  return { procedures: published, passwords: await giveFirstPasswords(pools.auth, form.id, addresses) }
}
