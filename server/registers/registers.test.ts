import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { loadNumberings } from './index.ts'
import { incoming, letter, outgoing, useBooks } from './testing/book.ts'

const books = useBooks([
  outgoing,
  incoming,
  {
    ...outgoing,
    register: 'internal',
    template: null,
    system: 'Srikandi',
    unitCode: null,
    archiveClass: null,
  },
])

describe('finding letters', () => {
  test('by words of number, subject and sender, by status and date, page by page', async () => {
    const clerk = await books.clerk()
    const register = 'incoming'
    const said = [
      {
        subject: 'Permohonan aplikasi antrean',
        sender: 'Dinas Kesehatan',
        theirNumber: '440/112/DINKES/2026',
      },
      { subject: 'Undangan rapat', sender: 'Dinas Pendidikan' },
      { subject: 'Permohonan domain', sender: 'Panitia', used: true },
    ]
    for (const facts of said) await books.registers.register(clerk, letter({ register, ...facts }))
    const found = async (query: object) => {
      const list = await books.registers.list(clerk, { register, ...query })
      return list?.items.map(({ subject }) => subject.split(' ').at(-1))
    }
    assert.deepEqual(await found({}), ['domain', 'rapat', 'antrean'])
    assert.deepEqual(await found({ sort: 'oldest' }), ['antrean', 'rapat', 'domain'])
    assert.deepEqual(await found({ text: 'permoh' }), ['domain', 'antrean'])
    assert.deepEqual(await found({ text: 'dinkes 112' }), ['antrean'])
    assert.deepEqual(await found({ text: '002/2026' }), ['rapat'])
    assert.deepEqual(await found({ text: 'pendidikan' }), ['rapat'])
    assert.deepEqual(await found({ text: '!?' }), ['domain', 'rapat', 'antrean'])
    assert.deepEqual(await found({ status: 'used' }), ['domain'])
    assert.deepEqual(await found({ from: '2026-11-21' }), [])
    assert.deepEqual(await found({ until: '2026-11-20', pageSize: 2, page: 2 }), ['antrean'])
    assert.deepEqual(await found({ year: 2025 }), [])
    assert.equal((await books.registers.list(clerk, { register, pageSize: 1 }))?.total, 3)
  })
})

describe('who may', () => {
  test('an agency reads no book and registers nothing', async () => {
    const agency = await books.viewerOf('kab-satu', 'o4')
    assert.equal(await books.registers.list(agency, { register: 'incoming' }), null)
    assert.deepEqual(await books.registers.listNumberings(agency), [])
    const answer = await books.registers.register(agency, letter())
    assert.equal(answer.kind === 'refused' && answer.refusal.code, 'MayNotRegister')
  })

  test('a supervisor reads a letter and may not make it void', async () => {
    const [clerk, head] = [await books.clerk(), await books.viewerOf('kab-satu', 'o1')]
    const made = await books.registers.register(clerk, letter())
    assert.ok(made.kind === 'done')
    assert.equal((await books.registers.find(head, made.letter.id))?.takenBy.name, 'Bidang')
    const answer = await books.registers.voidLetter(head, made.letter.id, 'x')
    assert.equal(answer.kind === 'refused' && answer.refusal.code, 'MayNotRegister')
  })

  test('a file that somebody else sent is not taken for a scan', async () => {
    const answer = await books.registers.register(await books.clerk(), letter({ scan: 'berkas-orang' }))
    assert.equal(answer.kind === 'refused' && answer.refusal.code, 'FileUnknown')
  })
})

describe('a letter registered elsewhere', () => {
  test('takes no number, is found by the number it has, and is noted once', async () => {
    const clerk = await books.clerk()
    const { on, ...facts } = letter({ register: 'internal' })
    const there = { ...facts, system: 'Srikandi', number: 'B/500/12/2026', on }
    const [first, again] = [
      await books.registers.refer(clerk, there),
      await books.registers.refer(clerk, there),
    ]
    assert.deepEqual(again, first)
    assert.ok(first.kind === 'done')
    assert.equal(first.letter.running, null)
    assert.equal(first.letter.elsewhere, 'Srikandi')
    const list = await books.registers.list(clerk, { register: 'internal', text: 'B 500' })
    assert.equal(list?.total, 1)
    const ahead = await books.registers.refer(clerk, { ...there, paper: 'lain', on: '2026-11-21' })
    assert.equal(ahead.kind === 'refused' && ahead.refusal.code, 'LetterDateAhead')
  })
})

describe('setting how a book is numbered', () => {
  const changed = { ...outgoing, template: '{security}-{running:3}/{unit}/{year:short}' }

  test('is for administrators', async () => {
    const clerk = await books.clerk()
    assert.equal(await books.registers.tryNumbering(clerk, changed), null)
    const answer = await books.registers.changeNumbering(clerk, changed, 1)
    assert.equal(answer.kind === 'refused' && answer.refusal.code, 'MayNotSetNumbering')
  })

  test('shows the next numbers, makes a version, and leaves what was numbered before', async () => {
    const [clerk, admin] = [await books.clerk(), await books.viewerOf('kab-satu', 'o3')]
    const before = await books.registers.take(clerk, letter())
    assert.ok(before.kind === 'done')
    const next = before.letter.running! + 1
    const tried = await books.registers.tryNumbering(admin, changed)
    assert.equal(tried?.examples?.next, `B-00${next}/DISKOMINFO/26`)
    assert.equal(tried?.examples?.draft, 'B-..../DISKOMINFO/26')
    assert.equal(tried?.examples?.nextYear, 'B-001/DISKOMINFO/27')
    assert.deepEqual(await books.registers.changeNumbering(admin, changed, 1), { kind: 'done', version: 2 })
    assert.deepEqual(await books.registers.changeNumbering(admin, outgoing, 1), {
      kind: 'conflict',
      version: 2,
    })
    const after = await books.registers.take(clerk, letter())
    assert.equal(after.kind === 'done' && after.letter.number, tried?.examples?.next)
    assert.equal((await books.registers.find(clerk, before.letter.id))?.number, before.letter.number)
    const [latest, first] = await books.registers.listNumberingVersions(admin, 'outgoing', '')
    assert.deepEqual([latest?.changedBy, first?.changedBy], ['Pengelola', null])
  })

  test('says what is to be mended, each by its field', async () => {
    const admin = await books.viewerOf('kab-satu', 'o3')
    const fields = async (numbering: object) => {
      const answer = await books.registers.changeNumbering(admin, { ...outgoing, ...numbering }, 0)
      return answer.kind === 'faulty' ? answer.faults.map(({ field }) => field) : answer.kind
    }
    assert.deepEqual(await fields({ template: 'SOP' }), ['template', 'template'])
    assert.deepEqual(await fields({ unitCode: null }), ['unitCode'])
    assert.deepEqual(await fields({ unitCode: 'A/B', archiveClass: '4/5' }), ['unitCode', 'archiveClass'])
    assert.deepEqual(await fields({ register: 'Buku Lain' }), ['register', 'title'])
    assert.deepEqual(await fields({ kind: 'sop' }), ['title'])
  })

  test('the government’s file loaded again leaves an administrator’s change; a changed file counts', async () => {
    const admin = await books.viewerOf('kota-dua', 'o3')
    const { tenants } = books.database
    const current = async () => {
      const all = await books.registers.listNumberings(admin)
      return all.find(({ register }) => register === 'outgoing')
    }
    await books.registers.changeNumbering(admin, changed, 1)
    await loadNumberings(tenants, 'kota-dua', [outgoing], books.clock.now)
    assert.equal((await current())?.version, 2)
    await loadNumberings(tenants, 'kota-dua', [{ ...outgoing, unitCode: 'DKIS' }], books.clock.now)
    assert.equal((await current())?.version, 3)
    assert.equal((await current())?.unitCode, 'DKIS')
  })
})
