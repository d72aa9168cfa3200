import type { Page } from 'playwright-core'
import type { StepGraph } from '#engine/procedure/graph.ts'
import { listExamples } from '#library/examples.ts'
import type { ExampleAct } from '#library/index.ts'
import { castOf, type Member } from '#server/cases/play/cast.ts'
import { shortActivity } from '#web/format/short-activity.ts'
import { asksFor, type SentRequest } from './request-form.ts'
import type { JourneyStage } from './stage.ts'
import { doesTheirPart, opensTask } from './task.ts'
import { prompter } from './whose-turn.ts'

/** One request on its way. What happens next is told by an example of the library; who does it, by the server. */
export interface Story {
  readonly request: SentRequest
  readonly applicant: Page
  /** What a step is called on the pages. */
  activityOf(step: string): string
  /** The people of the flow go on through their pages, act by act. */
  plays(acts: readonly ExampleAct[]): Promise<void>
  /** Whoever owes this step now, with the task open in front of them. */
  atTask(step: string): Promise<Page>
  /** Two who may do this step now. Throws where there aren't two. */
  twoOwing(step: string): Promise<readonly [Page, Page]>
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
  const government = governments.tenant(tenant)
  const graph = await governments.app.procedures.getGraph(tenant, procedure, 1)
  const agencies = government.units.filter(({ kind }) => kind === 'agency').map(({ id }) => id)
  const asker = castOf(government, procedure).find(
    ({ unit, capabilities }) => agencies.includes(unit) && capabilities.length === 0,
  )!
  const pageOf = ({ position }: Member) => seats.pageOf({ tenant, position })
  const applicant = await pageOf(asker)
  const request = await asksFor(applicant, { ...wish, service: nameInForm(graph) })
  const { findTask, whoseTurn } = prompter(governments, tenant, graph, { id: request.id, asker })
  const activityOf = (step: string) => shortActivity(graph.byId.get(step)!.activity.value)

  const atTask = async (step: string): Promise<Page> => {
    for await (const member of whoseTurn(step)) {
      const page = await pageOf(member)
      await opensTask(page, request.reference, activityOf(step))
      return page
    }
    throw new Error(`nobody can do ${step}`)
  }
  return {
    request,
    applicant,
    activityOf,
    atTask,
    async plays(acts) {
      for (const act of acts) {
        if (act.kind === 'return') throw new Error(`tell the return from ${act.from} in the story itself`)
        const outcome = graph.byId.get(act.step)?.outcomes.find(({ id }) => id === act.outcome)
        const answer = { outcome: outcome?.label.value, reason: act.reason }
        const { id } = (await findTask(act.step)) ?? {}
        do await doesTheirPart(await atTask(act.step), answer)
        while ((await findTask(act.step))?.id === id)
      }
    },
    async twoOwing(step) {
      const pages: Page[] = []
      for await (const member of whoseTurn(step)) {
        pages.push(await pageOf(member))
        if (pages.length === 2) return [pages[0]!, pages[1]!]
      }
      throw new Error(`there aren't two who can do ${step}`)
    },
  }
}

/** An example by its file name: `lurus` is the straight one. */
export function example(procedure: string, name: string): readonly ExampleAct[] {
  const found = listExamples(procedure).find((each) => each.name === name)
  if (!found) throw new Error(`library/procedures/examples/${procedure} has no ${name}.yaml`)
  return found.acts
}

/** As the request form names it. */
function nameInForm({ procedure: { identity, source } }: StepGraph): string {
  return source?.flow ? `${identity.title.value} – ${source.flow}` : identity.title.value
}
