import assert from 'node:assert/strict'
import { test } from 'node:test'
import { defectForLog } from './defect-log.ts'

test('a database error is logged without the row it quotes', () => {
  const quoting = Object.assign(new Error('invalid input: "198001012005011001"'), {
    severity: 'ERROR',
    code: '22P02',
    routine: 'boolin',
    detail: 'Failing row contains (198001012005011001).',
  })
  const logged = defectForLog(quoting)
  assert.equal(logged.code, '22P02')
  assert.match(logged.stack ?? '', /defect-log\.test/)
  assert.doesNotMatch(JSON.stringify(logged), /1980/)
})

test('a defect of our own keeps its message', () => {
  assert.equal(
    defectForLog(new Error('the refusal X has no sentence')).message,
    'the refusal X has no sentence',
  )
  assert.deepEqual(defectForLog('text'), { type: 'string' })
})
