import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { after, before, describe, test } from 'node:test'
import type { SignAnswer, SignRequest } from '../contract.ts'
import { type BsreStandIn, startBsreStandIn } from '../testing/bsre-stand-in.ts'
import { head, passphrase, tenant, useOffice } from '../testing/office.ts'
import { classicPaper, packedPaper } from '../testing/papers.ts'
import type { BsreSettings } from './ask.ts'

const letter = readFileSync(new URL('../testing/letter.pdf', import.meta.url))
const mark = { page: 1, rectangle: [50, 60, 250, 160] as const, link: 'https://laksana.example/v/1' }

for (const version of [1, 2] as const)
  describe(`BSrE’s service, version ${version}`, () => {
    const { database, open } = useOffice()
    let bsre: BsreStandIn
    before(async () => {
      bsre = await startBsreStandIn()
    })
    after(() => bsre.close())
    const signatures = (settings: Partial<BsreSettings> = {}, psre = [bsre.root.certificate]) =>
      open({
        bsre: { address: bsre.address, user: bsre.user, password: bsre.password, version, ...settings },
        roots: { psre, timestamp: [] },
      })
    const request = (): Omit<SignRequest, 'pdf' | 'mark'> => ({
      provider: 'bsre',
      signer: { ...head, nik: bsre.nik },
      secret: { passphrase: bsre.passphrase },
      reason: 'Setuju',
      location: 'Kasongan',
    })
    const sign = (wishes: Partial<SignRequest> = {}, by = signatures()) =>
      by.sign(tenant, { ...request(), pdf: letter, ...wishes })
    const lastAttempt = async () =>
      (
        await database.admin.query(
          'select * from laksana.signature_attempt order by at desc, outcome limit 1',
        )
      ).rows[0]
    const refusal = (answer: SignAnswer) =>
      answer.kind === 'refused' ? [answer.code, answer.again] : answer.kind

    test('signs, certified, and a row tells so', async () => {
      const answer = await sign({ mark })
      assert.ok(answer.kind === 'signed', JSON.stringify(answer))
      assert.deepEqual([answer.certified, answer.provider, answer.level], [true, 'bsre', 'B-B'])
      assert.equal(answer.certificate.issuer, 'Akar PSrE Uji')
      const row = await lastAttempt()
      assert.deepEqual([row.outcome, row.provider, row.signed_sha256], ['signed', 'bsre', answer.sha256])
      assert.equal(typeof row.remote_id === 'string', version === 1)
      const { path, fields } = bsre.asked.at(-1)!
      const place = version === 1 ? fields : (fields.signatureProperties as Record<string, unknown>[])[0]!
      assert.equal(path, version === 1 ? '/api/sign/pdf' : '/api/v2/sign/pdf')
      assert.equal(place.tampilan, version === 1 ? 'visible' : 'VISIBLE')
      assert.deepEqual([place.reason, place.location, place.linkQR], ['Setuju', 'Kasongan', mark.link])
      const corner = version === 1 ? [place.xAxis, place.width] : [place.originX, place.width]
      assert.deepEqual(corner, version === 1 ? ['50', '250'] : [50, 200])
    })

    test('signs after somebody else, and both hold', async () => {
      const first = await sign()
      assert.ok(first.kind === 'signed')
      const both = await sign({ pdf: first.pdf })
      assert.ok(both.kind === 'signed')
      const found = await signatures().verify(tenant, both.pdf, both.sha256)
      assert.ok(found.kind === 'read' && found.sound)
      assert.deepEqual(
        found.signatures.map((one) => [one.certified, one.revocationKnown]),
        [
          [true, false],
          [true, false],
        ],
      )
    })

    test('says what may be typed for it', () => {
      const both = ['passphrase', 'totp']
      assert.deepEqual(signatures().secretsOf('bsre'), version === 1 ? ['passphrase'] : both)
      assert.deepEqual(open().secretsOf('bsre'), [])
    })

    test('knows who has a certificate', async () => {
      const status = async (nik: string | undefined) => {
        const answer = await signatures().status(tenant, 'bsre', nik === undefined ? head : { ...head, nik })
        return answer.kind === 'refused' ? answer.code : answer.kind
      }
      assert.deepEqual(
        [await status(bsre.nik), await status('0000000000000002'), await status(undefined)],
        ['ready', 'NoCertificate', 'IdentityNumberMissing'],
      )
      bsre.status = 'EXPIRED'
      assert.equal(await status(bsre.nik), 'CertificateExpired')
      bsre.status = 'ISSUE'
    })

    test('signs many papers, each its own, after asking whether the signer may', async () => {
      const papers = [{ pdf: letter }, { pdf: classicPaper('dua'), mark }, { pdf: packedPaper('tiga') }]
      const answers = await signatures().signMany(tenant, request(), papers)
      assert.deepEqual(
        answers.map(({ kind }) => kind),
        ['signed', 'signed', 'signed'],
      )
      bsre.status = 'EXPIRED'
      const asked = bsre.asked.length
      const refused = await signatures().signMany(tenant, request(), papers)
      assert.deepEqual(
        refused.map(refusal),
        papers.map(() => ['CertificateExpired', 'after-change']),
      )
      assert.equal(bsre.asked.length, asked, 'nothing was sent')
      bsre.status = 'ISSUE'
    })

    test('is not asked again in a batch after a wrong passphrase', async () => {
      const asked = bsre.asked.length
      const wrong = { ...request(), secret: { passphrase } }
      const answers = await signatures().signMany(tenant, wrong, [{ pdf: letter }, { pdf: classicPaper() }])
      assert.equal(bsre.asked.length, asked + 1)
      assert.deepEqual(refusal(answers[0]!), ['PassphraseWrong', 'now'])
      assert.deepEqual(refusal(answers[1]!), [
        version === 1 ? 'NotTriedAfterRefusal' : 'PassphraseWrong',
        'now',
      ])
    })

    test('takes a one-time code where it can', async () => {
      const answer = await sign({ secret: { totp: bsre.totp } })
      assert.deepEqual(refusal(answer), version === 1 ? ['SecretKindNotTaken', 'now'] : 'signed')
    })

    test('that fails is told, with whether to try again', async () => {
      bsre.mode = 'fails'
      assert.deepEqual(refusal(await sign()), ['ProviderFailed', 'later'])
      assert.equal((await lastAttempt()).outcome, 'ProviderFailed')
      bsre.mode = 'slow'
      const impatient = signatures({ patience: { status: 200, sign: 200 } })
      assert.deepEqual(refusal(await sign({}, impatient)), ['ProviderTimedOut', 'later'])
      bsre.mode = 'good'
      assert.deepEqual(refusal(await sign({}, signatures({ password: 'x' }))), [
        'ProviderRefused',
        'after-change',
      ])
      const nowhere = signatures({ address: 'http://127.0.0.1:9' })
      assert.deepEqual(refusal(await sign({}, nowhere)), ['ProviderUnreachable', 'later'])
      assert.deepEqual(refusal(await sign({ signer: { ...head, nik: '0000000000000009' } })), [
        'NoCertificate',
        'after-change',
      ])
    })

    test('is not believed: what it gives is examined', async () => {
      const unusable = async (mode: BsreStandIn['mode']) => {
        bsre.mode = mode
        const answer = await sign()
        bsre.mode = 'good'
        return refusal(answer)
      }
      assert.deepEqual(await unusable('gibberish'), ['ProviderAnswerUnusable', 'later'])
      assert.deepEqual(await unusable('unsigned'), ['ProviderAnswerUnusable', 'later'])
      const unknown = await sign({}, signatures({}, []))
      assert.ok(unknown.kind === 'refused')
      assert.deepEqual(unknown.facts, { found: 'unknown-issuer' })
      if (version === 1) return
      bsre.mode = 'mixed-up'
      const answers = await signatures().signMany(tenant, request(), [
        { pdf: classicPaper('satu') },
        { pdf: classicPaper('dua') },
      ])
      bsre.mode = 'good'
      assert.deepEqual(
        answers.map((one) => one.kind === 'refused' && one.facts.found),
        ['another-paper', 'another-paper'],
      )
    })

    test('nothing typed is kept or printed, by whichever way it went', async (t) => {
      const printed: string[] = []
      const keep = (chunk: unknown) => printed.push(String(chunk)) > 0
      t.mock.method(process.stdout, 'write', keep)
      t.mock.method(process.stderr, 'write', keep)
      const typed = [bsre.passphrase, passphrase, bsre.totp, bsre.nik]
      await signatures().issue(tenant, head, passphrase)
      const answers = [
        await sign(),
        await sign({ secret: { passphrase } }),
        await sign({ secret: { totp: bsre.totp } }),
        await sign({ provider: 'local', secret: { passphrase } }),
        await sign({ provider: 'local', secret: { passphrase: bsre.passphrase } }),
        await sign({ secret: { passphrase } }, signatures({ address: 'http://127.0.0.1:9' })),
      ]
      t.mock.restoreAll()
      const tables = await database.admin.query(
        `select quote_ident(schemaname) || '.' || quote_ident(tablename) as name from pg_tables where schemaname in ('laksana', 'auth', 'graphile_worker')`,
      )
      const rows: string[] = []
      for (const { name } of tables.rows)
        rows.push(
          ...(await database.admin.query(`select x::text as row from ${name} x`)).rows.map(({ row }) => row),
        )
      assert.ok(rows.some((row) => row.includes('PassphraseWrong')))
      const told = answers.map((answer) =>
        JSON.stringify(answer.kind === 'signed' ? { ...answer, pdf: null } : answer),
      )
      const written = [
        ...rows,
        ...printed,
        ...told,
        ...answers.map((one) => (one.kind === 'signed' ? Buffer.from(one.pdf).toString('latin1') : '')),
      ]
      for (const secret of typed)
        for (const form of [
          secret,
          Buffer.from(secret).toString('hex'),
          Buffer.from(secret).toString('base64'),
        ])
          assert.equal(
            written.some((text) => bears(text, form)),
            false,
            'a secret was kept',
          )
    })
  })

/** Six digits are found by chance inside long hexadecimal numbers; there they mean nothing. */
function bears(text: string, secret: string): boolean {
  return secret.length > 6
    ? text.includes(secret)
    : new RegExp(`(?<![0-9a-f])${secret}(?![0-9a-f])`).test(text)
}
