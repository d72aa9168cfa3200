import type { Finding } from '../finding.ts'
import type { StepGraph } from '../graph.ts'
import { callOutputs } from './calls.ts'
import { endlessRepeats, unaskedFields } from './conditions.ts'
import { stallingDecisions } from './decisions.ts'
import { joinBranches, starvingJoins } from './joins.ts'
import { notedContradictions } from './noted.ts'
import { duplicateNumbers } from './numbers.ts'
import { idlePerformers, unappointedTeams } from './performers.ts'
import { deadEnds, unreachableSteps } from './reach.ts'
import { missingRequirements } from './requirements.ts'
import { schedules } from './schedules.ts'
import { endlessSkips } from './skips.ts'
import { timeStandards } from './time-standards.ts'
import { branchesCutOff, crowdedSteps, tooManyMarkings } from './tokens.ts'
import { totalTime } from './total-time.ts'

export type Check = (graph: StepGraph) => readonly Finding[]

/** What the steps and their order show. */
export const flowChecks: readonly Check[] = [
  unreachableSteps,
  deadEnds,
  stallingDecisions,
  joinBranches,
  endlessSkips,
  missingRequirements,
  callOutputs,
  idlePerformers,
  unappointedTeams,
  unaskedFields,
  endlessRepeats,
  duplicateNumbers,
  timeStandards,
  totalTime,
  schedules,
  notedContradictions,
]

/** What only walking every marking shows; asked when the flow itself is in order. */
export const walkChecks: readonly Check[] = [tooManyMarkings, crowdedSteps, starvingJoins, branchesCutOff]
