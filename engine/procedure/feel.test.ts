import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { CaseField } from './definition.ts'
import { evaluateCondition, parseFeel, variablesOf } from './feel.ts'

const fields = new Map<string, CaseField>([
  ['skor', { id: 'skor', label: 'Skor', required: false, type: 'number' }],
  ['lulus', { id: 'lulus', label: 'Lulus', required: false, type: 'boolean' }],
  ['mulai', { id: 'mulai', label: 'Mulai', required: false, type: 'date' }],
  ['kode', { id: 'kode', label: 'Kode', required: false, type: 'text' }],
])

test('thresholds split a score without gap or overlap', () => {
  const answers = (skor: number) =>
    ['skor >= 80', 'skor in [60..80)', 'skor < 60'].map((condition) =>
      evaluateCondition(condition, { skor }, fields),
    )
  assert.deepEqual(answers(80), [true, false, false])
  assert.deepEqual(answers(79.5), [false, true, false])
  assert.deepEqual(answers(60), [false, true, false])
  assert.deepEqual(answers(59), [false, false, true])
})

test('what depends on an unknown field is neither true nor false, unless the rest decides it', () => {
  assert.equal(evaluateCondition('skor >= 80', {}, fields), null)
  assert.equal(evaluateCondition('not(lulus)', {}, fields), null)
  assert.equal(evaluateCondition('skor >= 80 or lulus', { lulus: true }, fields), true)
  assert.equal(evaluateCondition('skor >= 80 and lulus', { lulus: false }, fields), false)
  assert.equal(evaluateCondition('skor', { skor: 3 }, fields), null)
})

test('dates compare as dates, texts that look like dates stay texts', () => {
  assert.equal(evaluateCondition('mulai > date("2026-11-20")', { mulai: '2026-11-21' }, fields), true)
  assert.equal(evaluateCondition('mulai > date("2026-11-20")', { mulai: '2026-02-01' }, fields), false)
  assert.equal(evaluateCondition('kode = "2026-11-20"', { kode: '2026-11-20' }, fields), true)
})

test('an expression names the fields it reads, not what it binds itself nor functions', () => {
  assert.deepEqual(variablesOf('skor_uat >= 80 and not(lulus)'), ['skor_uat', 'lulus'])
  assert.deepEqual(variablesOf('some x in [1, 2] satisfies x > skor'), ['skor'])
  assert.deepEqual(variablesOf('string length(kode) > 3'), ['kode'])
  assert.deepEqual(variablesOf('skor >='), [])
})

const refused: readonly (readonly [string, number, RegExp])[] = [
  ['skor >=', 7, /stops too early/],
  ['', 0, /stops too early/],
  ['jenis = "baru', 8, /can't read it from/],
  ['skor == 80', 5, /write "="/],
  ['lulus && skor > 3', 6, /write "and"/],
  ['lulus || skor > 3', 6, /write "or"/],
  ['skor => 80', 5, /write ">="/],
  ['mulai > today()', 8, /asks the clock/],
  ['hitung(skor) > 3', 0, /no function "hitung"/],
]
for (const [expression, at, problem] of refused)
  test(`"${expression}" is refused at character ${at}`, () => {
    const check = parseFeel(expression)
    assert.ok(!check.ok)
    assert.equal(check.at, at)
    assert.match(check.problem, problem)
  })

test('what looks foreign inside a text is fine', () => assert.ok(parseFeel('kode = "a==b && c"').ok))
