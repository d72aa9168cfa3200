import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { readDer, tags, writeDer, writeIdentifier } from '../cms/der.ts'
import { partOf, sameNameAs } from './names.ts'

const letters = { utf8: 0x0c, printable: 0x13, teletex: 0x14, bmp: 0x1e }
type Part = readonly [type: string, text: string, kind?: keyof typeof letters]

const written = (text: string, kind: keyof typeof letters) =>
  kind === 'bmp'
    ? Buffer.from(text, 'utf16le').swap16()
    : Buffer.from(text, kind === 'teletex' ? 'latin1' : 'utf8')

const name = (...parts: readonly Part[]) =>
  readDer(
    writeDer(
      tags.sequence,
      ...parts.map(([type, text, kind = 'utf8']) =>
        writeDer(
          tags.set,
          writeDer(tags.sequence, writeIdentifier(type), writeDer(letters[kind], written(text, kind))),
        ),
      ),
    ),
  )

const [subjectName, organisation] = ['2.5.4.3', '2.5.4.10']
const whole = name([organisation, 'Pemda Élok'], [subjectName, 'Kepala Dinas'])
const isSame = sameNameAs(whole)

describe('names of certificates', () => {
  for (const kind of ['utf8', 'teletex', 'bmp'] as const)
    test(`are the same in letters of another kind (${kind}), and in capitals or with more room`, () => {
      assert.ok(isSame(name([organisation, 'Pemda Élok', kind], [subjectName, 'Kepala Dinas', 'printable'])))
      assert.ok(isSame(name([organisation, ' PEMDA  ÉLOK ', kind], [subjectName, 'kepala dinas'])))
    })

  test('are others with another word, order, type, with more of them or fewer', () => {
    const others = [
      name([organisation, 'Pemda Elok'], [subjectName, 'Kepala Dinas']),
      name([organisation, 'Pemda Élok'], [subjectName, 'KepalaDinas']),
      name([subjectName, 'Kepala Dinas'], [organisation, 'Pemda Élok']),
      name([subjectName, 'Pemda Élok'], [subjectName, 'Kepala Dinas']),
      name([organisation, 'Pemda Élok']),
      name([organisation, 'Pemda Élok'], [subjectName, 'Kepala Dinas'], [subjectName, 'Kepala Dinas']),
      name(),
    ]
    assert.deepEqual(others.map(isSame), Array(others.length).fill(false))
    assert.deepEqual(
      others.map((other) => sameNameAs(other)(whole)),
      Array(others.length).fill(false),
    )
  })

  test('are read in part, the first of a type; what is none is refused', () => {
    const twice = name([subjectName, 'Satu', 'bmp'], [subjectName, 'Dua'])
    assert.deepEqual([partOf(twice, subjectName), partOf(twice, organisation)], ['Satu', null])
    const broken = readDer(writeDer(tags.sequence, writeDer(tags.set, writeDer(tags.sequence))))
    assert.throws(() => isSame(broken), TypeError)
  })
})
