import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import {
  datesOf,
  explainRetention,
  personalOverOn,
  type RetentionSchedule,
  retentionOf,
  retentionOfFile,
  scheduleOn,
} from './index.ts'

const bare = { class: '500.12', active: 2, inactive: 3, final: 'destroy' } as const
const schedule = (
  version: number,
  validFrom: string,
  more: Partial<RetentionSchedule> = {},
): RetentionSchedule => ({
  version,
  validFrom,
  basis: `Perbup ${version}`,
  rules: [],
  personalYears: null,
  erasesPersonal: false,
  ...more,
})

describe('the dates of a file', () => {
  test('are years of the calendar after its end', () => {
    assert.deepEqual(datesOf('2026-11-25', bare), { transferOn: '2028-11-25', overOn: '2031-11-25' })
    assert.deepEqual(datesOf('2024-02-29', { ...bare, active: 1, inactive: 3 }), {
      transferOn: '2025-02-28',
      overOn: '2028-02-29',
    })
    assert.deepEqual(datesOf('2026-11-25', { ...bare, active: 0, inactive: 0 }).overOn, '2026-11-25')
  })

  test('come in their order, whatever the years', () => {
    const years = fc.integer({ min: 0, max: 100 })
    const day = fc.date({ min: new Date('1950-01-01'), max: new Date('2100-01-01'), noInvalidDate: true })
    fc.assert(
      fc.property(day, years, years, (at, active, inactive) => {
        const on = at.toISOString().slice(0, 10)
        const { transferOn, overOn } = datesOf(on, { ...bare, active, inactive })
        assert.ok(on <= transferOn && transferOn <= overOn)
        assert.equal(Number(overOn.slice(0, 4)) - Number(on.slice(0, 4)), active + inactive)
      }),
    )
  })

  test('are laid out line by line, each line from where the one before ends', () => {
    const dates = datesOf('2026-11-25', bare)
    assert.deepEqual(explainRetention('2026-11-25', { ...bare, ...dates }), [
      { kind: 'ended', on: '2026-11-25' },
      { kind: 'active', years: 2, from: '2026-11-25', until: '2028-11-25' },
      { kind: 'inactive', years: 3, from: '2028-11-25', until: '2031-11-25' },
      { kind: 'final', final: 'destroy', from: '2031-11-25' },
    ])
  })
})

describe('a file', () => {
  const letter = { ...bare, title: 'Surat' }
  const minutes = { class: '000.1', active: 2, inactive: 8, final: 'assess', title: 'BA uji' } as const
  const handover = {
    class: '500.12',
    active: 1,
    inactive: 1,
    final: 'keep',
    title: 'BA serah terima',
  } as const

  test('is kept as its longest document, with the strictest fate, and has one where it is bare', () => {
    const whole = retentionOfFile('2026-11-25', [letter, minutes, handover], bare)
    assert.deepEqual(
      [whole.class, whole.overOn, whole.final, whole.governedBy],
      ['000.1', '2036-11-25', 'keep', 'BA uji'],
    )
    const empty = retentionOfFile('2026-11-25', [], bare)
    assert.deepEqual([empty.overOn, empty.final, empty.governedBy], ['2031-11-25', 'destroy', ''])
  })

  test('holds personal data no longer than itself', () => {
    assert.equal(personalOverOn('2026-11-25', null, '2031-11-25'), '2031-11-25')
    assert.equal(personalOverOn('2026-11-25', 2, '2031-11-25'), '2028-11-25')
    assert.equal(personalOverOn('2026-11-25', 9, '2031-11-25'), '2031-11-25')
  })
})

describe('a schedule', () => {
  test('counts from its first day, the later made before the earlier', () => {
    const all = [schedule(1, '2025-01-01'), schedule(3, '2027-01-01'), schedule(2, '2025-01-01')]
    assert.equal(scheduleOn(all, '2024-12-31'), undefined)
    assert.equal(scheduleOn(all, '2026-11-25')?.version, 2)
    assert.equal(scheduleOn(all, '2027-01-01')?.version, 3)
  })

  test('wins over the kind for what it names, and for nothing else', () => {
    const archive = { ...bare, basis: 'Permendagri 83/2022' }
    const own = schedule(1, '2025-01-01', { rules: [{ ...bare, kind: 'surat', active: 7 }] })
    assert.deepEqual(retentionOf('surat', archive, own), { ...bare, active: 7, basis: 'Perbup 1' })
    assert.deepEqual(retentionOf('lain', archive, own), archive)
    assert.deepEqual(retentionOf('surat', archive, undefined), archive)
  })
})
