import type { DemoTenant } from '#library/index.ts'
import { type Caller, fetchingCaller } from '#server/cases/testing/caller.ts'
import { createDirectory } from '#server/directory/index.ts'
import { certificatesAt } from './certificates.ts'
import type { Playground } from './playground.ts'

/** The officials of one government at the playground. */
export interface People {
  readonly tenant: DemoTenant
  /** An API token of the official's own, as a header. */
  headersOf(official: string): Promise<Readonly<Record<string, string>>>
  callerFor(official: string): Promise<Caller>
  /** Of the official's certificate, made at the first need. */
  passphraseOf(official: string): Promise<string>
  /** The next number of a letter in the system that keeps the book in the office's place. */
  numberIn(system: string): string
}

export function peopleOf({ address, pools }: Playground, tenant: DemoTenant): People {
  const directory = createDirectory(pools.app, () => new Date().toISOString())
  const tokens = new Map<string, Promise<string>>()
  const passphrases = certificatesAt(address)
  let letters = 0
  const makeToken = async (official: string): Promise<string> => {
    const viewer = await directory.findViewer({ tenant: tenant.id, official })
    if (!viewer) throw new Error(`${official} of ${tenant.id} holds no position`)
    return (await directory.createApiToken(viewer, 'demo')).token
  }
  const headersOf: People['headersOf'] = async (official) => {
    const token = tokens.get(official) ?? makeToken(official)
    tokens.set(official, token)
    return { authorization: `Bearer ${await token}` }
  }
  return {
    tenant,
    headersOf,
    callerFor: async (official) => fetchingCaller(address, await headersOf(official)),
    passphraseOf: (official) => passphrases(tenant.officials.find(({ id }) => id === official)!.email),
    numberIn: (system) => `${++letters}/${system}/${new Date().getFullYear()}`,
  }
}
