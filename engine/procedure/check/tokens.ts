import type { Finding } from '../finding.ts'
import type { GraphStep, StepGraph } from '../graph.ts'
import { MOST_MARKINGS, walkOf } from '../markings.ts'
import { joinsWaiting, openSteps } from '../tokens.ts'
import { wordsInside, wordsOf } from '../words.ts'
import { found, listed } from './found.ts'

/** Branches that run into the same step without a join: it would be open twice at once. */
export function crowdedSteps(graph: StepGraph): readonly Finding[] {
  const crowded = walkOf(graph).remarks.filter((remark) => remark.kind === 'crowded')
  const bySteps = Map.groupBy(crowded, (remark) => remark.step)
  return [...bySteps].map(([id, remarks]) => {
    const step = graph.byId.get(id)!
    const by = [...new Set(remarks.map((remark) => remark.by))].map((one) => graph.byId.get(one)!)
    return found(
      'error',
      'two-tokens',
      [step, ...by.filter((one) => one.id !== step.id)],
      `${wordsOf(step).id} dapat dimulai dua kali sekaligus, oleh cabang sejajar lewat ${listed(
        by.map((one) => wordsInside(one).id),
        'dan',
      )}. Pertemukan cabangnya dengan "join".`,
      `${wordsOf(step).en} can be begun twice at once, by parallel branches over ${listed(
        by.map((one) => wordsInside(one).en),
        'and',
      )}. Let the branches meet in a "join".`,
    )
  })
}

/** One branch ends the case, or the called procedure, while another is still being worked on. Lawful, but worth knowing. */
export function branchesCutOff(graph: StepGraph): readonly Finding[] {
  const cut = new Map<string, Set<string>>()
  for (const remark of walkOf(graph).remarks) {
    if (remark.kind !== 'ended' && remark.kind !== 'cut') continue
    const others = [...openSteps(remark.left), ...joinsWaiting(remark.left)]
    if (others.length > 0) cut.set(remark.by, new Set([...(cut.get(remark.by) ?? []), ...others]))
  }
  return [...cut].map(([by, left]) => {
    const step = graph.byId.get(by)!
    const others = graph.steps.filter((one) => left.has(one.id))
    return found(
      'notice',
      'ends-while-others-open',
      [step, ...others],
      `${wordsOf(step).id} dapat mengakhiri proses selagi ${othersListed(others, 'id')} belum selesai; kegiatan itu ikut ditutup.`,
      `${wordsOf(step).en} can end it while ${othersListed(others, 'en')} ${others.length > 1 ? 'are' : 'is'} not done; what is open is closed with it.`,
    )
  })
}

function othersListed(steps: readonly GraphStep[], language: 'id' | 'en'): string {
  return listed(
    steps.map((step) => wordsInside(step)[language]),
    language === 'id' ? 'dan' : 'and',
  )
}

/** More combinations of open steps than can be walked: nothing about it is proven, so it doesn't run. */
export function tooManyMarkings(graph: StepGraph): readonly Finding[] {
  if (walkOf(graph).complete) return []
  return [
    found(
      'error',
      'too-many-markings',
      [],
      `Cabang sejajarnya terlalu banyak untuk dibuktikan aman (lebih dari ${MOST_MARKINGS.toLocaleString('id')} keadaan). Pecah menjadi prosedur yang dipanggil.`,
      `Its parallel branches are too many to be proven safe (more than ${MOST_MARKINGS.toLocaleString('en')} states). Run fewer at once.`,
    ),
  ]
}
