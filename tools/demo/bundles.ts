import { hash } from 'node:crypto'
import { mkdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { unpacked } from '#server/bundles/testing/unpacked.ts'
import { createSignatures } from '#server/signatures/index.ts'
import type { People } from './people.ts'
import type { Playground } from './playground.ts'

/** A case as it was left in the folder, and what came of verifying every PDF of its archive package. */
export interface LeftBundle {
  readonly flow: string
  /** Names in the folder: to read, and to keep. */
  readonly files: readonly [string, string]
  readonly papers: number
  readonly signatures: number
  readonly valid: number
  /** PDFs with signatures of which not everything holds. */
  readonly unsound: readonly string[]
}

const namesOf = (flow: string) => [`${flow}.pdf`, `${flow}.zip`] as const

/** Takes away what an earlier run left, so that nothing of it is taken for this one's. */
export async function clearBundles(folder: string, flows: readonly string[]): Promise<void> {
  for (const name of flows.flatMap(namesOf)) await rm(join(folder, name), { force: true })
}

/** Leaves a case as PDF and as BagIt package, as an inspector gets them. */
export async function leaveBundle(
  playground: Playground,
  people: People,
  { flow, caseId, folder }: { readonly flow: string; readonly caseId: string; readonly folder: string },
): Promise<LeftBundle> {
  const files = namesOf(flow)
  const inspector = people.tenant.positions.find(({ capabilities }) => capabilities.includes('inspect'))
  if (!inspector) throw new Error(`${people.tenant.id} has nobody who inspects`)
  const headers = await people.headersOf(inspector.id)
  const download = async (name: string) => {
    const answer = await fetch(`${playground.address}/api/v1/cases/${caseId}/${name}`, { headers })
    if (!answer.ok) throw new Error(`${name} of ${flow}: ${answer.status} ${await answer.text()}`)
    return Buffer.from(await answer.arrayBuffer())
  }
  const [pdf, zip] = [await download('bundle.pdf'), await download('bundle.zip')]
  await mkdir(folder, { recursive: true })
  await writeFile(join(folder, files[0]), pdf)
  await writeFile(join(folder, files[1]), zip)
  return { flow, files, ...(await verified(playground, people.tenant.id, zip)) }
}

async function verified({ pools }: Playground, tenant: string, zip: Buffer) {
  const signatures = createSignatures({
    pool: pools.app,
    // Seals keys; nobody signs with these.
    secret: '',
    now: () => new Date().toISOString(),
    roots: { psre: [], timestamp: [] },
    readPublished: async () => null,
  })
  const papers = [...unpacked(zip)].filter(([path]) => /^data\/papers\/.*\.pdf$/.test(path))
  const found = await Promise.all(
    papers.map(async ([path, pdf]) => ({
      path,
      came: await signatures.verify(tenant, pdf, hash('sha256', pdf)),
    })),
  )
  const signed = found.flatMap(({ path, came }) =>
    came.kind === 'read' && came.signatures.length > 0 ? [{ path, ...came }] : [],
  )
  const all = signed.flatMap((each) => each.signatures)
  return {
    papers: papers.length,
    signatures: all.length,
    valid: all.filter(({ intact, certificate }) => intact && certificate === 'valid').length,
    unsound: signed.filter(({ sound }) => !sound).map(({ path }) => path),
  }
}
