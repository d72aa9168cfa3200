import type { OpenTask } from '#engine/case/state.ts'
import type { StepGraph } from '#engine/procedure/graph.ts'
import { castOf, type Member, whoOwes } from '#server/cases/play/cast.ts'
import type { Governments } from './governments.ts'

/** Looks behind the curtain of one request, as a prompter does: which steps are open, and who goes on next. */
export interface Prompter {
  findTask(step: string): Promise<OpenTask | undefined>
  /** Those who may do their part of an open step now, one by one. Throws where it isn't open. */
  whoseTurn(step: string): AsyncGenerator<Member>
}

export function prompter(
  { app, tenant: government }: Governments,
  tenant: string,
  graph: StepGraph,
  request: { readonly id: string; readonly asker: Member },
): Prompter {
  const cast = castOf(government(tenant), graph.procedure.id)
  const viewOf = async ({ official }: Member) => {
    const viewer = (await app.directory.findViewer({ tenant, official }))!
    return (await app.cases.find(viewer, request.id))!
  }
  const mayDo = async (member: Member, task: OpenTask) =>
    (await viewOf(member)).offers.some(
      (offer) =>
        (offer.act === 'CompleteStep' || offer.act === 'SignOutput') &&
        offer.task === task.id &&
        offer.allowed,
    )
  return {
    async findTask(step) {
      const { state } = await viewOf(request.asker)
      return Object.values(state.tasks).find((task) => task.step === step)
    },
    async *whoseTurn(step) {
      const { state } = await viewOf(request.asker)
      const task = Object.values(state.tasks).find((each) => each.step === step)
      if (!task) throw new Error(`${step} isn't open`)
      for (const member of whoOwes(task, state, graph, cast)) if (await mayDo(member, task)) yield member
    },
  }
}
