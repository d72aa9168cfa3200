import type { Viewer } from '#server/directory/contract.ts'

export type Channel = 'applicant' | 'registry' | 'on-behalf'

/** How this viewer may open a request: an agency for itself, the office for an agency. The engine decides in the end. */
export function channelsOf(viewer: Viewer): readonly [Channel, ...Channel[]] {
  if (viewer.position.unit.kind === 'agency') return ['applicant']
  return viewer.position.capabilities.includes('register') ? ['registry', 'on-behalf'] : ['on-behalf']
}
