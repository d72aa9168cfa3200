import fc from 'fast-check'
import { securityLevels } from '../parts.ts'
import type { NumberValues } from '../print.ts'

const code = (separators: readonly string[]) =>
  fc
    .array(fc.stringMatching(/^[A-Za-z0-9]{1,5}$/), { minLength: 1, maxLength: 4 })
    .chain((words) => fc.constantFrom(...separators).map((separator) => words.join(separator)))

/** Values of a letter that has everything a template may name. */
export const generatedValues: fc.Arbitrary<Required<NumberValues>> = fc.record({
  running: fc.integer({ min: 1, max: 99_999 }),
  suffix: fc.stringMatching(/^[a-z]{0,2}$/),
  on: fc
    .tuple(fc.integer({ min: 2000, max: 2099 }), fc.integer({ min: 1, max: 12 }))
    .map(([year, month]) => `${year}-${String(month).padStart(2, '0')}-09`),
  class: code(['.']),
  unit: code(['.', '-']),
  security: fc.constantFrom(...securityLevels),
})

/** Templates that are right: parts in any order with separators between them, now and then with words around. */
export const generatedTemplate: fc.Arbitrary<string> = fc
  .record({
    running: fc.constantFrom('{running}', '{running:3}', '{running:5}'),
    year: fc.constantFrom('{year}', '{year:short}'),
    others: fc.subarray(['{class}', '{unit}', '{month}', '{security}']),
    roman: fc.boolean(),
    separators: fc.array(fc.constantFrom('/', ' / ', '/SOP-EGOV/', '_', '/(2)/'), {
      minLength: 6,
      maxLength: 6,
    }),
    // A suffix of its own stands at the very end.
    ownSuffix: fc.boolean(),
    begins: fc.constantFrom('', 'B-', 'No. '),
  })
  .chain(({ running, year, others, roman, separators, ownSuffix, begins }) => {
    const parts = [
      running,
      year,
      ...others.map((part) => (roman ? part.replace('{month}', '{month:roman}') : part)),
    ]
    return fc.shuffledSubarray(parts, { minLength: parts.length }).map((shuffled) => {
      const body = shuffled
        .map((part, place) => (place === 0 ? part : `${separators[place]}${part}`))
        .join('')
      return `${begins}${body}${ownSuffix ? '/X{suffix}' : ''}`
    })
  })
