import { randomBytes, randomInt, scrypt, timingSafeEqual } from 'node:crypto'
import { promisify } from 'node:util'

const length = 6
const slowly = promisify<string, Buffer, number, Buffer>(scrypt)

export const newCode = (): string => String(randomInt(10 ** length)).padStart(length, '0')

/** Salted and slow, so that whoever has the database can't try a million codes while one is in force. */
export async function hashOfCode(code: string): Promise<string> {
  const salt = randomBytes(16)
  return `${salt.toString('hex')}.${(await slowly(code, salt, 32)).toString('hex')}`
}

export async function isCode(typed: string, hash: string): Promise<boolean> {
  const [salt = '', kept = ''] = hash.split('.')
  return timingSafeEqual(
    await slowly(typed.replace(/\s/g, ''), Buffer.from(salt, 'hex'), 32),
    Buffer.from(kept, 'hex'),
  )
}
