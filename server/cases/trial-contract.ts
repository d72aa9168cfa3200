/** An open task that would be due at another moment. */
export interface RedatedTask {
  readonly caseId: string
  readonly reference: string | null
  readonly subject: string
  readonly task: string
  /** Title of the procedure, and what its step does. */
  readonly procedure: string
  readonly step: string
  readonly before: string | null
  readonly due: string
  readonly lateness: 'becomes-late' | 'no-longer-late' | null
}

export interface DryRun {
  readonly cases: number
  /** Cases out of order, of which it can't be told; they are tried again once the change is stored. */
  readonly unknown: number
  readonly tasks: number
  readonly becomeLate: number
  readonly noLongerLate: number
  /** Most tasks first. */
  readonly bySteps: readonly {
    readonly procedure: string
    readonly step: string
    readonly tasks: number
  }[]
  /** At most fifty. */
  readonly first: readonly RedatedTask[]
}

/** What a move to another version would make of the due times of open tasks. */
export interface VersionTrial {
  readonly moves: readonly {
    readonly task: string
    readonly activity: string
    readonly before: string | null
    /** Null: that version has no standard for the step. */
    readonly due: string | null
    /** It would lie before now. */
    readonly late: boolean
  }[]
}
