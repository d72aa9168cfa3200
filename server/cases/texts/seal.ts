import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'

/** 32 bytes. */
export type Key = Buffer

/** `t`: a whole text; `p`: what in a text is personal by its form. */
export type Mark = 't' | 'p'

const nonceBytes = 12
const tagBytes = 16
const sealedForm = { t: /\{\{t:([\w-]+)\}\}/g, p: /\{\{p:([\w-]+)\}\}/g } as const

/** What stands in place of a text that was erased, on paper as on screen; pages say more. */
export const erasedMark = '█████'

/** The text under a key (AES-256-GCM), as a text that shows what it is: `{{t:…}}`. */
export function seal(mark: Mark, text: string, key: Key): string {
  const nonce = randomBytes(nonceBytes)
  const cipher = createCipheriv('aes-256-gcm', key, nonce)
  const sealed = Buffer.concat([nonce, cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()])
  return `{{${mark}:${sealed.toString('base64url')}}}`
}

/** What was opened before, by the key in hand: a command opens the same state again and again. Goes with the key. */
const opened = new WeakMap<Key, Map<string, string | null>>()

/**
 * The text with its sealed parts opened, or marked as erased where the key is gone. What only looks sealed, since somebody
 * wrote it so, stays as it is.
 */
export function open(mark: Mark, text: string, key: Key | null): string {
  return text.includes(`{{${mark}:`)
    ? text.replace(sealedForm[mark], (whole, sealed: string) =>
        key === null ? erasedMark : (openOnce(sealed, key) ?? whole),
      )
    : text
}

function openOnce(sealed: string, key: Key): string | null {
  const before = opened.get(key) ?? new Map<string, string | null>()
  opened.set(key, before)
  const known = before.get(sealed)
  if (known !== undefined) return known
  const text = decipher(Buffer.from(sealed, 'base64url'), key)
  before.set(sealed, text)
  return text
}

function decipher(sealed: Buffer, key: Key): string | null {
  if (sealed.length <= nonceBytes + tagBytes) return null
  const end = sealed.length - tagBytes
  const opening = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, nonceBytes))
  opening.setAuthTag(sealed.subarray(end))
  try {
    return Buffer.concat([opening.update(sealed.subarray(nonceBytes, end)), opening.final()]).toString('utf8')
  } catch {
    return null
  }
}
