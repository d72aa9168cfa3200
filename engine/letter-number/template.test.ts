import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { printDraftNumber, printLetterNumber, readLetterNumber } from './index.ts'
import { romanMonths } from './parts.ts'
import { missingParts } from './print.ts'
import { parseNumberTemplate } from './template.ts'
import { generatedTemplate, generatedValues } from './testing/generate.ts'

const templateOf = (text: string) => {
  const parsed = parseNumberTemplate(text)
  assert.ok('template' in parsed, `${text}: ${JSON.stringify(parsed)}`)
  return parsed.template
}
const codesOf = (text: string) => {
  const parsed = parseNumberTemplate(text)
  return 'mistakes' in parsed ? parsed.mistakes.map(({ code }) => code) : []
}

describe('the numbers seen on real letters', () => {
  const seen = [
    {
      text: '{security}-{running}/DISKOMINFO/{class}/{month}/{year}',
      values: { running: 174, suffix: '', on: '2023-07-04', class: '400.13.52.1', security: 'B' },
      printed: 'B-174/DISKOMINFO/400.13.52.1/07/2023',
      draft: 'B-..../DISKOMINFO/400.13.52.1/07/2023',
    },
    {
      text: '{security}/{class}/{running}/{unit}/{month:roman}/{year}',
      values: {
        running: 573,
        suffix: '',
        on: '2026-09-30',
        class: '500.12.16.3',
        security: 'B',
        unit: 'BPBD-KL',
      },
      printed: 'B/500.12.16.3/573/BPBD-KL/IX/2026',
      draft: 'B/500.12.16.3/..../BPBD-KL/IX/2026',
    },
    {
      text: '{class}/{running}/{unit}/{year}',
      values: { running: 38, suffix: 'a', on: '2021-02-01', class: '800', unit: 'DISKOMINFO-III' },
      printed: '800/38.a/DISKOMINFO-III/2021',
      draft: '800/..../DISKOMINFO-III/2021',
    },
    {
      text: '{running:3}/SOP-EGOV/{year}',
      values: { running: 37, suffix: '', on: '2019-05-02' },
      printed: '037/SOP-EGOV/2019',
      draft: '..../SOP-EGOV/2019',
    },
  ] as const
  for (const { text, values, printed, draft } of seen)
    test(printed, () => {
      const template = templateOf(text)
      assert.equal(printLetterNumber(template, values), printed)
      assert.equal(printDraftNumber(template, values), draft)
      const read = readLetterNumber(template, printed)
      assert.equal(read?.running, values.running)
      assert.equal(read?.suffix, values.suffix)
      assert.equal(read?.year, Number(values.on.slice(0, 4)))
      assert.equal(readLetterNumber(template, draft)?.running, null)
    })
})

test('every number printed by a right template is read back as it was', () => {
  fc.assert(
    fc.property(generatedTemplate, generatedValues, (text, values) => {
      const template = templateOf(text)
      const read = readLetterNumber(template, printLetterNumber(template, values))
      assert.ok(read)
      const has = (part: string) => text.includes(`{${part}`)
      const expected = {
        running: values.running,
        suffix: values.suffix,
        year: Number(values.on.slice(0, 4)),
        ...(has('month') && { month: Number(values.on.slice(5, 7)) }),
        ...(has('class') && { class: values.class }),
        ...(has('unit') && { unit: values.unit }),
        ...(has('security') && { security: values.security }),
      }
      assert.deepEqual(read, expected)
    }),
    { numRuns: 1000 },
  )
})

test('a draft is never taken for a final number, nor one number for another', () => {
  fc.assert(
    fc.property(generatedTemplate, generatedValues, generatedValues, (text, one, other) => {
      const template = templateOf(text)
      const print = (values: typeof one) => printLetterNumber(template, values)
      assert.notEqual(printDraftNumber(template, one), print(one))
      const year = (values: typeof one) => values.on.slice(0, 4)
      if (one.running !== other.running || one.suffix !== other.suffix || year(one) !== year(other))
        assert.notEqual(print(one), print(other))
    }),
  )
})

test('Roman months are the twelve of the calendar', () => {
  const template = templateOf('{running}/{month:roman}/{year}')
  for (const [place, roman] of romanMonths.entries()) {
    const on = `2026-${String(place + 1).padStart(2, '0')}-09`
    const printed = printLetterNumber(template, { running: 7, suffix: '', on })
    assert.equal(printed, `7/${roman}/2026`)
    assert.equal(readLetterNumber(template, printed)?.month, place + 1)
  }
})

test('what a template asks for and nobody gave is named', () => {
  const template = templateOf('{security}/{class}/{running}/{unit}/{year}')
  assert.deepEqual(missingParts(template, { unit: 'UMUM' }), ['class', 'security'])
  const half = { running: 1, suffix: '', on: '2026-01-05', unit: 'UMUM' }
  assert.throws(() => printLetterNumber(template, half), /needs \{security\}/)
  assert.equal(printDraftNumber(template, half), '..../..../..../UMUM/2026')
})

test('a number of another form is not read', () => {
  const template = templateOf('{running:3}/SOP-EGOV/{year}')
  for (const other of ['037/SOP-EGOV', '037/SOP-LAIN/2019', 'x37/SOP-EGOV/2019', '037/SOP-EGOV/2019 '])
    assert.equal(readLetterNumber(template, other), null, other)
})

describe('a template that would not do says why', () => {
  const wrong: Readonly<Record<string, readonly string[]>> = {
    '  ': ['empty'],
    [`{running}/{year}${'x'.repeat(120)}`]: ['too-long'],
    'B-{running/{year}': ['open-brace'],
    '{running}/{year}<b>': ['odd-text'],
    '{nomor}/{year}': ['unknown-part'],
    '{running:12}/{year:roman}': ['unknown-form', 'unknown-form'],
    '{running}/{year}/{running}': ['twice'],
    'SOP/{year}': ['no-running'],
    '{running}/SOP': ['no-year'],
    '{running}{year}': ['runs', 'runs'],
    '{running}1/{year}': ['runs'],
    '{class}.{running}/{year}': ['runs'],
    '{unit}-{running}/{year}': ['runs'],
    '{month:roman}X/{running}/{year}': ['runs'],
  }
  for (const [text, codes] of Object.entries(wrong))
    test(JSON.stringify(text.slice(0, 40)), () => {
      assert.deepEqual(codesOf(text), codes)
      const parsed = parseNumberTemplate(text)
      if ('mistakes' in parsed)
        for (const { sentence } of parsed.mistakes)
          for (const words of Object.values(sentence)) assert.match(words, /\. ?\S/)
    })
})
