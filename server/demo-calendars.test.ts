import assert from 'node:assert/strict'
import { test } from 'node:test'
import { useOffice } from '#server/cases/testing/office.ts'
import { loadDemoCalendars } from './demo-calendars.ts'

const office = useOffice()

test('each demo government works shorter in Ramadan, on a ground in its register, however often it is loaded', async () => {
  for (let again = 0; again < 2; again++) await loadDemoCalendars(office.app, office.tenants)
  assert.ok(office.tenants.length === 5)
  for (const { id } of office.tenants) {
    const viewer = await office.viewer(id, 'administrator')
    const changes = await office.app.calendars.listChanges(viewer)
    assert.deepEqual(
      changes.map(({ what, unit }) => [what, unit]),
      [
        ['set-span', ''],
        ['set-span', ''],
      ],
    )
    const year = (await office.app.calendars.readYear(viewer, '', 2027))!
    const minutesOn = (on: string) => year.days.find((day) => day.on === on)?.minutes
    assert.deepEqual(
      [minutesOn('2027-02-05'), minutesOn('2027-02-09'), minutesOn('2027-03-16')],
      [0, 390, 450],
    )
  }
})
