import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'

const ivLength = 12
const tagLength = 16

/** AES-256-GCM under a key of 32 bytes. `of` binds it to its owner: sealed bytes copied into another row don't open there. */
export function sealBytes(plain: Buffer, key: Buffer, of: string): Buffer {
  const iv = randomBytes(ivLength)
  const cipher = createCipheriv('aes-256-gcm', key, iv, { authTagLength: tagLength })
  cipher.setAAD(Buffer.from(of))
  const packed = Buffer.concat([cipher.update(plain), cipher.final()])
  return Buffer.concat([iv, cipher.getAuthTag(), packed])
}

/** Null: sealed under another key, or for another owner. */
export function openBytes(sealed: Buffer, key: Buffer, of: string): Buffer | null {
  try {
    const cipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, ivLength), {
      authTagLength: tagLength,
    })
    cipher.setAAD(Buffer.from(of))
    cipher.setAuthTag(sealed.subarray(ivLength, ivLength + tagLength))
    return Buffer.concat([cipher.update(sealed.subarray(ivLength + tagLength)), cipher.final()])
  } catch {
    return null
  }
}
