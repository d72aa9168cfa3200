import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Preferences } from '#server/notices/contract.ts'
import { defaultPreferences } from '#server/notices/preferences.ts'
import { formOf } from '../../testing/request.ts'
import { preferencesFromForm } from './preferences-from-form.ts'

const before: Preferences = {
  ...defaultPreferences,
  quiet: { from: '20:00', until: '06:00' },
  digestHour: 7,
}
const typed = { 'tenang-dari': '21:00:00', 'tenang-sampai': '5.30' }

test('what was chosen is taken over; what makes no sense stays as it was', () => {
  const form = formOf({
    ...{ ...typed, 'tenang-sampai': '05.30', 'surel-tasks': 'never', 'surel-papers': 'entah', jam: '0' },
    'bahasa-surel': 'en',
  })
  const { wanted, errors } = preferencesFromForm(form, before, 'id')
  assert.deepEqual(errors, {})
  assert.deepEqual(wanted, {
    ...before,
    mail: { ...before.mail, tasks: 'never' },
    locale: 'en',
    quiet: { from: '21:00', until: '05:30' },
    digestHour: 0,
  })
  assert.equal(preferencesFromForm(formOf({ ...typed, jam: '24' }), before, 'id').wanted.digestHour, 7)
})

test('a time that can’t be read is told at its field, as it was typed', () => {
  const { wanted, errors } = preferencesFromForm(formOf(typed), before, 'id')
  assert.deepEqual(Object.keys(errors), ['tenang-sampai'])
  assert.equal(wanted.quiet.until, '5:30')
})
