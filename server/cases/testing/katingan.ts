import type { ActBody } from '../acts/schemas.ts'
import { playAct } from '../play/play.ts'
import { type PlayedCase, submittedOverApi } from './api-stage.ts'
import { actOn, type Caller, expected, readCase } from './caller.ts'
import type { Office } from './office.ts'

/** A case of Katingan's straight way, with its first `acts` acts done. */
export async function caseAfter(office: Office, acts: number): Promise<PlayedCase> {
  const graph = await office.app.procedures.getGraph('katingan', 'katingan', 1)
  const played = await submittedOverApi(office.troupe('katingan'), graph)
  const { examples } = office.library.procedures.find(({ id }) => id === 'katingan')!
  const straight = examples.find(({ name }) => name === 'lurus')!
  for (const act of straight.acts.slice(0, acts)) await playAct(played.stage, act)
  return played
}

/** Acts, and throws with what the server said unless it is done. */
export async function done(caller: Caller, caseId: string, body: ActBody): Promise<void> {
  expected(await actOn(caller, caseId, body), 200)
}

/** The code with which the office says no; throws where it doesn't. */
export async function refusedWith(caller: Caller, caseId: string, body: ActBody): Promise<string> {
  return expected(await actOn(caller, caseId, body), 422).code
}

export async function stateOf(caller: Caller, caseId: string) {
  return (await readCase(caller, caseId)).state
}

/** Id of a small file just uploaded. */
export async function upload(caller: Caller): Promise<string> {
  return expected(await caller.upload('kak.pdf', Buffer.from('%PDF-1.4\n%%EOF\n')), 201).fileId
}
