import type { Finding } from '../finding.ts'
import { flowOf } from '../flow-edges.ts'
import type { GraphStep, StepGraph } from '../graph.ts'
import { walkOf } from '../markings.ts'
import { joinsWaiting } from '../tokens.ts'
import { wordsInside, wordsOf } from '../words.ts'
import { found, listed } from './found.ts'

/** A join and the branches that come to it must name each other. */
export function joinBranches(graph: StepGraph): readonly Finding[] {
  const joins = graph.steps.filter((step) => step.join.length > 0)
  return joins.flatMap((join) => {
    const words = wordsOf(join)
    const coming = new Set((flowOf(graph).into.get(join.id) ?? []).map((edge) => edge.from))
    const named = (ids: Iterable<string>): readonly GraphStep[] =>
      [...ids].flatMap((id) => graph.byId.get(id) ?? [])
    const never = named(join.join.filter((id) => !coming.has(id)))
    const unnamed = named([...coming].filter((id) => !join.join.includes(id)))
    return [
      ...never.map((branch) =>
        found(
          'error',
          'join-can-starve',
          [join, branch],
          `${words.id} menunggu ${wordsInside(branch).id}, tetapi kegiatan itu tidak menuju ke sana, sehingga tidak pernah dimulai.`,
          `${words.en} waits for ${wordsInside(branch).en}, which doesn't lead there, so it would never begin.`,
        ),
      ),
      ...unnamed.map((branch) =>
        found(
          'error',
          'join-unnamed-branch',
          [join, branch],
          `${wordsOf(branch).id} menuju ${wordsInside(join).id} yang tidak menunggunya. Tambahkan ke "join".`,
          `${wordsOf(branch).en} leads to ${wordsInside(join).en}, which doesn't wait for it. Add it to "join".`,
        ),
      ),
    ]
  })
}

/** A join that, by some choice of outcomes, waits for a branch that no longer comes. */
export function starvingJoins(graph: StepGraph): readonly Finding[] {
  const { reached, live, complete } = walkOf(graph)
  if (!complete) return []
  const starving = new Set(
    [...reached].filter(([key]) => !live.has(key)).flatMap(([, tokens]) => joinsWaiting(tokens)),
  )
  return [...starving].map((id) => {
    const join = graph.byId.get(id)!
    const branches = join.join.flatMap((branch) => graph.byId.get(branch) ?? [])
    return found(
      'error',
      'join-can-starve',
      [join],
      `${wordsOf(join).id} menunggu ${listed(
        branches.map((step) => wordsInside(step).id),
        'dan',
      )}, tetapi salah satunya dapat tidak pernah tiba.`,
      `${wordsOf(join).en} waits for ${listed(
        branches.map((step) => wordsInside(step).en),
        'and',
      )}, but one of them may never come.`,
    )
  })
}
