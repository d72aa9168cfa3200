import { hkdfSync, randomBytes, scrypt } from 'node:crypto'
import { promisify } from 'node:util'
import { openBytes, sealBytes } from '#server/platform/index.ts'

/** About 64 MB and a tenth of a second for each guess (RFC 7914). */
const cost = { N: 2 ** 16, r: 8, p: 1, maxmem: 128 * 1024 ** 2 }
const saltLength = 16

const stretch = promisify<string, Buffer, number, typeof cost, Buffer>(scrypt)

/**
 * Seals a private key with a passphrase and the server's secret together: the server alone can't open it, and whoever has
 * only the database can't try passphrases on it. `of` binds it to its owner, so that rows can't be swapped.
 */
export async function sealWithPassphrase(
  key: Buffer,
  passphrase: string,
  secret: string,
  of: string,
): Promise<Buffer> {
  const salt = randomBytes(saltLength)
  return Buffer.concat([salt, sealBytes(key, await mixedKey(passphrase, salt, secret), of)])
}

/** Null: the passphrase, the secret or the owner is another. */
export async function openWithPassphrase(
  sealed: Buffer,
  passphrase: string,
  secret: string,
  of: string,
): Promise<Buffer | null> {
  const salt = sealed.subarray(0, saltLength)
  return openBytes(sealed.subarray(saltLength), await mixedKey(passphrase, salt, secret), of)
}

/** Seals with the server's secret alone: the key of an authority, which signs certificates and nothing else. */
export const sealWithSecret = (key: Buffer, secret: string, of: string) =>
  sealBytes(key, secretKey(secret, 'authority'), of)

/** Null: the server's secret is another. */
export const openWithSecret = (sealed: Buffer, secret: string, of: string) =>
  openBytes(sealed, secretKey(secret, 'authority'), of)

async function mixedKey(passphrase: string, salt: Buffer, secret: string): Promise<Buffer> {
  const stretched = await stretch(passphrase.normalize('NFC'), salt, 32, cost)
  return Buffer.from(hkdfSync('sha256', stretched, secretKey(secret, 'official'), 'laksana signing key', 32))
}

const secretKey = (secret: string, use: string) =>
  Buffer.from(hkdfSync('sha256', secret, '', `laksana signatures: ${use}`, 32))
