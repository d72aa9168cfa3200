import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { Viewer } from '#server/directory/contract.ts'
import { openPools } from '#server/platform/index.ts'
import type { NumberRequest } from './contract.ts'
import { createRegisters } from './registers.ts'
import { clerkOf } from './rows.ts'
import { takeNumber } from './take.ts'
import { letter, outgoing, useBooks } from './testing/book.ts'

const own = (register: string) => ({ ...outgoing, register, title: register })
const names = ['ramai', 'kembar', 'jatuh', 'tahun', 'mundur', 'urut', 'esok', 'campur', 'batal']
const sisumaker = { ...own('sisumaker'), template: null, system: 'Sisumaker' }
const books = useBooks([
  ...names.map(own),
  { ...own('ramai'), kind: 'sop', template: '{running:3}/SOP-EGOV/{year}' },
  { ...own('tanpa-kelas'), archiveClass: null },
  sisumaker,
])
const atOnce = 50

async function numberOf(viewer: Viewer, request: NumberRequest): Promise<string> {
  const answer = await books.registers.take(viewer, request)
  assert.equal(answer.kind, 'done', JSON.stringify(answer))
  return answer.kind === 'done' ? answer.letter.number : ''
}

async function codeOf(viewer: Viewer, request: NumberRequest): Promise<string> {
  const answer = await books.registers.take(viewer, request)
  return answer.kind === 'refused' ? answer.refusal.code : answer.letter.number
}

const upTo = (count: number) => Array.from({ length: count }, (_, place) => place + 1)

describe('fifty at once', () => {
  test('get fifty numbers without a gap or a double', async () => {
    const clerk = await books.clerk()
    // Two servers beside each other on one database.
    const other = openPools(books.database.urls)
    const servers = [books.registers, createRegisters(other.app, () => books.clock.now)]
    const numbers = await Promise.all(
      upTo(atOnce).map(async (place) => {
        const answer = await servers[place % 2]!.take(clerk, letter({ register: 'ramai' }))
        return answer.kind === 'done' && answer.letter.number
      }),
    )
    await other.end()
    assert.deepEqual(
      new Set(numbers),
      new Set(upTo(atOnce).map((running) => `800/${running}/DISKOMINFO/2026`)),
    )
  })

  test('for the same paper get one number', async () => {
    const clerk = await books.clerk()
    const same = letter({ register: 'kembar' })
    const numbers = await Promise.all(upTo(atOnce).map(() => numberOf(clerk, same)))
    assert.deepEqual(new Set(numbers), new Set(['800/1/DISKOMINFO/2026']))
    assert.equal(await numberOf(clerk, letter({ register: 'kembar' })), '800/2/DISKOMINFO/2026')
  })

  test('back-dated get suffixes without a double, and no fresh number', async () => {
    const clerk = await books.clerk()
    const register = 'campur'
    await numberOf(clerk, letter({ register, on: '2026-11-02' }))
    await numberOf(clerk, letter({ register, on: '2026-11-18' }))
    const numbers = await Promise.all(
      upTo(30).map(() => numberOf(clerk, letter({ register, on: '2026-11-10' }))),
    )
    assert.equal(new Set(numbers).size, 30)
    for (const suffix of ['a', 'z', 'aa', 'ad'])
      assert.ok(numbers.includes(`800/1.${suffix}/DISKOMINFO/2026`))
    assert.equal(await numberOf(clerk, letter({ register })), '800/3/DISKOMINFO/2026')
  })
})

test('what goes wrong after a number was taken leaves no gap', async () => {
  const clerk = await books.clerk()
  const { tenants } = books.database
  const register = 'jatuh'
  for (const _ of upTo(3)) {
    const broken = tenants.withTenant('kab-satu', async (queries) => {
      const taken = await takeNumber(
        queries,
        clerkOf(clerk, books.clock.now),
        letter({ register }),
        '2026-11-20',
      )
      assert.ok('number' in taken)
      assert.equal(taken.number, '800/1/DISKOMINFO/2026')
      throw new Error('listrik padam')
    })
    await assert.rejects(broken, /listrik padam/)
  }
  assert.equal(await numberOf(clerk, letter({ register })), '800/1/DISKOMINFO/2026')
})

test('a new year begins at 1, and the year before takes suffixes only', async () => {
  const clerk = await books.clerk()
  const register = 'tahun'
  await numberOf(clerk, letter({ register, on: '2026-11-19' }))
  books.clock.now = '2027-01-02T03:00:00.000Z'
  try {
    assert.equal(await numberOf(clerk, letter({ register, on: '2027-01-02' })), '800/1/DISKOMINFO/2027')
    assert.equal(await numberOf(clerk, letter({ register, on: '2026-12-30' })), '800/1.a/DISKOMINFO/2026')
    assert.equal(await codeOf(clerk, letter({ register, on: '2025-12-30' })), 'NoEarlierLetter')
  } finally {
    books.clock.now = '2026-11-20T03:00:00.000Z'
  }
})

test('a back-dated letter follows the last letter on or before its date, whose suffixes it goes on from', async () => {
  const clerk = await books.clerk()
  const take = (day: string) => numberOf(clerk, letter({ register: 'mundur', on: `2026-11-${day}` }))
  const numbers = []
  for (const day of ['02', '05', '05', '09', '05', '03', '05', '09', '07'])
    numbers.push((await take(day)).split('/')[1])
  assert.deepEqual(numbers, ['1', '2', '3', '4', '3.a', '1.a', '3.b', '5', '3.c'])
  assert.equal(await codeOf(clerk, letter({ register: 'mundur', on: '2026-11-01' })), 'NoEarlierLetter')
  assert.equal(await codeOf(clerk, letter({ register: 'mundur', on: '2026-11-21' })), 'LetterDateAhead')
})

test('the day is the government’s, not the server’s', async () => {
  const clerk = await books.clerk()
  books.clock.now = '2026-11-20T18:00:00.000Z'
  try {
    assert.match(await numberOf(clerk, letter({ register: 'esok', on: '2026-11-21' })), /\/1\//)
  } finally {
    books.clock.now = '2026-11-20T03:00:00.000Z'
  }
})

test('a kind with a template of its own shares the numbers of its book', async () => {
  const clerk = await books.clerk()
  const number = await numberOf(clerk, letter({ register: 'ramai', kind: 'sop' }))
  assert.match(number, /^\d{3}\/SOP-EGOV\/2026$/)
  const next = await numberOf(clerk, letter({ register: 'ramai', kind: 'undangan' }))
  assert.equal(Number(next.split('/')[1]), Number(number.slice(0, 3)) + 1)
})

test('what stands in the way is said', async () => {
  const clerk = await books.clerk()
  const cases = {
    NumberingMissing: letter({ register: 'tak-ada' }),
    RegisterElsewhere: letter({ register: 'sisumaker' }),
    ArchiveClassMissing: letter({ register: 'tanpa-kelas' }),
    ArchiveClassUnfit: letter({ register: 'tanpa-kelas', archiveClass: '400/13' }),
  }
  for (const [code, request] of Object.entries(cases)) assert.equal(await codeOf(clerk, request), code)
  const given = letter({ register: 'tanpa-kelas', archiveClass: '400.13.52.1' })
  assert.equal(await numberOf(clerk, given), '400.13.52.1/1/DISKOMINFO/2026')
})

test('a number is void with a reason, stays in the book and is given to nobody else', async () => {
  const clerk = await books.clerk()
  const register = 'batal'
  const answer = await books.registers.take(clerk, letter({ register }))
  assert.ok(answer.kind === 'done')
  const { id } = answer.letter
  const voidWith = (reason: string) => books.registers.voidLetter(clerk, id, reason)
  assert.deepEqual(await voidWith('  '), {
    kind: 'refused',
    refusal: { code: 'VoidReasonMissing', facts: {} },
  })
  assert.deepEqual(await voidWith('Surat batal dikirim'), { kind: 'done' })
  const again = await voidWith('Alasan lain')
  assert.equal(again.kind === 'refused' && again.refusal.code, 'LetterVoided')
  assert.equal(await numberOf(clerk, letter({ register })), '800/2/DISKOMINFO/2026')
  const view = await books.registers.find(clerk, id)
  assert.equal(view?.voidReason, 'Surat batal dikirim')
  assert.equal(view?.voided?.name, 'Bidang')
})

test('not even raw SQL changes a number that was given, or takes it out of the book', async () => {
  const clerk = await books.clerk()
  await numberOf(clerk, letter({ register: 'urut' }))
  const { admin } = books.database
  for (const attempt of [
    `update laksana.letter_register set number = 'lain' where register_id = 'urut'`,
    `update laksana.letter_register set running = 99 where register_id = 'urut'`,
    `update laksana.letter_register set status = 'used', void_reason = null where status = 'void'`,
    `delete from laksana.letter_register where register_id = 'urut'`,
  ])
    await assert.rejects(admin.query(attempt), /stays as it was given/, attempt)
})

test('each government counts for itself, and sees its own letters only', async () => {
  const [one, other] = [await books.clerk(), await books.viewerOf('kota-dua', 'o2')]
  const register = 'urut'
  const answer = await books.registers.take(one, letter({ register }))
  assert.ok(answer.kind === 'done')
  assert.equal(await numberOf(other, letter({ register })), '800/1/DISKOMINFO/2026')
  assert.equal(await books.registers.find(other, answer.letter.id), null)
  assert.equal((await books.registers.voidLetter(other, answer.letter.id, 'x')).kind, 'not-found')
  assert.equal((await books.registers.list(other, { register }))?.total, 1)
})
