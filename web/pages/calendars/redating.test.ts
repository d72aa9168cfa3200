import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { CalendarChangeItem } from '#server/calendars/contract.ts'
import { t } from '../../messages/index.ts'
import { isUnderWay, outcomeOf } from './redating.ts'

const change = (redating: Partial<CalendarChangeItem['redating']>) =>
  ({
    redating: { cases: 0, tasks: 0, late: 0, endedAt: null, forgives: false, ...redating },
  }) as CalendarChangeItem
const words = t('en').calendars
const endedAt = '2026-11-20T03:00:00.000Z'

test('a change tells how far due times have been worked out, and of how many requests not yet', () => {
  const told = [{}, { tasks: 3 }, { tasks: 3, endedAt }, { endedAt }, { endedAt, late: 2 }].map(
    (redating) => {
      const item = change(redating)
      return [outcomeOf(item, words), isUnderWay(item)]
    },
  )
  assert.deepEqual(told, [
    ['Due times are being worked out anew.', true],
    ['Due times are being worked out anew: 3 tasks have got new ones so far.', true],
    ['3 tasks have got new due times.', false],
    ['No due time moved.', false],
    ['2 requests couldn’t be worked out anew yet and are tried again by themselves.', true],
  ])
})
