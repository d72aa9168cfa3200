const longest = 120
/** Control characters, and those that turn the direction of reading so that `exe.pdf` can be shown for `fdp.exe`. */
const misleading = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu
/** Not allowed in names on some system, or used to leave a folder. */
const forbidden = /[<>:"|?*]/g

/** A name safe to show, to store and to save under, whatever was sent; the ending stays. `berkas` when nothing is left. */
export function cleanFileName(raw: string): string {
  const base = raw.normalize('NFC').replaceAll('\\', '/').split('/').at(-1) ?? ''
  const plain = base
    .replace(misleading, '')
    .replace(forbidden, '_')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^\.+/, '')
  const dot = plain.lastIndexOf('.')
  const ending = dot > 0 && plain.length - dot <= 11 ? plain.slice(dot) : ''
  const stem = plain.slice(0, plain.length - ending.length).trim()
  return `${
    [...stem]
      .slice(0, longest - ending.length)
      .join('')
      .trim() || 'berkas'
  }${ending}`
}
