import { listFiles, nameOf } from './folder.ts'
import { readDemoCase } from './tenant-cases.ts'
import {
  CAPABILITIES,
  type DemoPosition,
  type DemoTenant,
  type DemoUnit,
  UNIT_KINDS,
  ZONES,
} from './tenant-shape.ts'
import { readYaml, type YamlPlace } from './yaml-file.ts'

/** The demo governments, by id. Throws where a file can't be read or names what isn't there, saying what to write instead. */
export function listTenants(): readonly DemoTenant[] {
  return listFiles('tenants', '.yaml').map((file) => readTenant(nameOf(file), readYaml(`tenants/${file}`)))
}

export function readTenant(id: string, place: YamlPlace): DemoTenant {
  place.onlyKeys(
    'id',
    'name',
    'shortName',
    'office',
    'zone',
    'referencePrefix',
    'units',
    'positions',
    'bindings',
    'cases',
  )
  if (place.at('id').text() !== id)
    throw place.at('id').wrong('differs from the file name', `Write id: ${id}`)
  const units = place.at('units').list().map(readUnit)
  const unitIds = units.map((unit) => unit.id)
  const positionPlaces = place.at('positions').list()
  const positionIds = positionPlaces.map((position) => position.at('id').text())
  return {
    id,
    name: place.at('name').text(),
    shortName: place.at('shortName').text(),
    office: place.at('office').text(),
    zone: place.at('zone').oneOf(ZONES),
    referencePrefix: place.at('referencePrefix').text(),
    units,
    positions: unique(
      positionPlaces.map((position) => readPosition(position, unitIds, positionIds)),
      place,
    ),
    bindings: Object.fromEntries(
      place
        .at('bindings')
        .entries()
        .map(([procedure, performers]) => [procedure, readBindings(performers, positionIds)]),
    ),
    cases: place
      .at('cases')
      .list()
      .map((demoCase) =>
        readDemoCase(
          demoCase,
          units.filter((unit) => unit.kind === 'agency').map((unit) => unit.id),
        ),
      ),
  }
}

function readUnit(place: YamlPlace): DemoUnit {
  place.onlyKeys('id', 'name', 'kind', 'parent')
  return {
    id: place.at('id').text(),
    name: place.at('name').text(),
    kind: place.at('kind').oneOf(UNIT_KINDS),
    ...(place.has('parent') ? { parent: place.at('parent').text() } : {}),
  }
}

function readPosition(
  place: YamlPlace,
  units: readonly string[],
  positions: readonly string[],
): DemoPosition {
  place.onlyKeys('id', 'title', 'unit', 'superior', 'capabilities', 'email')
  const email = place.at('email').text()
  if (!/^[a-z0-9.-]+@[a-z0-9.-]+\.(contoh\.id|example)$/.test(email))
    throw place
      .at('email')
      .wrong('is no demo address', 'End it with .contoh.id or .example, which reach nobody')
  return {
    id: place.at('id').text(),
    title: place.at('title').text(),
    unit: place.at('unit').oneOf(units),
    ...(place.has('superior') ? { superior: place.at('superior').oneOf(positions) } : {}),
    capabilities: place.has('capabilities')
      ? place
          .at('capabilities')
          .list()
          .map((capability) => capability.oneOf(CAPABILITIES))
      : [],
    email,
  }
}

function readBindings(
  place: YamlPlace,
  positions: readonly string[],
): Readonly<Record<string, readonly string[]>> {
  return Object.fromEntries(
    place
      .entries()
      .map(([performer, bound]) => [performer, bound.list().map((position) => position.oneOf(positions))]),
  )
}

function unique(positions: readonly DemoPosition[], place: YamlPlace): readonly DemoPosition[] {
  for (const key of ['id', 'title', 'email'] as const) {
    const values = positions.map((position) => position[key])
    const twice = values.find((value, index) => values.indexOf(value) !== index)
    if (twice !== undefined)
      throw place.at('positions').wrong(`have two with ${key} "${twice}"`, `Give each its own ${key}`)
  }
  return positions
}
