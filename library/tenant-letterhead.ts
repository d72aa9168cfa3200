import type { TenantLetterhead } from './tenant-shape.ts'
import type { YamlPlace } from './yaml-file.ts'

const optional = ['address', 'phone', 'email', 'website', 'footer', 'place'] as const

/** What stands at the head and the foot of the office's papers; government and office are its names unless written. */
export function readLetterhead(place: YamlPlace): TenantLetterhead {
  const at = place.has('letterhead') ? place.at('letterhead') : null
  at?.onlyKeys('government', 'office', ...optional)
  const text = (key: string) => (at?.has(key) ? at.at(key).text() : '')
  const [address, phone, email, website, footer, signedAt] = optional.map(text) as [
    ...[string, string, string, string, string, string],
  ]
  return {
    government: text('government') || place.at('name').text(),
    office: text('office') || place.at('office').text(),
    ...{ address, phone, email, website, footer, place: signedAt },
  }
}
