import type { ProcedureDefinition, StepDefinition, StepId } from './definition.ts'
import type { Finding } from './finding.ts'
import { wordsOf } from './words.ts'

/**
 * Targets, joins and performers that the procedure doesn't have. A file with one doesn't parse; a definition made in
 * another way (drawn on screen, imported) is told here.
 */
export function brokenReferences(definition: ProcedureDefinition): readonly Finding[] {
  const steps = new Set(definition.steps.map((step) => step.id))
  const endings = new Set(definition.endings.map((ending) => ending.id))
  const performers = new Set(definition.performers.map((performer) => performer.id))
  const findings: Finding[] = []
  if (definition.steps.length === 0)
    findings.push({
      code: 'no-steps',
      severity: 'error',
      sentence: {
        id: `Prosedur "${definition.id}" belum punya kegiatan.`,
        en: `The procedure "${definition.id}" has no steps.`,
      },
      steps: [],
    })
  for (const [index, step] of definition.steps.entries()) {
    const refuse = (code: string, id: string, en: string) => {
      const words = wordsOf(step)
      findings.push({
        code,
        severity: 'error',
        sentence: { id: `${words.id} ${id}`, en: `${words.en} ${en}` },
        steps: [step.id],
        line: step.line,
      })
    }
    for (const { label, to } of targetsWithLabels(step)) {
      const there = to.kind === 'step' ? steps.has(to.step) : endings.has(to.ending)
      if (!there)
        refuse(
          'outcome-without-target',
          `${label ? `dengan hasil "${label}" ` : ''}tidak menuju ke mana pun: "${to.kind === 'step' ? to.step : to.ending}" tidak ada.`,
          `${label ? `with outcome "${label}" ` : ''}leads nowhere: there is no "${to.kind === 'step' ? to.step : to.ending}".`,
        )
    }
    if (step.nature === 'decide' ? step.outcomes.length < 2 : step.next.length === 0)
      refuse('outcome-without-target', 'tidak menyebut langkah berikutnya.', "doesn't say what follows.")
    if (index === 0 && step.join.length > 0)
      refuse(
        'join-can-starve',
        'adalah kegiatan pertama, jadi tidak dapat menunggu kegiatan lain.',
        "is the first one, so it can't wait for others.",
      )
    for (const id of missing(step.join, steps))
      refuse(
        'join-unknown-step',
        `menunggu "${id}" yang tidak ada.`,
        `waits for "${id}", which doesn't exist.`,
      )
    for (const id of missing(step.performers.value.performers, performers))
      refuse(
        'performer-unknown',
        `diberikan kepada "${id}" yang bukan pelaksana SOP ini.`,
        `is given to "${id}", who is no performer of this SOP.`,
      )
  }
  return findings
}

function targetsWithLabels(step: StepDefinition) {
  return step.nature === 'decide'
    ? step.outcomes.map((outcome) => ({ label: outcome.label.value, to: outcome.to }))
    : step.next.map((to) => ({ label: null, to }))
}

function missing(named: readonly StepId[], known: ReadonlySet<string>): readonly string[] {
  return named.filter((id) => !known.has(id))
}
