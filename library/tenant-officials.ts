import { idsIn } from './ids-in.ts'
import { HOLDING_KINDS, type TenantOfficial } from './tenant-shape.ts'
import type { YamlPlace } from './yaml-file.ts'

type Hold = TenantOfficial['holds'][number]

/**
 * Who sits in which chair. A position with an address of its own seats one official under the position's id and title;
 * people by name stand under `officials`, with the chairs they hold.
 */
export function readOfficials(place: YamlPlace, positions: readonly string[]): readonly TenantOfficial[] {
  const once = { email: new Set<string>(), nip: new Set<string>() }
  const titled = place
    .at('positions')
    .list()
    .filter((position) => position.has('email'))
    .map((position): TenantOfficial => {
      const id = position.at('id').text()
      const email = readEmail(position.at('email'), once.email)
      return { id, name: position.at('title').text(), email, holds: [{ position: id }] }
    })
  if (!place.has('officials')) return titled
  idsIn(place.at('officials'))
  const named = place
    .at('officials')
    .list()
    .map((official): TenantOfficial => {
      official.onlyKeys('id', 'name', 'nip', 'rank', 'email', 'holds')
      const id = official.at('id').text()
      if (titled.some((other) => other.id === id))
        throw official.at('id').wrong(`"${id}" is a position with an e-mail of its own`, 'Give another id')
      return {
        id,
        name: official.at('name').text(),
        ...(official.has('nip') ? { nip: readNip(official.at('nip'), once.nip) } : {}),
        ...(official.has('rank') ? { rank: official.at('rank').text() } : {}),
        ...(official.has('email') ? { email: readEmail(official.at('email'), once.email) } : {}),
        holds: readHolds(official.at('holds'), positions),
      }
    })
  return [...titled, ...named]
}

function readHolds(place: YamlPlace, positions: readonly string[]): readonly Hold[] {
  const held = new Set<string>()
  return place.list().map((hold) => {
    hold.onlyKeys('position', 'kind', 'from', 'until')
    const position = hold.at('position').oneOf(positions)
    if (held.has(position))
      throw hold.at('position').wrong('is held twice', 'Keep the period that counts now, or the next one')
    held.add(position)
    const from = hold.has('from') ? hold.at('from').date() : undefined
    const until = hold.has('until') ? hold.at('until').date() : undefined
    if (from !== undefined && until !== undefined && until < from)
      throw hold.at('until').wrong('is before its first day', `Write ${from} or later`)
    return {
      position,
      ...(hold.has('kind') ? { kind: hold.at('kind').oneOf(HOLDING_KINDS) } : {}),
      ...(from !== undefined && { from }),
      ...(until !== undefined && { until }),
    }
  })
}

/** As the account is named: small letters. One address, one account. */
function readEmail(place: YamlPlace, known: Set<string>): string {
  const email = place
    .matching(/^[^\s@]+@[^\s@]+\.[^\s@]+$/, 'Write it like nama@dinas.contoh.go.id')
    .toLowerCase()
  return first(place, email, known)
}

/** A number without quotes would lose its last digits. */
function readNip(place: YamlPlace, known: Set<string>): string {
  return first(place, place.matching(/^\d{18}$/, 'Write its 18 digits in quotes, without spaces'), known)
}

function first(place: YamlPlace, value: string, known: Set<string>): string {
  if (known.has(value)) throw place.wrong(`"${value}" is there twice`, 'Give each its own')
  known.add(value)
  return value
}
