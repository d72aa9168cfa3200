import { type CaseEvent, changePersonalParts, changeTexts } from '#engine/case/index.ts'
import type { CaseKeys, KeptTexts } from './keys.ts'
import { erasedMark, open, seal } from './seal.ts'

/**
 * The event as it goes into the log: what is personal in its texts under the one key, the texts under the other. Where
 * the personal data of the case was erased before, no new is kept.
 */
export function sealEvent(event: CaseEvent, { texts, personal }: CaseKeys): CaseEvent {
  const hide = (part: string) => (personal === null ? erasedMark : seal('p', part, personal))
  return changeTexts(event, (text) => {
    if (texts === null) throw new Error('the texts of this case were erased')
    return seal('t', changePersonalParts(text, hide), texts)
  })
}

/** Whatever came from the log or a state, with every sealed text in it opened; the value itself where none is. */
export function openTexts<Value>(value: Value, keys: CaseKeys | null): Value {
  return opened(value, keys ?? { texts: null, personal: null }) as Value
}

function opened(value: unknown, keys: CaseKeys): unknown {
  if (typeof value === 'string') return open('p', open('t', value, keys.texts), keys.personal)
  if (value === null || typeof value !== 'object') return value
  if (Array.isArray(value)) {
    const members = value.map((member) => opened(member, keys))
    return members.some((member, place) => member !== value[place]) ? members : value
  }
  let copy: Record<string, unknown> | null = null
  for (const [key, member] of Object.entries(value)) {
    const next = opened(member, keys)
    if (next !== member) copy = { ...(copy ?? value), [key]: next }
  }
  return copy ?? value
}

/**
 * The event as it may be shown: opened; and where something was erased, texts from before texts were sealed are masked,
 * which the log still holds.
 */
export function shownEvent(event: CaseEvent, { keys, erased }: KeptTexts): CaseEvent {
  const plain = openTexts(event, keys)
  if (erased.length === 0) return plain
  const everything = erased.some(({ what }) => what === 'everything')
  return changeTexts(plain, (text) => (everything ? erasedMark : changePersonalParts(text, () => erasedMark)))
}

/** Every sealed text in a value, with the text it holds. */
export function sealedTexts(value: unknown, keys: CaseKeys | null): ReadonlyMap<string, string> {
  const found = new Map<string, string>()
  const collect = (each: unknown): void => {
    if (typeof each === 'string') {
      const text = openTexts(each, keys)
      if (text !== each) found.set(each, text)
    } else if (each !== null && typeof each === 'object') Object.values(each).forEach(collect)
  }
  collect(value)
  return found
}
