import type { Page } from 'playwright-core'
import type { OpenTask } from '#engine/case/state.ts'
import type { StepGraph } from '#engine/procedure/graph.ts'
import { listExamples } from '#library/examples.ts'
import type { ExampleAct } from '#library/index.ts'
import { castOf, type Member, whoOwes } from '#server/cases/play/cast.ts'
import { asksFor, type SentRequest } from './request-form.ts'
import type { JourneyStage } from './stage.ts'
import { doesTheirPart, opensTask } from './task.ts'

/** One request on its way. What happens next is told by an example of the library; who does it, by the server. */
export interface Story {
  readonly request: SentRequest
  readonly graph: StepGraph
  readonly applicant: Page
  /** The people of the flow go on through their pages, act by act. */
  plays(acts: readonly ExampleAct[]): Promise<void>
  /** Whoever owes this step now, with the task open in front of them. */
  atTask(step: string): Promise<Page>
  /** Everybody who owes this step now. */
  pagesOwing(step: string): Promise<readonly Page[]>
}

const wish = {
  subject: 'Aplikasi Antrean Pelayanan',
  need: 'Warga menunggu lama tanpa tahu gilirannya.',
  businessProcess: 'Warga mengambil nomor; petugas memanggil; kepala melihat lama tunggu.',
}

/** An agency of the government sends its request. */
export async function beginStory(
  { governments, seats }: JourneyStage,
  { tenant, procedure }: { tenant: string; procedure: string },
): Promise<Story> {
  const { app } = governments
  const government = governments.tenant(tenant)
  const cast = castOf(government, procedure)
  const graph = await app.procedures.getGraph(tenant, procedure, 1)
  const agencies = government.units.filter(({ kind }) => kind === 'agency').map(({ id }) => id)
  const asker = cast.find(({ unit, capabilities }) => agencies.includes(unit) && capabilities.length === 0)!
  const { title } = graph.procedure.identity
  const flow = graph.procedure.source?.flow
  const applicant = await seats.pageOf({ tenant, position: asker.position })
  const request = await asksFor(applicant, {
    ...wish,
    service: flow ? `${title.value} – ${flow}` : title.value,
  })

  const viewOf = async (member: Member) => {
    const viewer = (await app.directory.findViewer({ tenant, official: member.official }))!
    return (await app.cases.find(viewer, request.id))!
  }
  const findTask = async (step: string): Promise<OpenTask | undefined> => {
    const { state } = await viewOf(asker)
    return Object.values(state.tasks).find((task) => task.step === step)
  }
  const owing = async (task: OpenTask): Promise<readonly Member[]> => {
    const { state } = await viewOf(asker)
    const able: Member[] = []
    for (const member of whoOwes(task, state, graph, cast)) {
      const { offers } = await viewOf(member)
      const may = offers.some(
        (offer) =>
          (offer.act === 'CompleteStep' || offer.act === 'SignOutput') &&
          offer.task === task.id &&
          offer.allowed,
      )
      if (may) able.push(member)
    }
    return able
  }
  const pagesOwing = async (step: string): Promise<readonly Page[]> => {
    const task = await findTask(step)
    if (!task) throw new Error(`${step} isn't open`)
    const members = await owing(task)
    return Promise.all(members.map(({ position }) => seats.pageOf({ tenant, position })))
  }
  const atTask = async (step: string): Promise<Page> => {
    const [page] = await pagesOwing(step)
    if (!page) throw new Error(`nobody can do ${step}`)
    await opensTask(page, request.reference, graph.byId.get(step)!.activity.value)
    return page
  }
  const plays = async (acts: readonly ExampleAct[]) => {
    for (const act of acts) {
      if (act.kind === 'return') throw new Error(`tell the return from ${act.from} in the story itself`)
      const outcome = graph.byId.get(act.step)?.outcomes.find(({ id }) => id === act.outcome)
      const answer = { outcome: outcome?.label.value, reason: act.reason }
      const { id } = (await findTask(act.step)) ?? {}
      do await doesTheirPart(await atTask(act.step), answer)
      while ((await findTask(act.step))?.id === id)
    }
  }
  return { request, graph, applicant, plays, atTask, pagesOwing }
}

/** An example by its file name: `lurus` is the straight one. */
export function example(procedure: string, name: string): readonly ExampleAct[] {
  const found = listExamples(procedure).find((each) => each.name === name)
  if (!found) throw new Error(`library/procedures/examples/${procedure} has no ${name}.yaml`)
  return found.acts
}
