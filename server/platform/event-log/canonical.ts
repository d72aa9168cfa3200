/**
 * JSON with keys in order and nothing optional in it, so that equal values give equal text whoever wrote them: what
 * hashes are taken over. Keys that are whole numbers come first, by value; all others by code unit. Drops `undefined`
 * as JSON does.
 */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(ordered(value)) ?? 'null'
}

/** The value itself where its keys are in order already, as they are in whatever was read from such text. */
function ordered(value: unknown): unknown {
  if (value === null || typeof value !== 'object') return value
  if (Array.isArray(value)) {
    const members = value.map(ordered)
    return members.some((member, place) => member !== value[place]) ? members : value
  }
  const members = value as Readonly<Record<string, unknown>>
  const keys = Object.keys(members)
  const sorted = keys.every((key, place) => place === 0 || keys[place - 1]! < key)
  let copy: Record<string, unknown> | null = sorted ? null : {}
  for (const key of sorted ? keys : keys.sort()) {
    const member = ordered(members[key])
    if (copy === null && member !== members[key]) copy = { ...members }
    if (copy !== null) put(copy, key, member)
  }
  return copy ?? value
}

/** To assign to `__proto__` would change what the object is instead of what it holds. */
function put(copy: Record<string, unknown>, key: string, value: unknown): void {
  if (key !== '__proto__') copy[key] = value
  else Object.defineProperty(copy, key, { value, enumerable: true, configurable: true, writable: true })
}
