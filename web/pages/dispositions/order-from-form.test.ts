import assert from 'node:assert/strict'
import { test } from 'node:test'
import { formOf } from '../../testing/request.ts'
import { orderFromForm, orderInAddress } from './order-from-form.ts'

test('what a form leaves empty is left out, and what is no day or urgency is none', () => {
  assert.deepEqual(orderFromForm(formOf({ batas: '31-12-2026', sifat: 'kilat', catatan: '' })), {
    positions: [],
    instructions: [],
    urgency: 'biasa',
  })
})

test('a whole form is a whole order, and a picture of it names what stands on the sheet', () => {
  const order = orderFromForm(
    formOf({
      tugas: 'disposisi.1',
      disposisi: '2',
      jabatan: 'kabid-ti',
      instruksi: 'pelajari',
      catatan: 'Periksa & balas',
      sifat: 'segera',
      batas: '2026-12-31',
    }),
  )
  assert.deepEqual(order, {
    task: 'disposisi.1',
    from: '2',
    positions: ['kabid-ti'],
    instructions: ['pelajari'],
    note: 'Periksa & balas',
    urgency: 'segera',
    dueOn: '2026-12-31',
  })
  assert.equal(
    orderInAddress(order),
    'jabatan=kabid-ti&instruksi=pelajari&catatan=Periksa+%26+balas&sifat=segera&batas=2026-12-31',
  )
})
