import type { StepDefinition } from './definition.ts'

type Named = Pick<StepDefinition, 'number' | 'activity'>

const LONGEST = 80

/** A step as a sentence names it: by its number in the document and its activity. */
export function wordsOf(step: Named): { readonly id: string; readonly en: string } {
  const activity = step.activity.value.replace(/\s+/g, ' ').trim()
  const short = activity.length > LONGEST ? `${activity.slice(0, LONGEST - 1).trimEnd()}…` : activity
  const number = step.number === undefined ? '' : ` ${step.number}`
  return { id: `Kegiatan${number} (“${short}”)`, en: `Step${number} (“${short}”)` }
}

/** Inside a sentence. */
export function wordsInside(step: Named): { readonly id: string; readonly en: string } {
  const words = wordsOf(step)
  return { id: words.id.replace('Kegiatan', 'kegiatan'), en: words.en.replace('Step', 'step') }
}
