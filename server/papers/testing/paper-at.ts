import { randomUUID } from 'node:crypto'
import { getDocumentKind } from '#library/index.ts'
import { caseDeliveries } from '#server/cases/index.ts'
import { caseAfter } from '#server/cases/testing/katingan.ts'
import type { Office } from '#server/cases/testing/office.ts'
import type { PublishedPapers } from '#server/signatures/contract.ts'
import type { PaperAddress, PaperAnswer, PaperRequest } from '../contract.ts'
import { paperDeliveries } from '../index.ts'

export const passphrase = 'kata sandi yang panjang'

/** A new request of a person who saw this revision. */
export const seeing = (revision: number): PaperRequest => ({ commandId: randomUUID(), revision })

/** What was done; throws with the answer where it wasn't. */
export function done(answer: PaperAnswer): Extract<PaperAnswer, { kind: 'done' }> {
  if (answer.kind !== 'done') throw new Error(JSON.stringify(answer, null, 1))
  return answer
}

/** A document of Katingan that an open task can give, after the first `acts` acts of its straight way. */
export async function paperAfter(office: Office, acts: number, document: string): Promise<PaperAddress> {
  const { caseId } = await caseAfter(office, acts)
  const view = await office.app.cases.find(await office.viewer('katingan', 'kepala-dinas'), caseId)
  const offer = view!.offers.find((each) => each.act === 'WritePaper' && each.document === document)
  if (offer?.act !== 'WritePaper') throw new Error(`no open task gives ${document}`)
  return { caseId, task: offer.task, document }
}

/** A full content of a kind. */
export const filledIn = (kind: string) => getDocumentKind(kind).example

/** Begins a paper with a full content; answers its writer. */
export async function writtenBy(office: Office, at: PaperAddress, official: string, kind: string) {
  const writer = await office.viewer('katingan', official)
  done(await office.app.papers.write(writer, at, { ...seeing(0), content: filledIn(kind) }))
  return writer
}

/** Gives an official a certificate of the government's own. */
export async function certified(office: Office, official: string) {
  const viewer = await office.viewer('katingan', official)
  const { tenant, position } = viewer
  const issued = await office.app.signatures.issue(
    tenant.id,
    { official, name: viewer.official.name, position: position.title, organisation: tenant.name },
    passphrase,
  )
  if (issued.kind !== 'issued') throw new Error(issued.code)
  return viewer
}

export const locally = { provider: 'local', secret: { passphrase } } as const

/** Delivers what stands in the outbox, as the worker does; papers to `publish` and `withdraw`. */
export async function deliver(
  office: Office,
  publish: PublishedPapers['publish'] = async () => {},
  withdraw: PublishedPapers['withdraw'] = async () => true,
): Promise<void> {
  const { database, now } = office
  const handlers = new Map([
    ...caseDeliveries(database.pools.app, now),
    ...paperDeliveries({ tenants: database.tenants, published: { publish, withdraw } }),
  ])
  const { rows } = await database.admin.query(
    'select tenant_id, outbox_id, kind, body from laksana.outbox order by outbox_id',
  )
  for (const { tenant_id: tenant, outbox_id, kind, body } of rows)
    await handlers.get(kind)?.({ id: `${tenant}/${outbox_id}`, tenant, body })
}
