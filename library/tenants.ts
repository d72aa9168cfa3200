import { listFiles, nameOf } from './folder.ts'
import { readDemoCase } from './tenant-cases.ts'
import { FORM_KEYS, readTenantForm } from './tenant-form.ts'
import type { DemoOfficial, DemoTenant } from './tenant-shape.ts'
import { readYaml, type YamlPlace } from './yaml-file.ts'

/** The demo governments, by id. Throws where a file can't be read or names what isn't there, saying what to write instead. */
export function listTenants(): readonly DemoTenant[] {
  return listFiles('tenants', '.yaml').map((file) => readTenant(nameOf(file), readYaml(`tenants/${file}`)))
}

export function readTenant(id: string, place: YamlPlace): DemoTenant {
  place.onlyKeys(...FORM_KEYS, 'cases')
  if (place.at('id').text() !== id)
    throw place.at('id').wrong('differs from the file name', `Write id: ${id}`)
  const form = readTenantForm(place)
  const agencies = form.units.filter((unit) => unit.kind === 'agency').map((unit) => unit.id)
  return {
    ...form,
    officials: readDemoOfficials(place.at('positions')),
    cases: place
      .at('cases')
      .list()
      .map((demoCase) => readDemoCase(demoCase, agencies)),
  }
}

/** One official in each position, under its own id and title, with an address that reaches nobody. */
function readDemoOfficials(place: YamlPlace): readonly DemoOfficial[] {
  const titles = new Set<string>()
  return place.list().map((position) => {
    const id = position.at('id').text()
    const name = position.at('title').text()
    if (titles.has(name)) throw position.at('title').wrong('is there twice', 'Give each its own title')
    titles.add(name)
    const email = position.at('email').text()
    if (!/^[a-z0-9.-]+@[a-z0-9.-]+\.(contoh\.id|example)$/.test(email))
      throw position
        .at('email')
        .wrong('is no demo address', 'End it with .contoh.id or .example, which reach nobody')
    return { id, name, email, holds: [{ position: id }] }
  })
}
