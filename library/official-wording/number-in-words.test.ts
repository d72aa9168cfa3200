import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { numberInWords } from './number-in-words.ts'

const written: Readonly<Record<number, string>> = {
  0: 'nol',
  1: 'satu',
  10: 'sepuluh',
  11: 'sebelas',
  12: 'dua belas',
  19: 'sembilan belas',
  20: 'dua puluh',
  25: 'dua puluh lima',
  100: 'seratus',
  111: 'seratus sebelas',
  200: 'dua ratus',
  1000: 'seribu',
  1945: 'seribu sembilan ratus empat puluh lima',
  2000: 'dua ribu',
  2026: 'dua ribu dua puluh enam',
  11000: 'sebelas ribu',
  100000: 'seratus ribu',
  101000: 'seratus satu ribu',
  1000000: 'satu juta',
  1100500: 'satu juta seratus ribu lima ratus',
  7000000003: 'tujuh miliar tiga',
}

for (const [number, words] of Object.entries(written))
  test(`${number} is ${words}`, () => assert.equal(numberInWords(Number(number)), words))

test('each number has words of its own, with single spaces', () => {
  const number = fc.integer({ min: 0, max: 999_999_999_999_999 })
  fc.assert(
    fc.property(number, number, (one, other) => {
      assert.doesNotMatch(numberInWords(one), /^ | {2}| $|undefined/)
      assert.equal(numberInWords(one) === numberInWords(other), one === other)
    }),
  )
})

test('what is no whole number is refused', () => {
  for (const wrong of [-1, 1.5, Number.NaN, 1e15])
    assert.throws(() => numberInWords(wrong), /give a whole number/)
})
