import { listFiles, nameOf } from './folder.ts'
import { readDemoCase } from './tenant-cases.ts'
import { readPeople } from './tenant-people.ts'
import { type DemoTenant, type DemoUnit, UNIT_KINDS, ZONES } from './tenant-shape.ts'
import { readYaml, type YamlPlace } from './yaml-file.ts'

const KEYS = ['id', 'name', 'shortName', 'office', 'zone', 'referencePrefix'] as const

/** The demo governments, by id. Throws where a file can't be read or names what isn't there, saying what to write instead. */
export function listTenants(): readonly DemoTenant[] {
  return listFiles('tenants', '.yaml').map((file) => readTenant(nameOf(file), readYaml(`tenants/${file}`)))
}

export function readTenant(id: string, place: YamlPlace): DemoTenant {
  place.onlyKeys(...KEYS, 'units', 'positions', 'bindings', 'cases')
  if (place.at('id').text() !== id)
    throw place.at('id').wrong('differs from the file name', `Write id: ${id}`)
  const units = place.at('units').list().map(readUnit)
  const agencies = units.filter((unit) => unit.kind === 'agency').map((unit) => unit.id)
  const people = readPeople(
    place.at('positions'),
    units.map((unit) => unit.id),
  )
  return {
    format: 'laksana/tenant/1',
    id,
    name: place.at('name').text(),
    shortName: place.at('shortName').text(),
    office: place.at('office').text(),
    zone: place.at('zone').oneOf(ZONES),
    referencePrefix: place.at('referencePrefix').text(),
    units,
    ...people,
    bindings: readBindings(
      place.at('bindings'),
      people.positions.map((position) => position.id),
    ),
    cases: place
      .at('cases')
      .list()
      .map((demoCase) => readDemoCase(demoCase, agencies)),
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

function readBindings(place: YamlPlace, positions: readonly string[]): DemoTenant['bindings'] {
  const boundOf = (performers: YamlPlace) =>
    performers
      .entries()
      .map(([performer, bound]) => [performer, bound.list().map((one) => one.oneOf(positions))] as const)
  return Object.fromEntries(
    place.entries().map(([procedure, performers]) => [procedure, Object.fromEntries(boundOf(performers))]),
  )
}
