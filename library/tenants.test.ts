import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { TenantDefinition } from '#server/directory/tenant-definition.ts'
import { loadLibrary } from './index.ts'
import { listTenants, readTenant } from './tenants.ts'
import { readYaml, YamlPlace } from './yaml-file.ts'

const { procedures } = loadLibrary()
const tenants = listTenants()

test('the directory can load each government as it is', () => {
  const definitions: readonly TenantDefinition[] = tenants
  for (const { positions, officials } of definitions)
    assert.deepEqual(
      officials.map(({ name, holds }) => [name, holds.map((hold) => hold.position)]),
      positions.map(({ id, title }) => [title, [id]]),
    )
})

test('there is one government for each source', () => {
  assert.deepEqual(
    tenants.map(({ id, zone }) => [id, zone]),
    [
      ['cirebon', 'Asia/Jakarta'],
      ['katingan', 'Asia/Jakarta'],
      ['kutai-kartanegara', 'Asia/Makassar'],
      ['muara-enim', 'Asia/Jakarta'],
      ['tangerang-selatan', 'Asia/Jakarta'],
    ],
  )
  const flows = procedures.filter(({ source }) => source).map(({ id }) => id)
  assert.deepEqual(tenants.flatMap(({ bindings }) => Object.keys(bindings)).toSorted(), flows.toSorted())
})

for (const tenant of tenants) {
  test(`${tenant.id}: every performer of its procedures is somebody, and nobody else is bound`, () => {
    for (const [id, bound] of Object.entries(tenant.bindings)) {
      const { definition } = procedures.find((procedure) => procedure.id === id)!
      const needed = definition.performers.filter(({ kind }) => kind !== 'applicant').map((one) => one.id)
      assert.deepEqual(Object.keys(bound).toSorted(), needed.toSorted())
      for (const [performer, positions] of Object.entries(bound)) {
        assert.ok(positions.length > 0, `${id}: ${performer} is bound to nobody`)
        const kinds = positions.map((position) => {
          const { unit } = tenant.positions.find((one) => one.id === position)!
          return tenant.units.find((one) => one.id === unit)!.kind
        })
        assert.ok(!kinds.includes('agency'), `${id}: ${performer} is bound to an agency`)
      }
    }
  })

  test(`${tenant.id}: somebody registers, supervises, administers and inspects; every agency can ask`, () => {
    const capabilities = tenant.positions.flatMap((position) => position.capabilities)
    for (const capability of ['register', 'supervise', 'administer', 'inspect'] as const)
      assert.ok(capabilities.includes(capability), `nobody may ${capability}`)
    for (const { id, kind } of tenant.units.filter(
      (unit) => unit.kind === 'agency' && unit.id !== 'inspektorat',
    )) {
      const titles = tenant.positions.filter(({ unit }) => unit === id).map(({ title }) => title)
      assert.ok(
        titles.some((title) => title.startsWith('Operator ')),
        `${kind} ${id} has no operator`,
      )
      assert.ok(titles.length >= 2, `${id} has no head`)
    }
  })

  test(`${tenant.id}: its cases stand in different places of real examples; some ended, one is suspended`, () => {
    assert.ok(tenant.cases.length >= 6 && tenant.cases.length <= 8)
    for (const demoCase of tenant.cases) {
      assert.ok(demoCase.procedure in tenant.bindings, `${demoCase.subject}: no such procedure here`)
      const { examples } = procedures.find(({ id }) => id === demoCase.procedure)!
      const example = examples.find(({ name }) => name === demoCase.example)
      assert.ok(example, `${demoCase.subject}: there is no example ${demoCase.example}`)
      if (demoCase.acts !== 'all')
        assert.ok(demoCase.acts < example.acts.length, `${demoCase.subject} has ended`)
      else assert.ok(!demoCase.suspended, `${demoCase.subject} has ended and can't be suspended`)
    }
    assert.ok(tenant.cases.some(({ acts }) => acts === 'all'))
    assert.equal(tenant.cases.filter(({ suspended }) => suspended).length, 1)
    const subjects = tenant.cases.map(({ subject }) => subject)
    assert.equal(new Set(subjects).size, subjects.length)
  })
}

for (const [what, change, problem] of [
  ['another id', { id: 'katingan-2' }, /id differs from the file name\. Write id: katingan/],
  ['an unknown zone', { zone: 'WIB' }, /zone is not known\. Write one of: Asia\/Jakarta/],
  ['a misspelt key', { jabatan: [] }, /jabatan means nothing here\. Known are/],
  [
    'a binding to nobody',
    { bindings: { katingan: { 'kepala-dinas': ['x'] } } },
    /kepala-dinas\[0\] is not known/,
  ],
] as const)
  test(`a government with ${what} is refused in plain words`, () => {
    const file = 'tenants/katingan.yaml'
    const changed = { ...(readYaml(file).value as object), ...change }
    assert.throws(() => readTenant('katingan', new YamlPlace(file, changed)), problem)
  })

test('an e-mail address that could reach somebody is refused', () => {
  const file = 'tenants/katingan.yaml'
  const value = structuredClone(readYaml(file).value) as { positions: { email: string }[] }
  value.positions[0]!.email = 'kepala@katingankab.go.id'
  assert.throws(() => readTenant('katingan', new YamlPlace(file, value)), /is no demo address/)
})
