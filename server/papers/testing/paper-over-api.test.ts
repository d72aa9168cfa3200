import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type PlayedCase, playOverApi } from '#server/cases/testing/api-stage.ts'
import { expected } from '#server/cases/testing/caller.ts'
import { useOffice } from '#server/cases/testing/office.ts'
import type { PaperListItem } from '../contract.ts'
import { papersAt } from './papers-at-office.ts'

const office = useOffice('kutai-kartanegara', 'tangerang-selatan')

/** An example of a flow, everything that is written here written and signed. */
async function playedWithPapers(flow: string, name: string): Promise<PlayedCase> {
  const { app, library } = office
  const troupe = { ...office.troupe(flow), papersOf: papersAt(office, flow) }
  const graph = await app.procedures.getGraph(flow, flow, 1)
  const { examples } = library.procedures.find(({ id }) => id === flow)!
  return playOverApi(troupe, graph, examples.find((each) => each.name === name)!)
}

async function papersIn({ caseId, applicant }: PlayedCase, flow: string): Promise<readonly PaperListItem[]> {
  const asker = await office.callerFor(flow, applicant.official)
  return expected(await asker.call('GET', `/cases/${caseId}/papers`), 200)
}

test('every paper of a way through a flow is written, initialled, signed and handed in', async () => {
  const flow = 'kutai-kartanegara'
  const played = await playedWithPapers(flow, 'anggaran-tidak-tersedia')
  const papers = await papersIn(played, flow)
  assert.deepEqual(
    papers.map(({ at, standing, number }) => [at.document, standing, number !== null]),
    [
      ['identifikasi-kebutuhan', 'final', false],
      ['spesifikasi-kebutuhan', 'final', false],
      ['advis-teknis', 'final', true],
    ],
  )
  const { documents, ended } = await played.stage.state()
  assert.equal(ended?.ending, 'advis-teknis')
  for (const { at, file } of papers)
    assert.equal(documents[at.document]?.file.fileId, file?.fileId, `${at.document} is what was handed in`)
})

test('where the book is kept in another system, the number that was given there stands on the letter', async () => {
  const flow = 'tangerang-selatan'
  const papers = await papersIn(await playedWithPapers(flow, 'tidak-perlu'), flow)
  assert.deepEqual(
    papers.map(({ at }) => at.document),
    [
      'surat-permohonan',
      'undangan',
      'latar-belakang',
      'tujuan',
      'proses-bisnis',
      'bentuk-inputan',
      'hasil-output',
    ],
    'what came as a file with the request is written at the step that makes it, what is presented at the one that asks',
  )
  const invitation = papers.find(({ at }) => at.document === 'undangan')
  assert.equal(invitation?.number, '005/Sisumaker/2026')
})
