import { getDocumentKind } from '#library/index.ts'
import type { Viewer } from '#server/directory/contract.ts'
import type { PaperAddress } from '#server/papers/contract.ts'
import type { Governments } from './governments.ts'
import { newcomers } from './newcomers.ts'
import type { Place } from './places.ts'

/**
 * A paper of each kind that a task gives now, to be written; one with two revisions, as it is printed and what changed; and
 * one that waits for a signature, as its author and as its signer see it.
 */
export async function paperPages({ app, tenants }: Governments): Promise<readonly Place[]> {
  const places: Place[] = []
  const isNew = newcomers()
  for (const { id: tenant, officials } of tenants)
    for (const { id: official, holds } of officials) {
      const viewer = (await app.directory.findViewer({ tenant, official }))!
      const seat = { tenant, position: holds[0]!.position }
      for (const { caseId, taskId, suspended } of (await app.tasks.inbox(viewer, {})).items)
        for (const { at } of (await app.papers.list(viewer, caseId)) ?? []) {
          if (suspended || at.task !== taskId) continue
          const view = await app.papers.find(viewer, at)
          if (!view?.offers.some(({ act, allowed }) => act === 'WritePaper' && allowed)) continue
          if (!isNew(view.kind.id)) continue
          const address = addressOf(at)
          places.push({ seat, address })
          if (view.signers.length > 0 && view.initials.length === 0 && isNew('signed')) {
            await sendsOn(viewer, at, view.kind.id)
            places.push(
              { seat, address },
              ...['pratinjau', 'perubahan', 'perbaikan/1'].map((part) => ({
                seat,
                address: `${address}/${part}`,
              })),
            )
            places.push(...(await signersOf(tenant, officials, at)))
          }
        }
    }
  return places

  /** Two revisions, then to whoever signs. */
  async function sendsOn(viewer: Viewer, at: PaperAddress, kind: string): Promise<void> {
    const { example } = getDocumentKind(kind)
    const commandId = () => crypto.randomUUID()
    for (const [revision, content] of [{}, example].entries())
      await app.papers.write(viewer, at, { commandId: commandId(), revision, content })
    const answer = await app.papers.forward(viewer, at, { commandId: commandId(), revision: 2 })
    if (answer.kind !== 'done') throw new Error(`${addressOf(at)} isn’t sent on: ${JSON.stringify(answer)}`)
  }

  async function signersOf(
    tenant: string,
    officials: Governments['tenants'][number]['officials'],
    at: PaperAddress,
  ) {
    const found: Place[] = []
    for (const { id: official, holds } of officials) {
      const viewer = (await app.directory.findViewer({ tenant, official }))!
      if ((await app.papers.listWaiting(viewer)).total === 0) continue
      const seat = { tenant, position: holds[0]!.position }
      found.push({ seat, address: '/paraf' }, { seat, address: addressOf(at) })
    }
    return found
  }
}

const addressOf = ({ caseId, task, document }: PaperAddress) =>
  `/permohonan/${caseId}/tugas/${encodeURIComponent(task)}/naskah/${encodeURIComponent(document)}`
