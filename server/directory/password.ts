import { hashPassword } from 'better-auth/crypto'

/** As sign-in will check it. Slow by design: hash once for accounts that share one. */
export function hashOfPassword(password: string): Promise<string> {
  return hashPassword(password)
}
