import assert from 'node:assert/strict'
import { join } from 'node:path'
import { describe, test } from 'node:test'
import { FileMistake } from '#library/index.ts'
import { readGovernment } from './read.ts'
import { changed, folder, katingan, read, shown, written } from './testing/example.ts'

describe('the file of a government', () => {
  test('says what is wrong, on which line, and what to write instead', () => {
    for (const [from, to, problem] of [
      ['zone: Asia/Jakarta ', 'zone: WIB ', /zone is not known\. Write one of: Asia\/Jakarta/],
      ['shortName: "Contoh"', 'singkatan: "Contoh"', /singkatan means nothing here\. Known are: id/],
      ['id: kab-contoh', 'id: "Kab. Contoh"', /id is not of the right form\. Write 2 to 63 small/],
      ['unit: dinkes }', 'unit: dinkes2 }', /positions\[3\]\.unit is not known\. Write one of: dis/],
      ['id: kabid-ti, title', 'id: kepala-dinas, title', /positions\[1\]\.id "kepala-dinas" is there twice/],
      ['parent: diskominfo', 'parent: kominfo', /units\[1\]\.parent is not known/],
      ['nip: "198001012005011001"', 'nip: 198001012005011001', /officials\[0\]\.nip is not of the right/],
      ['until: 2027-01-08', 'until: 2027-01-03', /until is before its first day\. Write 2027-01-04 or later/],
      ['until: 2027-01-08', 'until: 2027-02-30', /until is no day of the calendar/],
      ['kedua@kominfo', 'PERTAMA@kominfo', /officials\[1\]\.email "pertama@.*" is there twice/],
      ['kedua@kominfo.contoh.example', 'kedua', /email is not of the right form\. Write it like nama@/],
      ['kepala-bidang-ti: [kabid-ti]', 'kepala-bidang-ti: [x]', /kepala-bidang-ti\[0\] is not known/],
      [
        '  katingan:\n',
        '  katingen:\n',
        /bindings\.katingen is no procedure that is here\. Write one of: .*katingan/,
      ],
      [
        'kepala-bidang-ti: [',
        'kabid: [',
        /bindings\.katingan\.kabid is no performer of it\. Write one of: tim-pem/,
      ],
      ['tim-pembangun: [', 'unit-kerja-pemohon: [', /.* is the applicant: the agency of the case answers/],
    ] as const)
      assert.throws(
        () => read(changed(from, to)),
        (error: Error) => {
          const text = changed(from, to)
          const line = text.slice(0, text.lastIndexOf(to.trim())).split('\n').length
          assert.ok(error instanceof FileMistake)
          assert.match(error.message, problem)
          assert.ok(error.message.startsWith(`${join(folder, 'pemda.yaml')}:${line}: `), error.message)
          return true
        },
      )
    assert.throws(() => read(changed('units:', 'units: [')), /pemda\.yaml:\d+: this is not YAML/)
    assert.throws(
      () => readGovernment(join(folder, 'tidak-ada.yaml'), []),
      /ENOENT.*name a file that is there/,
    )
  })

  test('may leave a performer to nobody, which is said', () => {
    assert.deepEqual(read(shown).said, [])
    const { said } = read(changed('    kepala-bidang-ti: [kabid-ti]\n', ''))
    assert.equal(said.length, 1)
    assert.match(
      said[0]!,
      /^Nobody answers for kepala-bidang-ti \(.*, office\) of katingan: its steps will wait/,
    )
  })

  test('may name SOPs given beside it, whose mistakes are told with file and line', () => {
    const own = changed('  katingan:\n', '  sop-kami:\n')
    const text = katingan.replace(/^id: katingan$/m, 'id: sop-kami')
    const good = written('sop-kami.yaml', text)
    assert.deepEqual(
      read(own, good).procedures.map(({ id, text }) => [id, text.length]),
      [['sop-kami', text.length]],
    )
    const bad = written('sop-kami.yaml', text.replace('nature: execute', 'nature: kerja'))
    assert.throws(() => read(own, bad), /sop-kami\.yaml:\d+: .*kerja/)
  })
})
