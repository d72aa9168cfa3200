import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto'

const nonceLength = 12
const tagLength = 16

/** Seals what the server must read again, so that whoever has only the database can't (AES-256-GCM). */
export interface Seals {
  /** `of` binds it to its owner: a sealed value copied into another row doesn't open there. */
  seal(text: string, of: string): Buffer
  /** Null: sealed with another secret, or for another owner. */
  open(sealed: Buffer, of: string): string | null
}

/** `secret` is the server's own, kept beside the data and not in the database. */
export function createSeals(secret: string): Seals {
  const key = Buffer.from(hkdfSync('sha256', secret, '', 'laksana deliveries', 32))
  return {
    seal(text, of) {
      const nonce = randomBytes(nonceLength)
      const cipher = createCipheriv('aes-256-gcm', key, nonce, { authTagLength: tagLength })
      cipher.setAAD(Buffer.from(of))
      const packed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
      return Buffer.concat([nonce, cipher.getAuthTag(), packed])
    },
    open(sealed, of) {
      try {
        const cipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, nonceLength), {
          authTagLength: tagLength,
        })
        cipher.setAAD(Buffer.from(of))
        cipher.setAuthTag(sealed.subarray(nonceLength, nonceLength + tagLength))
        const packed = sealed.subarray(nonceLength + tagLength)
        return Buffer.concat([cipher.update(packed), cipher.final()]).toString('utf8')
      } catch {
        return null
      }
    },
  }
}
