import { randomUUID } from 'node:crypto'
import type { OpenTask } from '#engine/case/state.ts'
import { dispositionSheet } from '#engine/disposition/index.ts'
import { type Paper, paperWaitsFor } from '#engine/paper/index.ts'
import type { DocumentId, DocumentUse, PerformerId } from '#engine/procedure/definition.ts'
import { getDocumentKind } from '#library/index.ts'
import { type Member, whoSigns } from '#server/cases/play/cast.ts'
import type { Stage } from '#server/cases/play/play.ts'
import { type Caller, expected } from '#server/cases/testing/caller.ts'
import type { PaperView } from '../contract.ts'
import { contentFor } from './content-for.ts'
import { disposeOver } from './sheet-over-api.ts'

/** Whoever writes, initials and signs papers of one case over the API. */
export interface Hands {
  readonly caseId: string
  readonly stage: Stage
  callerFor(member: Member): Promise<Caller>
  /** Of a certificate of the government's own; made where the member has none yet. */
  passphraseOf(member: Member): Promise<string>
  /** The next number as the system gives it that keeps the book in our place. */
  numberIn(system: string): string
}

/** Files of this kind are made elsewhere and uploaded. */
export const isUploaded = ({ kind }: Pick<DocumentUse, 'kind'>): boolean =>
  getDocumentKind(kind).kind.shape === 'upload'

/** Makes what a step gives in Laksana, each paper from its first draft until it is final; what is uploaded is left. */
export function paperWriter(hands: Hands): NonNullable<Stage['writePapers']> {
  const { documentUses } = hands.stage.graph
  return async (writer, task, documents) => {
    for (const document of documents) {
      const use = documentUses[document]
      if (!use) throw new Error(`${document} has no kind: name it in the procedure's file`)
      if (use.kind === dispositionSheet) await disposeOver(hands, writer, task)
      else if (!isUploaded(use)) await makePaper(hands, writer, task, document, use)
    }
  }
}

async function makePaper(
  hands: Hands,
  writer: Member,
  task: OpenTask,
  document: DocumentId,
  use: DocumentUse,
): Promise<void> {
  const { caseId, stage } = hands
  const address = `/cases/${caseId}/tasks/${encodeURIComponent(task.id)}/papers/${encodeURIComponent(document)}`
  const author = await hands.callerFor(writer)
  const view: PaperView = expected(await author.call('GET', address), 200)
  const { content: known, kind, title } = view
  const prefilled = known.kind === 'content' ? known.content : {}
  const content = contentFor(kind, title, prefilled, getDocumentKind(kind.id).example)
  let paper: Paper = view.paper as Paper
  /** An act on the paper as it stands; false: it names somebody else for this signature. */
  const act = async (
    caller: Caller,
    method: 'PUT' | 'POST',
    path: string,
    more: object = {},
  ): Promise<boolean> => {
    const request = { commandId: randomUUID(), revision: paper?.revision ?? 0, ...more }
    const { status, body } = await caller.call(method, address + path, request)
    if (status === 422 && body.code === 'PaperNamesAnother') return false
    if (status === 422 && body.code === 'RegisterElsewhere' && !('number' in more))
      return act(caller, method, path, { ...more, number: hands.numberIn(body.facts.system) })
    paper = expected({ status, body }, 200).paper
    return true
  }
  const state = await stage.state()
  const initialOrSign = async (performer: PerformerId): Promise<void> => {
    const signing = paper.standing === 'signing'
    for (const member of whoSigns(performer, state, stage.graph, stage.cast)) {
      const caller = await hands.callerFor(member)
      const secret = signing && { passphrase: await hands.passphraseOf(member) }
      const more = secret ? { provider: 'local', secret } : {}
      if (await act(caller, 'POST', signing ? '/sign' : '/initial', more)) return
    }
    throw new Error(`nobody can ${signing ? 'sign' : 'initial'} ${document} for ${performer}`)
  }

  await act(author, 'PUT', '', { content })
  await act(author, 'POST', use.initials.length + use.signers.length === 0 ? '/finish' : '/forward')
  for (let next = paperWaitsFor(paper, use)[0]; next; next = paperWaitsFor(paper, use)[0])
    await initialOrSign(next)
  if (paper.standing !== 'final') throw new Error(`${document} is ${paper.standing}, not final`)
}
