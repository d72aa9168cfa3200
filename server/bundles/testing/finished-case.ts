import { playAct } from '#server/cases/play/play.ts'
import { type PlayedCase, submittedOverApi } from '#server/cases/testing/api-stage.ts'
import { actOn, expected } from '#server/cases/testing/caller.ts'
import type { Office } from '#server/cases/testing/office.ts'
import { papersAt } from '#server/papers/testing/papers-at-office.ts'

/** Files given for documents in place of the small PDF of a demonstration. */
export type Given = Readonly<Record<string, { readonly name: string; readonly bytes: Uint8Array }>>

export interface FinishedCase extends PlayedCase {
  /** The document that was rejected on the way, and given a second time. */
  readonly replaced: string
}

/**
 * A case of Katingan's straight way, played to its end; one paper is rejected on the way and given anew, the official record
 * of the scope is written here and signed by two.
 */
export async function finishedCase(office: Office, given: Given = {}): Promise<FinishedCase> {
  const graph = await office.app.procedures.getGraph('katingan', 'katingan', 1)
  const { examples } = office.library.procedures.find(({ id }) => id === 'katingan')!
  const straight = examples.find(({ name }) => name === 'lurus')!
  const troupe = office.troupe('katingan')
  const callerFor = async (official: string) => {
    const caller = await troupe.callerFor(official)
    const upload = (name: string, bytes: Uint8Array) => {
      const own = given[name.replace(/\.pdf$/, '')]
      return caller.upload(own?.name ?? name, own?.bytes ?? bytes)
    }
    return { ...caller, upload }
  }
  const papersOf = papersAt(office, 'katingan', 'berita-acara')
  const played = await submittedOverApi({ ...troupe, callerFor, papersOf }, graph)
  let replaced: string | null = null
  for (const act of straight.acts) {
    replaced ??= await rejectAndReplace(played, callerFor)
    await playAct(played.stage, act)
  }
  if (replaced === null) throw new Error('nobody could reject a paper')
  return { ...played, replaced }
}

async function rejectAndReplace(
  { caseId, stage }: PlayedCase,
  callerFor: (official: string) => ReturnType<Office['callerFor']>,
): Promise<string | null> {
  for (const member of stage.cast) {
    const offers = await stage.offers(member).catch(() => [])
    const offer = offers.find((each) => each.act === 'RejectDocument' && each.allowed)
    if (offer?.act !== 'RejectDocument' || !offer.allowed) continue
    const { document } = offer
    await stage.act(member, { type: 'RejectDocument', document, reason: 'Halaman dua kosong' })
    const giver = await callerFor((await stage.state()).documents[document]!.by)
    const file = expected(
      await giver.upload(`${document} baru.pdf`, Buffer.from('%PDF-1.4\nperbaikan\n%%EOF\n')),
      201,
    ).fileId
    expected(await actOn(giver, caseId, { type: 'ReplaceDocument', document, file }), 200)
    return document
  }
  return null
}
