import assert from 'node:assert/strict'
import { test } from 'node:test'
import { useOffice } from '#server/cases/testing/office.ts'
import { superiorsOf } from './above.ts'

const office = useOffice('katingan')

const above = (claimedBy: string) =>
  office.database.tenants.withTenant('katingan', (queries) =>
    superiorsOf(queries, 'katingan', { owners: [], claimedBy }, office.now()),
  )

/** Nobody sits in the chair any more. */
const leaves = (position: string) =>
  office.database.admin.query(
    `update laksana.holding set until_on = greatest(from_on, $2::date - 1) where tenant_id = 'katingan' and position_id = $1`,
    [position, office.now().slice(0, 10)],
  )

test('what waits for a chair in which nobody sits goes to the next one up', async () => {
  assert.deepEqual(await above('pengembang-1'), ['kabid-ti'])
  await leaves('kabid-ti')
  assert.deepEqual(await above('pengembang-1'), ['kepala-dinas'])
  await leaves('kepala-dinas')
  assert.deepEqual(await above('pengembang-1'), ['kabid-ti'], 'where nobody sits at all it is the nearest')
  assert.deepEqual(await above('kepala-disdik'), [])
  await office.database.admin.query(
    `update laksana.position set superior_position_id = 'kabid-ti' where tenant_id = 'katingan' and position_id = 'kepala-dinas'`,
  )
  assert.deepEqual(await above('pengembang-1'), ['kabid-ti'], 'two that name each other end it')
})
