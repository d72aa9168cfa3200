import type { Viewer } from '#server/directory/contract.ts'
import type { Signer } from '#server/signatures/contract.ts'
import type { WiredApp } from '#server/wiring.ts'
import { certifiedSigner, passphrase } from './certificate.ts'
import { paper } from './paper.ts'
import type { Seat } from './seats.ts'

/** A letter signed with an official's own certificate and published, as the office does when it is finished. */
export interface SignedLetter {
  readonly pdf: Buffer
  /** Where its QR code leads: `/verifikasi/katingan/…`. */
  readonly address: string
  readonly signer: Signer
  /** Of the signer's certificate. */
  readonly serial: string
  readonly title: string
  readonly number: string
  /** Of the signed PDF. */
  readonly sha256: string
}

/** By an official who has a certificate with this passphrase; one is made where there is none. */
export async function publishesLetter(app: WiredApp, seat: Seat): Promise<SignedLetter> {
  const { tenant } = seat
  const { viewer, signer } = await certifiedSigner(app, seat)
  const title = 'Surat Perintah Tugas Tim Penguji Aplikasi'
  const { buffer } = paper(title)
  const request = { provider: 'local', pdf: buffer, signer, secret: { passphrase } } as const
  const signed = await app.signatures.sign(tenant, request)
  if (signed.kind === 'refused') throw new Error(`nothing was signed: ${signed.code}`)
  const pdf = Buffer.from(signed.pdf)
  const file = await keeps(app, viewer, pdf)
  const [code, number] = [app.signatures.newPaperCode(), '800/38/DISKOMINFO/2026']
  const { sha256 } = signed
  await app.signatures.publish(tenant, { code, file, sha256, title, number, on: '2026-11-25' })
  const { serial } = signed.certificate
  return { pdf, address: `/verifikasi/${tenant}/${code}`, signer, serial, title, number, sha256 }
}

/** A letter that is taken back after it was published, at this instant; its address. */
export async function withdrawsLetter(app: WiredApp, seat: Seat, at: string): Promise<string> {
  const { address, sha256 } = await publishesLetter(app, seat)
  const code = address.split('/').at(-1)!
  if (!(await app.signatures.withdraw(seat.tenant, { code, sha256, at })))
    throw new Error(`${address} is not published`)
  return address
}

async function keeps({ documents }: WiredApp, viewer: Viewer, pdf: Buffer): Promise<string> {
  const stored = await documents.store(
    viewer,
    'surat.pdf',
    (async function* () {
      yield pdf
    })(),
  )
  if (stored.kind === 'refused') throw new Error(`the letter was not kept: ${stored.problem.code}`)
  return stored.file.fileId
}

/** The same file with one byte another, in what the page shows. */
export function withOneByteChanged(pdf: Buffer): Buffer {
  const place = pdf.indexOf('Tim Penguji')
  if (place < 0) throw new Error('the letter does not say what it should')
  const changed = Buffer.from(pdf)
  changed[place] = 'D'.charCodeAt(0)
  return changed
}
