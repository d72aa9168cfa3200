import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { test } from 'node:test'
import { useOffice } from '#server/cases/testing/office.ts'
import { certified, filledIn, locally, paperAfter } from './testing/paper-at.ts'

const office = useOffice('katingan')

async function headersOf(official: string) {
  const { token } = await office.app.directory.createApiToken(
    await office.viewer('katingan', official),
    'test',
  )
  return { authorization: `Bearer ${token}`, 'accept-language': 'id' }
}

test('a letter goes its whole way over the API, and each refusal says its reason', async () => {
  const at = await paperAfter(office, 6, 'surat-tugas')
  const url = `/api/v1/cases/${at.caseId}/tasks/${at.task}/papers/${at.document}`
  await certified(office, 'kepala-dinas')
  const [chief, head] = [await headersOf('kepala-dinas'), await headersOf('kabid-ti')]
  const ask = async (
    headers: typeof chief,
    method: 'GET' | 'PUT' | 'POST',
    path: string,
    payload?: Readonly<Record<string, unknown>>,
  ) => {
    const answer = await office.server.inject({ method, url: path, headers, ...(payload && { payload }) })
    return { status: answer.statusCode, body: answer.json() }
  }
  const seen = (revision: number) => ({ commandId: randomUUID(), revision })

  const draft = await ask(chief, 'GET', url)
  assert.deepEqual([draft.status, draft.body.paper, draft.body.number], [200, null, 'later'])
  const malformed = await ask(chief, 'PUT', url, { ...seen(0), content: { untuk: 7 } })
  assert.deepEqual([malformed.status, malformed.body.code], [422, 'PaperMalformed'])
  assert.deepEqual(malformed.body.problems[0].path, ['untuk'])
  assert.match(malformed.body.detail, /tidak disimpan/)
  assert.equal((await ask(chief, 'PUT', url, { ...seen(0), content: {} })).status, 200)
  const incomplete = await ask(chief, 'POST', `${url}/forward`, seen(1))
  assert.deepEqual([incomplete.status, incomplete.body.code], [422, 'PaperIncomplete'])
  const content = filledIn('surat-perintah-tugas')
  assert.equal((await ask(chief, 'PUT', url, { ...seen(1), content })).body.paper.revision, 2)
  const stale = await ask(chief, 'POST', `${url}/forward`, seen(1))
  assert.deepEqual([stale.status, stale.body.changed.length], [409, 1])
  assert.equal((await ask(chief, 'POST', `${url}/forward`, seen(2))).status, 200)
  const mine = await ask(head, 'GET', '/api/v1/papers/waiting')
  assert.deepEqual(
    mine.body.items.map((item: { at: object; standing: string }) => [item.at, item.standing]),
    [[at, 'initialling']],
  )
  const early = await ask(chief, 'POST', `${url}/sign`, { ...seen(2), ...locally })
  assert.deepEqual([early.status, early.body.code], [422, 'PaperSignatureNotDue'])
  assert.equal((await ask(head, 'POST', `${url}/initial`, seen(2))).status, 200)
  const secret = { passphrase: 'bukan kata sandinya' }
  const unsigned = await ask(chief, 'POST', `${url}/sign`, { ...seen(2), ...locally, secret })
  assert.deepEqual(
    [unsigned.status, unsigned.body.code, unsigned.body.facts.reason, unsigned.body.again],
    [422, 'NotSigned', 'PassphraseWrong', 'now'],
  )
  const papers = [{ case: at.caseId, task: at.task, document: at.document, ...seen(2) }]
  const signed = await ask(chief, 'POST', '/api/v1/papers/signatures', { ...locally, papers })
  assert.equal(signed.body[0].answer.paper.standing, 'final')
  const list = await ask(chief, 'GET', `/api/v1/cases/${at.caseId}/papers`)
  assert.ok(
    list.body.some((item: { standing: string; number: string }) => item.standing === 'final' && item.number),
  )
  const changes = await ask(chief, 'GET', `${url}/differences?from=1&to=2`)
  assert.ok(changes.body.differences.length > 0)
  const docx = await office.server.inject({ url: `${url}/docx`, headers: chief })
  assert.equal(docx.rawPayload.subarray(0, 2).toString(), 'PK')
})
