import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { TimeUnit } from '../procedure/definition.ts'
import { dueAt } from './due.ts'
import { explainDue } from './explain.ts'
import type { DueLine } from './explanation.ts'
import { workingMinutesBetween } from './minutes.ts'
import { pausedDue, runsThrough } from './paused-due.ts'
import { resolveCalendar } from './resolve.ts'
import { definitions, indonesianZone, pausesAround, start } from './testing/generated.ts'
import { lengthOf } from './testing/offices.ts'

const numRuns = 500 * Number(process.env.LAKSANA_THOROUGH ?? 1)

const unit = fc.constantFrom<TimeUnit>('minute', 'hour', 'working-day', 'clock-hour', 'calendar-day', 'month')
const withPauses = start.chain((from) => fc.tuple(fc.constant(from), pausesAround(from)))
const amount = fc.integer({ min: 1, max: 24 }).map((halves) => halves / 2)
const explained = fc
  .tuple(withPauses, amount, unit, indonesianZone, definitions)
  .map(([[ms, pauses], limit, by, zone, defined]) => {
    const on = resolveCalendar(zone, defined)
    const from = new Date(ms).toISOString()
    const standard = lengthOf(limit, by)
    return { from, standard, on, pauses, ...explainDue(from, standard, on, pauses) }
  })
const minutesFor = (lines: readonly DueLine[], purpose: 'length' | 'pauses'): number =>
  lines.reduce((sum, line) => sum + (line.kind === 'window' && line.for === purpose ? line.minutes : 0), 0)

test('the last line is the due time, and the lines add up to the standard', () => {
  fc.assert(
    fc.property(explained, ({ from, standard, on, pauses, lines, due }) => {
      const { due: worked, left = 0, stood } = pausedDue(from, standard, on, pauses)
      assert.equal(due, worked ?? null)
      assert.deepEqual(
        lines.at(-1),
        due === null ? { kind: 'stands', minutes: left } : { kind: 'until', at: due },
      )
      const stoodMinutes = stood.reduce((sum, { minutes }) => sum + (minutes ?? 0), 0)
      const { limit } = standard
      if (runsThrough(standard.unit)) {
        const madeUp = lines.reduce((sum, line) => sum + (line.kind === 'made-up' ? line.minutes : 0), 0)
        assert.equal(madeUp, stoodMinutes)
      } else if (standard.unit === 'working-day') {
        const days = lines.reduce((sum, line) => sum + (line.kind === 'days' ? line.days : 0), 0)
        const whole = Math.floor(limit)
        assert.equal(days, whole)
        const rest = workingMinutesBetween(
          dueAt(from, lengthOf(whole, 'working-day'), on),
          dueAt(from, standard, on),
          on,
        )
        if (whole > 0) assert.equal(minutesFor(lines, 'length'), rest)
        if (due !== null) assert.equal(minutesFor(lines, 'pauses'), stoodMinutes)
      } else {
        assert.equal(minutesFor(lines, 'length') + left, standard.unit === 'hour' ? limit * 60 : limit)
      }
    }),
    { numRuns },
  )
})

test('no time between is left out: what was counted and what stood still is all the work there was', () => {
  fc.assert(
    fc.property(explained, ({ from, standard, on, lines, due }) => {
      if (due === null || runsThrough(standard.unit) || standard.unit === 'working-day') return
      const paused = lines.reduce((sum, line) => sum + (line.kind === 'paused' ? line.minutes! : 0), 0)
      assert.equal(minutesFor(lines, 'length') + paused, workingMinutesBetween(from, due, on))
    }),
    { numRuns },
  )
})

test('windows follow each other, and each free day between is skipped once', () => {
  fc.assert(
    fc.property(explained, ({ lines }) => {
      const windows = lines.filter((line) => line.kind === 'window')
      for (const [index, line] of windows.entries())
        assert.ok(line.minutes > 0 && line.from >= (windows[index - 1]?.until ?? ''))
      const skipped = lines.filter((line) => line.kind === 'skipped')
      for (const [index, line] of skipped.entries())
        assert.ok(line.until >= line.from && line.from > (skipped[index - 1]?.until ?? ''))
    }),
    { numRuns },
  )
})
