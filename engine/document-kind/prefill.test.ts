import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { describe, test } from 'node:test'
import { brokenPrefills, type Content, type PrefillSources, prefill } from './index.ts'
import { kindIn } from './testing/contents.ts'

const text = readFileSync(new URL('./testing/everything.yaml', import.meta.url), 'utf8')
const kind = kindIn(text, 'everything.yaml')
const from = (sources: PrefillSources): Content => prefill(kind, sources)

test('with nothing known, only defaults stand', () =>
  assert.deepEqual(from({}), {
    sifat: 'biasa',
    nilai: 50,
    sah: false,
    dasar: [],
    tim: [],
    bagian: {},
    rapat: [],
  }))

test('what is known of the case stands where the fields ask for it', () =>
  assert.deepEqual(
    from({
      case: { subject: 'Aplikasi antrean', need: 'Antrean panjang', urgency: 'segera' },
      today: '2026-11-20',
      letter: { number: '045/12/DISDIK' },
      team: [{ nama: 'Pranata Komputer', nip: '-', jabatan: 'Pelaksana' }],
    }),
    {
      judul: 'Aplikasi antrean',
      sifat: 'segera',
      tanggal: '2026-11-20',
      nilai: 50,
      sah: false,
      dasar: ['045/12/DISDIK'],
      tim: [{ nama: 'Pranata Komputer', nip: '-' }],
      bagian: { isi: 'Antrean panjang' },
      rapat: [],
    },
  ))

describe('of several sources the first that has a value wins', () => {
  const known = { case: { subject: 'Dari permohonan' } }
  const paper = (isi: Content) => ({ ...known, paper: { everything: { bagian: isi } } })
  test('an earlier paper', () => assert.equal(from(paper({ isi: 'Dari naskah' })).judul, 'Dari naskah'))
  test('not where it is blank', () => assert.equal(from(paper({ isi: ' ' })).judul, 'Dari permohonan'))
  test('not where it is no text', () => assert.equal(from(paper({ isi: 3 })).judul, 'Dari permohonan'))
  test('not where it is absent', () => assert.equal(from(paper({})).judul, 'Dari permohonan'))
})

test('a value that is no choice or no date leaves the field as it was', () => {
  const draft = from({ case: { urgency: 'kilat' }, today: 'kemarin' })
  assert.equal(draft.sifat, 'biasa')
  assert.equal(draft.tanggal, undefined)
})

test('a list takes no more rows than it may have, and no row without a column of its own', () => {
  const team = Array.from({ length: 9 }, (_, place) => ({ nama: place === 0 ? '' : `Anggota ${place}` }))
  assert.deepEqual(
    from({ team }).tim,
    [1, 2, 3, 4, 5].map((place) => ({ nama: `Anggota ${place}` })),
  )
})

test('names that every object has are no source', () =>
  assert.equal(from({ paper: { everything: { bagian: Object.create({ isi: 'x' }) } } }).judul, undefined))

describe('a source that none has, or that gives something else, is found', () => {
  const broken = (to: string) =>
    brokenPrefills([kindIn(text.replace('paper.everything.bagian.isi', to), 'everything.yaml')]).map(
      ({ field, path, problem }) => [field.join('.'), path, problem],
    )
  test('none', () => assert.deepEqual(broken('applicant.name'), []))
  test('no such kind', () =>
    assert.deepEqual(broken('paper.lain.isi'), [['judul', 'paper.lain.isi', 'no-such-source']]))
  test('no such field', () =>
    assert.deepEqual(broken('paper.everything.bagian.judul'), [
      ['judul', 'paper.everything.bagian.judul', 'no-such-source'],
    ]))
  test('rows for a text', () => assert.deepEqual(broken('team'), [['judul', 'team', 'does-not-fit']]))
  test('a number for a text', () =>
    assert.deepEqual(broken('paper.everything.nilai'), [['judul', 'paper.everything.nilai', 'does-not-fit']]))
  test('a date may stand in a text', () => assert.deepEqual(broken('today'), []))
})
