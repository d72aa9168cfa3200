import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { ActBody } from '#server/cases/acts/schemas.ts'
import { playAct } from '#server/cases/play/play.ts'
import { submittedOverApi } from '#server/cases/testing/api-stage.ts'
import { actOn, expected } from '#server/cases/testing/caller.ts'
import { useOffice } from '#server/cases/testing/office.ts'
import type { PaperAddress } from './contract.ts'
import { contentFor } from './testing/content-for.ts'
import { done, filledIn, seeing } from './testing/paper-at.ts'

const office = useOffice('tangerang-selatan', 'muara-enim')

/** A request on its straight way that has come to this step, with the step's task and who does it. */
async function caseAt(tenant: string, procedure: string, step: string) {
  const graph = await office.app.procedures.getGraph(tenant, procedure, 1)
  const played = await submittedOverApi(office.troupe(tenant), graph)
  const { examples } = office.library.procedures.find(({ id }) => id === procedure)!
  const straight = examples.find(({ name }) => name === 'lurus')!
  const open = async () =>
    Object.values((await played.stage.state()).tasks).find((task) => task.step === step)
  for (const act of straight.acts) {
    if (await open()) break
    await playAct(played.stage, act)
  }
  const task = (await open())!
  for (const { official } of played.stage.cast) {
    const viewer = await office.viewer(tenant, official)
    const offers = (await office.app.cases.find(viewer, played.caseId))?.offers ?? []
    if (offers.some((offer) => offer.act === 'CompleteStep' && offer.task === task.id && offer.allowed))
      return {
        caseId: played.caseId,
        stage: played.stage,
        task: task.id,
        viewer,
        caller: await office.callerFor(tenant, official),
      }
  }
  throw new Error(`nobody does ${step}`)
}

const completing = (task: string, outputs: Extract<ActBody, { type: 'CompleteStep' }>['outputs'] = []) => ({
  type: 'CompleteStep' as const,
  task,
  outputs,
  fields: {},
  checklist: [],
  confirmed: [],
  schedule: {},
  appointments: {},
})

test('an agency writes what it presents; final, it goes with the step, beside what was uploaded', async () => {
  const { papers, cases } = office.app
  const { caseId, task, viewer, caller } = await caseAt('tangerang-selatan', 'tangerang-selatan', 'pemaparan')
  const listed = (await papers.findTask(viewer, caseId, task))!.papers
  assert.deepEqual(
    listed.map(({ at, standing }) => [at.document, standing]),
    ['latar-belakang', 'tujuan', 'proses-bisnis', 'bentuk-inputan', 'hasil-output'].map((document) => [
      document,
      'not-begun',
    ]),
  )
  const written = ['latar-belakang', 'tujuan']
  for (const document of written) {
    const at: PaperAddress = { caseId, task, document }
    const view = (await papers.find(viewer, at))!
    assert.ok(view.content.kind === 'content' && view.content.content.namaAplikasi, 'nothing is typed twice')
    const content = contentFor(view.kind, view.title, view.content.content, filledIn(view.kind.id))
    done(await papers.write(viewer, at, { ...seeing(0), content }))
    assert.equal((await papers.forward(viewer, at, seeing(1))).kind, 'refused')
    const { paper } = done(await papers.finish(viewer, at, seeing(1)))
    assert.deepEqual([paper.standing, paper.file?.mediaType], ['final', 'application/pdf'])
  }
  const scan = await caller.upload('proses.pdf', Buffer.from('%PDF-1.4\n%%EOF\n'))
  const { fileId } = expected(scan, 201)
  const uploaded = ['proses-bisnis', 'bentuk-inputan', 'hasil-output']
  const outputs = uploaded.map((document) => ({ document, file: fileId }))
  expected(await actOn(caller, caseId, completing(task, outputs)), 200)
  const { state } = (await cases.find(viewer, caseId))!
  for (const document of written) assert.match(state.documents[document]!.file.name, /\.pdf$/)
  for (const document of uploaded) assert.equal(state.documents[document]?.file.fileId, fileId)
  const after = (await papers.find(viewer, { caseId, task, document: 'tujuan' }))!
  assert.deepEqual([after.open, after.paper?.file?.fileId], [false, state.documents.tujuan?.file.fileId])
})

test('a contract is printed for its parties, and what they signed is handed in', async () => {
  const { papers, cases } = office.app
  const { caseId, stage, task, viewer, caller } = await caseAt(
    'muara-enim',
    'muara-enim-pengembang',
    'tunjuk-pengembang',
  )
  const at: PaperAddress = { caseId, task, document: 'kontrak-kerja' }
  assert.equal((await papers.find(viewer, at))?.signedElsewhere, true)
  done(await papers.write(viewer, at, { ...seeing(0), content: filledIn('kontrak') }))
  const { paper } = done(await papers.finish(viewer, at, seeing(1)))
  assert.deepEqual([paper.standing, paper.number, paper.signatures], ['final', undefined, []])
  const lacking = expected(await actOn(caller, caseId, completing(task)), 422)
  assert.deepEqual([lacking.code, lacking.facts.documents], ['RequirementMissing', ['kontrak-kerja']])
  await playAct(stage, { kind: 'complete', step: 'tunjuk-pengembang' })
  const { state } = (await cases.find(viewer, caseId))!
  const { name, fileId } = state.documents['kontrak-kerja']!.file
  assert.equal(name, 'kontrak-kerja.pdf', 'the file that came back')
  assert.notEqual(fileId, paper.file?.fileId)
})
