import { readInstructions } from './disposition-instructions.ts'
import { idsIn } from './ids-in.ts'
import { readLetterhead } from './tenant-letterhead.ts'
import { readNumbering } from './tenant-numbering.ts'
import { readOfficials } from './tenant-officials.ts'
import { readPositions } from './tenant-positions.ts'
import { type TenantForm, type TenantUnit, UNIT_KINDS, ZONES } from './tenant-shape.ts'
import { parseYaml, type YamlPlace } from './yaml-file.ts'

/** What every government's file says, a demo government's or an office's own. */
export const FORM_KEYS = [
  'id',
  'name',
  'shortName',
  'office',
  'zone',
  'referencePrefix',
  'units',
  'positions',
  'bindings',
  'numbering',
  'letterhead',
  'dispositionInstructions',
] as const

/** An office's own government: docs/how-to/load-a-government.md. Throws FileMistake for what can't be. */
export function parseTenantForm(file: string, text: string): TenantForm & { readonly place: YamlPlace } {
  const place = parseYaml(file, text)
  place.onlyKeys(...FORM_KEYS, 'officials')
  return { ...readTenantForm(place), place }
}

export function readTenantForm(place: YamlPlace): TenantForm {
  const unitIds = idsIn(place.at('units'))
  const units = place
    .at('units')
    .list()
    .map((unit) => readUnit(unit, unitIds))
  const positionIds = idsIn(place.at('positions'))
  const positions = readPositions(place.at('positions'), unitIds, positionIds)
  return {
    format: 'laksana/tenant/1',
    id: place
      .at('id')
      .matching(/^[a-z][a-z0-9-]{1,62}$/, 'Write 2 to 63 small letters, digits and hyphens, e.g. kab-contoh'),
    name: place.at('name').text(),
    shortName: place.at('shortName').text(),
    office: place.at('office').text(),
    zone: place.at('zone').oneOf(ZONES),
    referencePrefix: place
      .at('referencePrefix')
      .matching(/^[A-Z0-9]{2,10}$/, 'Write 2 to 10 capital letters and digits, e.g. KTG'),
    units,
    positions,
    officials: readOfficials(place, positionIds),
    bindings: readBindings(place.at('bindings'), positionIds),
    numbering: place.has('numbering') ? readNumbering(place.at('numbering')) : [],
    letterhead: readLetterhead(place),
    ...(place.has('dispositionInstructions') && {
      dispositionInstructions: readInstructions(place.at('dispositionInstructions')),
    }),
  }
}

function readUnit(place: YamlPlace, units: readonly string[]): TenantUnit {
  place.onlyKeys('id', 'name', 'kind', 'parent')
  return {
    id: place.at('id').text(),
    name: place.at('name').text(),
    kind: place.at('kind').oneOf(UNIT_KINDS),
    ...(place.has('parent') ? { parent: place.at('parent').oneOf(units) } : {}),
  }
}

function readBindings(place: YamlPlace, positions: readonly string[]): TenantForm['bindings'] {
  const boundOf = (performers: YamlPlace) =>
    performers
      .entries()
      .map(([performer, bound]) => [performer, bound.list().map((one) => one.oneOf(positions))] as const)
  return Object.fromEntries(
    place.entries().map(([procedure, performers]) => [procedure, Object.fromEntries(boundOf(performers))]),
  )
}
