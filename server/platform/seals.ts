import { hkdfSync } from 'node:crypto'
import { openBytes, sealBytes } from './sealed-bytes.ts'

/** Seals what the server must read again, so that whoever has only the database can't. */
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
    seal: (text, of) => sealBytes(Buffer.from(text), key, of),
    open: (sealed, of) => openBytes(sealed, key, of)?.toString('utf8') ?? null,
  }
}
