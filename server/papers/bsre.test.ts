import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, afterEach, describe, test } from 'node:test'
import { useOfficeThatSigns } from '#server/cases/testing/office.ts'
import type { Viewer } from '#server/directory/contract.ts'
import { findProgram } from '#server/documents/testing/programs.ts'
import { startBsreStandIn } from '#server/signatures/testing/bsre-stand-in.ts'
import { askPdfsig } from '#server/signatures/testing/second-opinion.ts'
import type { PaperAddress, PaperAnswer } from './contract.ts'
import { certified, deliver, done, locally, paperAfter, seeing, writtenBy } from './testing/paper-at.ts'

const bsre = await startBsreStandIn()
const { address, user, password, nik } = bsre
const bsreSettings = {
  address,
  user,
  password,
  version: 2 as const,
  patience: { status: 2_000, sign: 2_000 },
}
const roots = { psre: [bsre.root.certificate], timestamp: [] }
const office = useOfficeThatSigns({ bsre: bsreSettings, roots }, 'katingan')
after(() => bsre.close())
afterEach(() => Object.assign(bsre, { mode: 'good', status: 'ISSUE' }))

const byPassphrase = { provider: 'bsre', nik, secret: { passphrase: bsre.passphrase } } as const
const byCode = { provider: 'bsre', nik, secret: { totp: bsre.totp } } as const

/** An assignment letter that waits for the head's signature and nothing else. */
async function letterToSign() {
  const at = await paperAfter(office, 6, 'surat-tugas')
  const chief = await writtenBy(office, at, 'kepala-dinas', 'surat-perintah-tugas')
  const { papers } = office.app
  done(await papers.forward(chief, at, seeing(1)))
  done(await papers.initial(await office.viewer('katingan', 'kabid-ti'), at, seeing(1)))
  return { at, chief }
}

/** What is told of the attempts to sign, the newest last. */
async function attempts() {
  const { rows } = await office.database.admin.query(
    `select outcome, signatures, official_id, provider from laksana.signature_attempt order by ctid`,
  )
  return rows
}

const refusedWith = (answer: PaperAnswer) =>
  answer.kind === 'unsigned' ? [answer.refused.code, answer.refused.again] : answer.kind

/** The signed file of a paper, with what our own verification says of it. */
async function signedFile(viewer: Viewer, at: PaperAddress) {
  const { papers, documents, signatures } = office.app
  const { fileId, sha256 } = (await papers.find(viewer, at))!.paper!.file!
  const found = await documents.open(viewer, fileId)
  assert.ok(found && found.closed === null)
  const pieces: Uint8Array[] = []
  for await (const piece of found.read()) pieces.push(piece)
  const pdf = Buffer.concat(pieces)
  const verified = await signatures.verify('katingan', pdf, sha256)
  assert.ok(verified.kind === 'read')
  return { pdf, verified }
}

const asked = (path: string) => bsre.asked.filter((each) => each.path === path)

describe('a paper signed by BSrE', () => {
  test('is certified, sound, published, and marked where its signature stands', async () => {
    const { at, chief } = await letterToSign()
    const { paper } = done(await office.app.papers.sign(chief, at, { ...seeing(1), ...byPassphrase }))
    assert.equal(paper.standing, 'final')
    assert.deepEqual(
      paper.signatures.map(({ certified, level }) => [certified, level]),
      [[true, 'B-B']],
    )
    const { verified } = await signedFile(chief, at)
    assert.deepEqual([verified.sound, verified.signatures.length], [true, 1])
    assert.equal(verified.signatures[0]?.certified, true)
    const { fields } = asked('/api/v2/sign/pdf').at(-1)!
    const [place] = fields.signatureProperties as Record<string, unknown>[]
    assert.deepEqual([place?.tampilan, place?.page], ['VISIBLE', 1])
    const codes: string[] = []
    await deliver(office, async (_tenant, { code }) => void codes.push(code))
    assert.equal(place?.linkQR, `http://localhost:3000/verifikasi/katingan/${codes[0]}`)
    assert.deepEqual((await attempts()).at(-1), {
      outcome: 'signed',
      signatures: 1,
      official_id: 'kepala-dinas',
      provider: 'bsre',
    })
    const kept = await office.database.admin.query(
      `select count(*)::int as count from laksana.signature_attempt t where t::text like any($1)`,
      [[nik, bsre.passphrase, bsre.totp].map((secret) => `%${secret}%`)],
    )
    assert.equal(kept.rows[0].count, 0, 'nothing typed is kept')
  })

  test('holds beside the government’s own certificate on one PDF', async () => {
    const { papers, cases } = office.app
    const at = await paperAfter(office, 5, 'berita-acara')
    const head = await writtenBy(office, at, 'kabid-ti', 'ba-ruang-lingkup')
    done(await papers.forward(head, at, seeing(1)))
    const applicant = await certified(office, (await cases.find(head, at.caseId))!.state.requestedBy!)
    done(await papers.sign(head, at, { ...seeing(1), ...byCode }))
    const { paper } = done(await papers.sign(applicant, at, { ...seeing(1), ...locally }))
    assert.equal(paper.standing, 'final')
    const { verified } = await signedFile(head, at)
    assert.deepEqual(
      [verified.sound, verified.signatures.map((each) => each.certified)],
      [true, [true, false]],
    )
  })

  test('is called valid by pdfsig', {
    skip: findProgram('pdfsig') === null && 'pdfsig is not here: apt-get install poppler-utils',
  }, async () => {
    const { at, chief } = await letterToSign()
    done(await office.app.papers.sign(chief, at, { ...seeing(1), ...byCode }))
    const folder = mkdtempSync(join(tmpdir(), 'laksana-bsre-'))
    try {
      const file = join(folder, 'surat.pdf')
      writeFileSync(file, (await signedFile(chief, at)).pdf)
      const told = await askPdfsig(file)
      assert.deepEqual([told.valid, told.bad], [1, 0], told.text)
    } finally {
      rmSync(folder, { recursive: true })
    }
  })
})

describe('what BSrE refuses', () => {
  test('is told over the API with what to do, leaves a row each time, and is tried again', async () => {
    const { at, chief } = await letterToSign()
    const { token } = await office.app.directory.createApiToken(chief, 'test')
    const sign = async (how: object) => {
      const answer = await office.server.inject({
        method: 'POST',
        url: `/api/v1/cases/${at.caseId}/tasks/${at.task}/papers/${at.document}/sign`,
        headers: { authorization: `Bearer ${token}`, 'accept-language': 'id' },
        payload: { ...seeing(1), ...how },
      })
      const { code, facts, again, detail } = answer.json()
      return [answer.statusCode, code, facts?.reason, again, detail]
    }
    const before = (await attempts()).length
    const wrong = { ...byPassphrase, secret: { passphrase: 'bukan frasanya' } }
    const told = await sign(wrong)
    assert.deepEqual(told.slice(0, 4), [422, 'NotSigned', 'PassphraseWrong', 'now'])
    assert.match(told[4], /ketik lagi/i)
    const { nik: _, ...unnamed } = byPassphrase
    assert.deepEqual((await sign(unnamed))[2], 'IdentityNumberMissing')
    bsre.mode = 'fails'
    const down = await sign(byPassphrase)
    assert.deepEqual(down.slice(2, 4), ['ProviderFailed', 'later'])
    assert.match(down[4], /beberapa menit/)
    bsre.mode = 'gibberish'
    assert.deepEqual((await sign(byPassphrase)).slice(2, 4), ['ProviderAnswerUnusable', 'later'])
    const { papers } = office.app
    assert.deepEqual(
      [(await papers.find(chief, at))!.paper?.standing, (await papers.find(chief, at))!.paper?.signatures],
      ['signing', []],
    )
    bsre.mode = 'good'
    assert.equal((await sign(byCode))[0], 200)
    assert.deepEqual(
      (await attempts()).slice(before).map(({ outcome }) => outcome),
      ['PassphraseWrong', 'IdentityNumberMissing', 'ProviderFailed', 'ProviderAnswerUnusable', 'signed'],
    )
    await deliver(office)
    const { rows } = await office.database.admin.query(
      'select number, status from laksana.letter_register where case_id = $1',
      [at.caseId],
    )
    assert.deepEqual(rows, [{ number: (await papers.find(chief, at))!.paper!.number, status: 'used' }])
  })

  test('is found out by asking for the status before anything is sent to be signed', async () => {
    const { at, chief } = await letterToSign()
    const sent = asked('/api/v2/sign/pdf').length
    for (const [status, code] of [
      ['EXPIRED', 'CertificateExpired'],
      ['REVOKED', 'CertificateRevoked'],
      ['NEW', 'NoCertificate'],
    ] as const) {
      bsre.status = status
      const answer = await office.app.papers.sign(chief, at, { ...seeing(1), ...byPassphrase })
      assert.deepEqual(refusedWith(answer), [code, 'after-change'])
    }
    assert.equal(asked('/api/v2/sign/pdf').length, sent)
  })

  test('is its silence too', async () => {
    const { at, chief } = await letterToSign()
    bsre.mode = 'slow'
    const answer = await office.app.papers.sign(chief, at, { ...seeing(1), ...byPassphrase })
    assert.deepEqual(refusedWith(answer), ['ProviderTimedOut', 'later'])
  })
})

describe('several papers signed by BSrE', () => {
  test('go to it in one request with one code, and each is signed', async () => {
    const letters = [await letterToSign(), await letterToSign()]
    const [{ chief }] = letters as [(typeof letters)[0]]
    const papers = letters.map(({ at }) => ({ at, request: seeing(1) }))
    const sent = asked('/api/v2/sign/pdf').length
    const answers = await office.app.papers.signMany(chief, papers, byCode)
    assert.deepEqual(
      answers.map((answer) => done(answer).paper.standing),
      ['final', 'final'],
    )
    assert.equal(asked('/api/v2/sign/pdf').length, sent + 1)
    for (const { at } of letters) {
      const { verified } = await signedFile(chief, at)
      assert.deepEqual([verified.sound, verified.signatures.length], [true, 1])
    }
  })

  test('are all refused where the code is wrong, and one wrong code counts once', async () => {
    const letters = [await letterToSign(), await letterToSign()]
    const [{ chief }] = letters as [(typeof letters)[0]]
    const papers = letters.map(({ at }) => ({ at, request: seeing(1) }))
    const before = (await attempts()).length
    const answers = await office.app.papers.signMany(chief, papers, { ...byCode, secret: { totp: '0' } })
    assert.deepEqual(answers.map(refusedWith), [
      ['PassphraseWrong', 'now'],
      ['PassphraseWrong', 'now'],
    ])
    assert.equal((await attempts()).length, before + 2)
    const again = await office.app.papers.signMany(chief, papers, byPassphrase)
    for (const answer of again) done(answer)
  })
})

test('what may be typed is what BSrE’s version takes', async () => {
  const chief = await office.viewer('katingan', 'kepala-dinas')
  const choices = await office.app.papers.listSigningChoices(chief)
  assert.deepEqual(
    choices.map(({ provider, secrets, needsNik }) => [provider, secrets, needsNik]),
    [
      ['local', ['passphrase'], false],
      ['bsre', ['passphrase', 'totp'], true],
    ],
  )
})
