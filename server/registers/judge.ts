import {
  fitsPart,
  missingParts,
  type NumberTemplate,
  parseNumberTemplate,
} from '#engine/letter-number/index.ts'
import type { Numbering, NumberingFault } from './contract.ts'

export const standardBooks = ['incoming', 'outgoing', 'internal'] as const

export interface JudgedNumbering {
  /** Null where the book is kept elsewhere, or the template would not do. */
  readonly template: NumberTemplate | null
  readonly faults: readonly NumberingFault[]
}

/** Whether letters can be numbered so, with what is to be mended. */
export function judgeNumbering(numbering: Numbering): JudgedNumbering {
  const { register, kind, title, unitCode, archiveClass } = numbering
  const own = kind !== '' || !(standardBooks as readonly string[]).includes(register)
  const faults: NumberingFault[] = []
  const fault = (field: 'unitCode' | 'archiveClass' | 'register' | 'title') =>
    faults.push({ field, mistake: null })
  if (!/^[a-z][a-z0-9-]{0,39}$/.test(register) || !/^([a-z][a-z0-9-]{0,39})?$/.test(kind)) fault('register')
  if (own && title === '') fault('title')
  if (unitCode !== null && !fitsPart('unit', unitCode)) fault('unitCode')
  if (archiveClass !== null && !fitsPart('class', archiveClass)) fault('archiveClass')
  if (numbering.system !== null) return { template: null, faults }
  const parsed = parseNumberTemplate(numbering.template ?? '')
  if ('mistakes' in parsed) {
    faults.push(...parsed.mistakes.map((mistake) => ({ field: 'template' as const, mistake })))
    return { template: null, faults }
  }
  // The class is asked of each letter; the code of the office is the same for all, so it is asked here.
  const missing = missingParts(parsed.template, { unit: unitCode ?? undefined, class: '1', security: 'B' })
  if (missing.includes('unit')) fault('unitCode')
  return { template: parsed.template, faults }
}
