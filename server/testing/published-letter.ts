import assert from 'node:assert/strict'
import { smallPdf } from '#server/cases/play/paper.ts'
import type { TestApp } from './app.ts'

const secret = { passphrase: 'tiga kata rahasia saya' }

/** Before anybody signed it. */
export const letter = smallPdf('Surat Perintah Tugas', 'Melaksanakan uji penerimaan aplikasi')
/** What anyone may know of it. */
export const letterFacts = {
  title: 'Surat Perintah Tugas Tim Penguji',
  number: '800/7/2026',
  on: '2026-11-25',
} as const

export async function* once(bytes: Uint8Array) {
  yield bytes
}

/** A letter signed by the head of an office, kept and published. */
export async function publishLetter({ app }: Pick<TestApp, 'app'>, tenant = 'kab-satu') {
  const viewer = (await app.directory.findViewer({ tenant, official: 'o1' }))!
  const signer = app.signatures.signerOf(viewer)
  await app.signatures.issue(tenant, signer, secret.passphrase)
  const signed = await app.signatures.sign(tenant, { provider: 'local', pdf: letter, signer, secret })
  assert.ok(signed.kind === 'signed')
  const stored = await app.documents.store(viewer, 'surat.pdf', once(signed.pdf))
  assert.ok(stored.kind === 'stored')
  const code = app.signatures.newPaperCode()
  const { fileId: file, sha256 } = stored.file
  await app.signatures.publish(tenant, { code, file, sha256, ...letterFacts })
  return { ...signed, code, file }
}
