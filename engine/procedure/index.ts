export type * from './definition.ts'
export type * from './finding.ts'
export type * from './graph.ts'
