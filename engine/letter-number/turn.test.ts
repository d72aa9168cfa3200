import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { nextSuffix } from './suffix.ts'
import { type BookYear, turnOf } from './turn.ts'

const today = '2026-11-20'

describe('suffixes', () => {
  const after: Readonly<Record<string, string>> = {
    '': 'a',
    a: 'b',
    y: 'z',
    z: 'aa',
    az: 'ba',
    zz: 'aaa',
  }
  for (const [suffix, next] of Object.entries(after))
    test(`after "${suffix}" comes ${next}`, () => assert.equal(nextSuffix(suffix), next))

  test('none comes twice, and a longer one is a later one', () => {
    const all = ['']
    for (let n = 0; n < 2000; n++) all.push(nextSuffix(all.at(-1)!))
    assert.equal(new Set(all).size, all.length)
    assert.deepEqual(
      all.toSorted((a, b) => a.length - b.length || (a < b ? -1 : 1)),
      all,
    )
  })
})

describe('whose turn it is', () => {
  test('a new year begins anew at 1', () => {
    assert.deepEqual(turnOf('2026-01-02', { last: 0, lastOn: null }, null, today), { running: 1, suffix: '' })
  })

  test('a letter of the last day or later gets the next number', () => {
    const book: BookYear = { last: 38, lastOn: '2026-11-18' }
    for (const on of ['2026-11-18', '2026-11-19', today])
      assert.deepEqual(turnOf(on, book, { running: 38, suffix: '' }, today), { running: 39, suffix: '' })
  })

  test('a back-dated letter gets the next suffix of the letter before it', () => {
    const book: BookYear = { last: 40, lastOn: '2026-11-18' }
    assert.deepEqual(turnOf('2026-11-10', book, { running: 38, suffix: '' }, today), {
      running: 38,
      suffix: 'a',
    })
    assert.deepEqual(turnOf('2026-11-10', book, { running: 38, suffix: 'z' }, today), {
      running: 38,
      suffix: 'aa',
    })
  })

  test('a year that is over gives no fresh numbers', () => {
    const book: BookYear = { last: 900, lastOn: '2025-12-20' }
    const turn = turnOf('2025-12-30', book, { running: 900, suffix: '' }, today)
    assert.deepEqual(turn, { running: 900, suffix: 'a' })
  })

  test('a date to come, and one before the first letter, are refused', () => {
    const book: BookYear = { last: 3, lastOn: '2026-11-18' }
    assert.deepEqual(turnOf('2026-11-21', book, null, today), {
      code: 'LetterDateAhead',
      facts: { date: '2026-11-21' },
    })
    assert.deepEqual(turnOf('2026-01-02', book, null, today), {
      code: 'NoEarlierLetter',
      facts: { date: '2026-01-02' },
    })
  })

  test('however dates come, fresh numbers have no gap, none comes twice, and their order is that of the dates', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 10, max: 28 }), { maxLength: 60 }), (days) => {
        const letters: { running: number; suffix: string; on: string }[] = []
        for (const on of days.map((day) => `2026-10-${day}`)) {
          const fresh = letters.filter(({ suffix }) => suffix === '')
          const head = { last: fresh.length, lastOn: fresh.at(-1)?.on ?? null }
          const before = fresh.filter((letter) => letter.on <= on).at(-1)
          const suffixes = letters.filter(({ running }) => running === before?.running)
          const turn = turnOf(on, head, before ? { ...before, suffix: suffixes.at(-1)!.suffix } : null, today)
          if ('running' in turn) letters.push({ ...turn, on })
        }
        const fresh = letters.filter(({ suffix }) => suffix === '')
        assert.deepEqual(
          fresh.map(({ running }) => running),
          fresh.map((_, place) => place + 1),
        )
        assert.ok(fresh.every(({ on }, place) => place === 0 || on >= fresh[place - 1]!.on))
        assert.equal(
          new Set(letters.map(({ running, suffix }) => `${running}.${suffix}`)).size,
          letters.length,
        )
      }),
    )
  })
})
