/** Telephone, e-mail and website as one line of a kop; what is '' is left out. */
export function contactLine(at: {
  readonly phone: string
  readonly email: string
  readonly website: string
}): string {
  const parts = { Telepon: at.phone, 'pos-el': at.email, laman: at.website }
  const line = Object.entries(parts).flatMap(([name, value]) => (value === '' ? [] : [`${name} ${value}`]))
  return line.join(', ').replace(/^./, (first) => first.toUpperCase())
}
