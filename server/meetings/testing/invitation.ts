import { playAct } from '#server/cases/play/play.ts'
import { type PlayedCase, submittedOverApi } from '#server/cases/testing/api-stage.ts'
import type { Office } from '#server/cases/testing/office.ts'
import type { PaperAddress } from '#server/papers/contract.ts'
import { done, filledIn, locally, passphrase, seeing } from '#server/papers/testing/paper-at.ts'
import { meetingDeliveries } from '../index.ts'

const tenant = 'tangerang-selatan'
/** Who invites by the SOP, and who initials. */
export const inviter = 'kabid-ptikp'
const initialler = 'kasi-aplikasi'

export interface Invitation extends PlayedCase {
  readonly at: PaperAddress
}

/** A case of Tangerang Selatan up to the step that invites; nothing is written yet. */
export async function beforeInvitation(office: Office): Promise<Invitation> {
  const graph = await office.app.procedures.getGraph(tenant, tenant, 1)
  const played = await submittedOverApi(office.troupe(tenant), graph)
  for (const step of ['usulan', 'pendataan', 'disposisi'])
    await playAct(played.stage, { kind: 'complete', step }).catch((error: Error) => {
      throw new Error(`${step}: ${error.message}`)
    })
  return { ...played, at: { caseId: played.caseId, task: 'undangan.1', document: 'undangan' } }
}

/** Writes the invitation over the revision before, initials and signs it: then it is final. */
export async function signInvitation(
  office: Office,
  at: PaperAddress,
  said: Readonly<Record<string, unknown>> = {},
  before = 0,
): Promise<void> {
  const { papers, signatures } = office.app
  const head = await office.viewer(tenant, inviter)
  const content = { ...filledIn('undangan'), ...said }
  const { revision } = done(await papers.write(head, at, { ...seeing(before), content })).paper
  done(await papers.forward(head, at, seeing(revision)))
  done(await papers.initial(await office.viewer(tenant, initialler), at, seeing(revision)))
  await signatures.issue(tenant, signatures.signerOf(head), passphrase)
  done(
    await papers.sign(head, at, { ...seeing(revision), ...locally, number: `005/${at.caseId.slice(0, 8)}` }),
  )
}

/** Delivers of meetings what stands in the outbox, as the worker does. */
export async function deliverMeetings({ database, app, now }: Office): Promise<number> {
  const { tenants, admin } = database
  const handler = meetingDeliveries({ tenants, procedures: app.procedures, now }).get('note-meetings')!
  const { rows } = await admin.query(
    `delete from laksana.outbox where kind = 'note-meetings' returning tenant_id, outbox_id, body`,
  )
  for (const { tenant_id, outbox_id, body } of rows)
    await handler({ id: `${tenant_id}/${outbox_id}`, tenant: tenant_id, body })
  return rows.length
}
