import type { Rung } from '#engine/escalation/index.ts'
import type { Refusal } from '#engine/kernel/index.ts'
import type { Viewer } from '#server/directory/contract.ts'

/** For which steps rungs count: '' and '' for every step that has none of its own. */
export interface EscalationPlace {
  readonly procedure: string
  readonly step: string
}

export interface EscalationSetting extends EscalationPlace {
  /** Null: as if nothing had been set here. */
  readonly rungs: readonly Rung[] | null
  readonly version: number
  readonly reason: string
  readonly madeAt: string
  readonly madeBy: string
}

export interface EscalationSettings {
  /** What counts for every step without rungs of its own. */
  readonly usual: readonly Rung[]
  /** The setting in force of each place where something was ever set. */
  readonly settings: readonly EscalationSetting[]
}

export interface EscalationChange extends EscalationPlace {
  readonly rungs: readonly Rung[] | null
  readonly reason: string
  /** The version that the change was made from, 0 for none. */
  readonly seenVersion: number
}

export type EscalationAnswer =
  | { readonly kind: 'done'; readonly version: number }
  /** Somebody else has changed it since. */
  | { readonly kind: 'conflict'; readonly version: number }
  | { readonly kind: 'refused'; readonly refusal: Refusal<'MayNotSetEscalation' | 'StepUnknown'> }

/** Whom the clock tells of steps whose time runs out. */
export interface Escalations {
  /** Null: the viewer may not see it. */
  settings(viewer: Viewer): Promise<EscalationSettings | null>
  /** All versions of one place, newest first. */
  versions(viewer: Viewer, place: EscalationPlace): Promise<readonly EscalationSetting[]>
  change(viewer: Viewer, change: EscalationChange): Promise<EscalationAnswer>
}
