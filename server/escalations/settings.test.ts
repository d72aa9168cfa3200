import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Rung } from '#engine/escalation/index.ts'
import { expected } from '#server/cases/testing/caller.ts'
import { useOffice } from '#server/cases/testing/office.ts'
import { rungsFor } from './settings.ts'

const office = useOffice('katingan')
const as = (official: string) => office.viewer('katingan', official)
const disposing = { procedure: 'katingan', step: 'disposisi' }
const atOnce: readonly Rung[] = [
  { when: { kind: 'minutes', minutes: 0 }, to: ['superior', 'head'], nightToo: true },
]
const change = { ...disposing, rungs: atOnce, reason: 'Disposisi mendesak', seenVersion: 0 }

async function rungsOfDisposing() {
  const { settings } = (await office.app.escalations.settings(await as('kabid-ti')))!
  return rungsFor(settings)(disposing)
}

test('a step has the rungs set for it, else those of all steps, else those shipped', async () => {
  const { escalations } = office.app
  const head = await as('kepala-dinas')
  assert.equal((await rungsOfDisposing()).length, 3)
  assert.deepEqual(
    await escalations.change(head, { ...change, procedure: '', step: '', rungs: [], reason: 'Sepi' }),
    { kind: 'done', version: 1 },
  )
  assert.deepEqual(await rungsOfDisposing(), [])
  assert.equal((await escalations.change(head, change)).kind, 'done')
  assert.deepEqual(await rungsOfDisposing(), atOnce)
  assert.equal((await escalations.change(head, { ...change, rungs: null, seenVersion: 1 })).kind, 'done')
  assert.deepEqual(await rungsOfDisposing(), [])
  const { settings } = (await escalations.settings(head))!
  const own = settings.find(({ step }) => step === 'disposisi')
  assert.deepEqual(
    [own?.version, own?.rungs, own?.reason, own?.madeBy],
    [2, null, 'Disposisi mendesak', 'Kepala Dinas DISKOMINFOSTANDI'],
  )
})

test('it is seen by heads, administrators and inspectors, and changed by the first two, of steps there are', async () => {
  const { escalations } = office.app
  const code = async (official: string, more = {}) => {
    const answer = await escalations.change(await as(official), { ...change, ...more })
    return answer.kind === 'refused' ? answer.refusal.code : answer.kind
  }
  assert.equal(await escalations.settings(await as('pengembang-1')), null)
  assert.ok(await escalations.settings(await as('auditor')))
  assert.equal(await code('auditor'), 'MayNotSetEscalation')
  assert.equal(await code('pengembang-1'), 'MayNotSetEscalation')
  assert.equal(await code('administrator', { step: 'entah' }), 'StepUnknown')
  assert.equal(await code('administrator'), 'conflict')
  assert.equal(await code('administrator', { seenVersion: 2 }), 'done')
})

test('over the API too', async () => {
  const caller = await office.callerFor('katingan', 'administrator')
  const { settings } = expected(await caller.call('GET', '/escalation'), 200)
  const { version } = settings.find(({ step }: { step: string }) => step === '')
  const body = { procedure: '', step: '', rungs: null, reason: 'Kembali', seenVersion: version }
  expected(await caller.call('POST', '/escalation', body), 200)
  expected(await caller.call('POST', '/escalation', body), 409)
  const wrong = { ...body, rungs: [{ when: { kind: 'left', percent: 200 }, to: ['head'], nightToo: false }] }
  expected(await caller.call('POST', '/escalation', wrong), 400)
})
