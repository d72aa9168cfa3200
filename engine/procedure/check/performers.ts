import type { PerformerId } from '../definition.ts'
import type { Finding } from '../finding.ts'
import type { GraphStep, StepGraph } from '../graph.ts'
import { wordsOf } from '../words.ts'
import { alwaysBefore } from './always-before.ts'
import { found } from './found.ts'

/** A column of the document in which nothing is marked. */
export function idlePerformers(graph: StepGraph): readonly Finding[] {
  const busy = new Set(graph.steps.flatMap(everyoneIn))
  return graph.procedure.performers
    .filter((performer) => !busy.has(performer.id))
    .map(({ title }) =>
      found(
        'notice',
        'performer-without-step',
        [],
        `Pelaksana “${title.value}” tidak mengerjakan kegiatan apa pun.`,
        `The performer “${title.value}” has no step.`,
      ),
    )
}

/** A team's step that can open before anybody was appointed to the team: nobody could do it. */
export function unappointedTeams(graph: StepGraph): readonly Finding[] {
  const before = alwaysBefore(graph, (step) => step.appoints)
  const isTeam = (performer: PerformerId) => graph.performers.get(performer)?.kind === 'team'
  return graph.steps.flatMap((step) => {
    const appointed = (performer: PerformerId) => !isTeam(performer) || before.get(step.id)!.has(performer)
    const rules = [step.rule, ...step.performersWhen.map((one) => one.rule)]
    const stuck = rules.flatMap(({ mode, performers }) =>
      mode === 'any-of' && performers.some(appointed) ? [] : performers.filter((one) => !appointed(one)),
    )
    const signers = step.outputs
      .flatMap(({ document, signedBy }) => {
        const use = graph.documentUses[document]
        return [...signedBy, ...(use?.initials ?? []), ...(use?.signers ?? [])]
      })
      .filter((one) => !appointed(one))
    return [...new Set([...stuck, ...signers])].map((performer) => {
      const words = wordsOf(step)
      const title = graph.performers.get(performer)!.title.value
      return found(
        'error',
        'team-not-appointed',
        [step],
        `${words.id} dikerjakan, diparaf atau ditandatangani tim “${title}”, tetapi kegiatan itu dapat dimulai sebelum anggota tim ditunjuk. Tunjuk timnya lebih dulu dengan "appoints".`,
        `${words.en} is done, initialled or signed by the team “${title}”, but can begin before anyone is appointed to it. Appoint the team on every path before, with "appoints".`,
      )
    })
  })
}

function everyoneIn(step: GraphStep): readonly PerformerId[] {
  return [
    ...step.rule.performers,
    ...step.performersWhen.flatMap((one) => one.rule.performers),
    ...step.outputs.flatMap((output) => output.signedBy),
  ]
}
