import { randomUUID } from 'node:crypto'
import type { OpenTask } from '#engine/case/state.ts'
import type { Member } from '#server/cases/play/cast.ts'
import { expected } from '#server/cases/testing/caller.ts'
import type { Hands } from './paper-over-api.ts'

/** Disposes on a task to the first position below, which makes its sheet; where nobody is below, it is left to be uploaded. */
export async function disposeOver(hands: Hands, member: Member, task: OpenTask): Promise<void> {
  const offers = await hands.stage.offers(member)
  const offer = offers.find((each) => each.act === 'Dispose' && each.task === task.id)
  if (offer?.act !== 'Dispose' || !offer.allowed) return
  const { below, instructions } = offer.needs
  const caller = await hands.callerFor(member)
  const order = {
    commandId: randomUUID(),
    task: task.id,
    positions: below.slice(0, 1).map(({ position }) => position),
    instructions: instructions.slice(0, 1),
    urgency: 'biasa',
  }
  expected(await caller.call('POST', `/cases/${hands.caseId}/dispositions`, order), 200)
}
