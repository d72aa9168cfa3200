import type { SignRequest } from '#server/signatures/contract.ts'
import type { PaperToSet, Typesetting } from '#server/typesetting/contract.ts'
import { createTypesetting } from '#server/typesetting/index.ts'
import { papers } from '#server/typesetting/testing/papers.ts'
import { rounded, type Spread, spreadOf } from './setting/figures.ts'
import type { BenchOffice } from './setting/office.ts'
import { atMost, type Target } from './setting/target.ts'

export interface SignedLetterFigures {
  /** One passphrase opens the key for all of a batch; each letter has its own setting and an equal share of the signing. */
  readonly together: Spread & { readonly lettersPerSecond: number; readonly batch: number }
  /** Each opens the key anew, which takes long on purpose so that nobody tries passphrases. */
  readonly alone: Spread & { readonly lettersPerSecond: number }
}

const passphrase = 'kata sandi yang panjang'
const batch = 20
const warmUp = 40

/** Papers that bear a signature: set to PDF/A-2b, with the mark in its place, signed by an own certificate; milliseconds each. */
export async function measureSignedLetters(
  office: BenchOffice,
  count: number,
): Promise<{ figures: SignedLetterFigures; targets: readonly Target[] }> {
  const { signatures } = office.app
  const viewer = await office.viewer('kepala-dinas')
  const tenant = viewer.tenant.id
  const signer = signatures.signerOf(viewer)
  const issued = await signatures.issue(tenant, signer, passphrase)
  if (issued.kind !== 'issued') throw new Error(`no certificate: ${issued.code}`)
  const how: Omit<SignRequest, 'pdf' | 'mark'> = { provider: 'local', signer, secret: { passphrase } }
  const typesetting = createTypesetting()
  const kinds = await signedKinds(typesetting)
  let made = 0

  /** A letter unlike any before, with what stands in its signer's place. */
  async function set() {
    made++
    const url = `https://contoh.id/verifikasi/kota/${made}`
    const { pdf, signatureBoxes } = await typesetting.set({
      ...kinds[made % kinds.length]!,
      ...{ number: `B/${made}/2026`, place: `Kota ${made}`, verification: { url } },
    })
    const { page, x, y, width, height } = signatureBoxes[0]!
    const drawing = await typesetting.mark({ width, height, name: signer.name, certified: false, url })
    return { pdf, mark: { page, rectangle: [x, y, x + width, y + height] as const, drawing } }
  }

  async function together(): Promise<readonly number[]> {
    const letters: Awaited<ReturnType<typeof set>>[] = []
    const took: number[] = []
    for (let n = 0; n < batch; n++) {
      const began = performance.now()
      letters.push(await set())
      took.push(performance.now() - began)
    }
    const began = performance.now()
    for (const answer of await signatures.signMany(tenant, how, letters))
      if (answer.kind !== 'signed') throw new Error(`not signed: ${answer.code}`)
    const share = (performance.now() - began) / batch
    return took.map((each) => each + share)
  }

  async function alone(): Promise<number> {
    const began = performance.now()
    const answer = await signatures.sign(tenant, { ...how, ...(await set()) })
    if (answer.kind !== 'signed') throw new Error(`not signed: ${answer.code}`)
    return performance.now() - began
  }

  try {
    for (let n = 0; n < warmUp; n += batch) await together()
    const many: number[] = []
    while (many.length < count) many.push(...(await together()))
    const single: number[] = []
    for (let n = 0; n < count / 5; n++) single.push(await alone())
    const figures = {
      together: { ...spreadOf(many), lettersPerSecond: perSecond(many), batch },
      alone: { ...spreadOf(single), lettersPerSecond: perSecond(single) },
    }
    const name = `a letter to signed PDF/A, ${batch} with one passphrase, p95`
    return { figures, targets: [atMost(name, figures.together.p95, 60, 'ms')] }
  } finally {
    await typesetting.close()
  }
}

/** Those of the shipped papers that somebody signs. */
async function signedKinds(typesetting: Typesetting): Promise<readonly PaperToSet[]> {
  const found: PaperToSet[] = []
  for (const paper of Object.values(papers))
    if ((await typesetting.set(paper)).signatureBoxes.length > 0) found.push(paper)
  return found
}

const perSecond = (milliseconds: readonly number[]) =>
  rounded((milliseconds.length * 1000) / milliseconds.reduce((sum, each) => sum + each, 0))
