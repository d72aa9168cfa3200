import { getDocumentKind } from '#library/index.ts'
import type { Viewer } from '#server/directory/contract.ts'
import type { PaperAddress, PaperAnswer } from '#server/papers/contract.ts'
import type { Governments } from './governments.ts'
import { newcomers } from './newcomers.ts'
import type { Place } from './places.ts'

/**
 * A paper of each kind that a task gives or asks for now, to be written; one with two revisions, as it is printed and what
 * changed; one that waits for a signature and was reminded of, as its author and as its signer see it; and one that is
 * printed to be signed elsewhere, with the task that waits for it.
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
          if (view.signedElsewhere && isNew('signed elsewhere')) {
            await becomesFinal(viewer, at, view.kind.id)
            places.push({ seat, address: address.replace(/\/naskah\/.*$/, '') })
          }
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

  /** Two revisions, then to whoever signs, who is reminded. */
  async function sendsOn(viewer: Viewer, at: PaperAddress, kind: string): Promise<void> {
    await writes(app, viewer, at, {})
    await writes(app, viewer, at, getDocumentKind(kind).example, 1)
    mustBeDone(at, await app.papers.forward(viewer, at, seeing(2)))
    mustBeDone(at, await app.papers.remind(viewer, at, seeing(2)))
  }

  async function becomesFinal(viewer: Viewer, at: PaperAddress, kind: string): Promise<void> {
    await writes(app, viewer, at, getDocumentKind(kind).example)
    mustBeDone(at, await app.papers.finish(viewer, at, seeing(1)))
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

/**
 * Papers of a request in its draft: one to be written, one that waits for the head of the agency, one that is final, and the
 * form that shows them all.
 */
export async function draftPages({ app }: Governments): Promise<readonly Place[]> {
  const tenant = 'katingan'
  const author = { tenant, position: 'operator-disdik' }
  const head = { tenant, position: 'kepala-disdik' }
  const viewer = (await app.directory.findViewer({ tenant, official: author.position }))!
  const applicant = viewer.position.unit.id
  const opening = {
    commandId: crypto.randomUUID(),
    procedure: tenant,
    applicant,
    channel: 'applicant',
  } as const
  const opened = await app.cases.open(viewer, opening)
  if (opened.kind !== 'done') throw new Error(`no draft: ${JSON.stringify(opened)}`)
  const { caseId } = opened
  const of = (document: string): PaperAddress => ({ caseId, task: 'application', document })
  const [letter, process, analysis] = ['surat-permohonan', 'proses-bisnis', 'formulir-analisis'].map(of)
  await writes(app, viewer, letter!, getDocumentKind('surat-permohonan').example)
  mustBeDone(letter!, await app.papers.forward(viewer, letter!, seeing(1)))
  await writes(app, viewer, process!, getDocumentKind('proses-bisnis').example)
  mustBeDone(process!, await app.papers.finish(viewer, process!, seeing(1)))
  return [
    ...[letter!, process!, analysis!].map((at) => ({ seat: author, address: addressOf(at) })),
    ...[`/permohonan/${caseId}`, `/permohonan/${caseId}/isi`, `/permohonan/${caseId}/periksa`].map(
      (address) => ({
        seat: author,
        address,
      }),
    ),
    ...['/paraf', addressOf(letter!)].map((address) => ({ seat: head, address })),
  ]
}

type Papers = Governments['app']['papers']

const seeing = (revision: number) => ({ commandId: crypto.randomUUID(), revision })

async function writes(
  { papers }: { readonly papers: Papers },
  viewer: Viewer,
  at: PaperAddress,
  content: unknown,
  revision = 0,
): Promise<void> {
  mustBeDone(at, await papers.write(viewer, at, { ...seeing(revision), content }))
}

function mustBeDone(at: PaperAddress, answer: PaperAnswer): void {
  if (answer.kind !== 'done') throw new Error(`${addressOf(at)}: ${JSON.stringify(answer)}`)
}

const addressOf = ({ caseId, task, document }: PaperAddress) =>
  `/permohonan/${caseId}/tugas/${encodeURIComponent(task)}/naskah/${encodeURIComponent(document)}`
