import type { DeviationCause } from '#engine/deviation/index.ts'
import { t } from '../../messages/index.ts'

/** Every cause that an account may name, in the order in which they are offered. */
export const causes = Object.keys(t('id').deviations.causes) as readonly DeviationCause[]

export function findCause(text: string): DeviationCause | undefined {
  return causes.find((cause) => cause === text)
}
