import { hashPassword, verifyPassword } from 'better-auth/crypto'

/** As sign-in will check it. Slow by design: hash once for accounts that share one. */
export function hashOfPassword(password: string): Promise<string> {
  return hashPassword(password)
}

/** As slow, whether it is the one or not. */
export function isPassword(password: string, hash: string): Promise<boolean> {
  return verifyPassword({ password, hash })
}
