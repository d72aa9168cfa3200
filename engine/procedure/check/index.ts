import type { Finding } from '../finding.ts'
import type { StepGraph } from '../graph.ts'

export type Check = (graph: StepGraph) => readonly Finding[]

/** What the steps and their order show. */
export const flowChecks: readonly Check[] = []

/** What only walking every marking shows; asked when the flow itself is in order. */
export const walkChecks: readonly Check[] = []
