import { CAPABILITIES, type DemoOfficial, type DemoPosition } from './tenant-shape.ts'
import type { YamlPlace } from './yaml-file.ts'

export interface TenantPeople {
  readonly positions: readonly DemoPosition[]
  readonly officials: readonly DemoOfficial[]
}

/** Reads the positions of a tenant file and seats one official in each, under the position's own id and title. */
export function readPeople(place: YamlPlace, units: readonly string[]): TenantPeople {
  const places = place.list()
  const ids = places.map((position) => position.at('id').text())
  const positions = places.map((position) => readPosition(position, units, ids))
  const officials = places.map(readOfficial)
  refuseTwice(place, 'id', ids)
  refuseTwice(
    place,
    'title',
    positions.map(({ title }) => title),
  )
  refuseTwice(
    place,
    'email',
    officials.map(({ email }) => email),
  )
  return { positions, officials }
}

function readPosition(
  place: YamlPlace,
  units: readonly string[],
  positions: readonly string[],
): DemoPosition {
  place.onlyKeys('id', 'title', 'unit', 'superior', 'capabilities', 'email')
  const capabilities = place.has('capabilities') ? place.at('capabilities').list() : []
  return {
    id: place.at('id').text(),
    title: place.at('title').text(),
    unit: place.at('unit').oneOf(units),
    ...(place.has('superior') ? { superior: place.at('superior').oneOf(positions) } : {}),
    capabilities: capabilities.map((capability) => capability.oneOf(CAPABILITIES)),
  }
}

function readOfficial(place: YamlPlace): DemoOfficial {
  const position = place.at('id').text()
  const email = place.at('email').text()
  if (!/^[a-z0-9.-]+@[a-z0-9.-]+\.(contoh\.id|example)$/.test(email))
    throw place
      .at('email')
      .wrong('is no demo address', 'End it with .contoh.id or .example, which reach nobody')
  return { id: position, name: place.at('title').text(), email, holds: [{ position }] }
}

function refuseTwice(place: YamlPlace, key: string, values: readonly string[]): void {
  const twice = values.find((value, index) => values.indexOf(value) !== index)
  if (twice !== undefined) throw place.wrong(`has two with ${key} "${twice}"`, `Give each its own ${key}`)
}
