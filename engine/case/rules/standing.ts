import type { Context } from '../context.ts'
import { type Denial, deny } from '../refusals.ts'

/** Where a case must stand for an act. */

const over = new Set(['ended', 'withdrawn', 'cancelled'])

export function mustExist({ state }: Context): Denial {
  return state.status === 'none' ? deny('CaseNotOpened') : null
}

export function mustBeDraft({ state }: Context): Denial {
  if (state.status === 'none') return deny('CaseNotOpened')
  return state.status === 'draft' ? null : deny('CaseNotDraft', { status: state.status })
}

export function mustNotBeOver({ state }: Context): Denial {
  if (state.status === 'none') return deny('CaseNotOpened')
  return over.has(state.status) ? deny('CaseOver', { status: state.status }) : null
}

/** Submitted and not over; it may stand still. */
export function mustBeUnderWay(context: Context): Denial {
  return mustNotBeOver(context) ?? (context.state.status === 'draft' ? deny('CaseNotSubmitted') : null)
}

/** Under way and not suspended. */
export function mustRun(context: Context): Denial {
  const { suspension } = context.state
  return (
    mustBeUnderWay(context) ??
    (suspension
      ? deny('CaseSuspended', { reason: suspension.reason, waitingFor: suspension.waitingFor })
      : null)
  )
}

export function mustBeOver({ state }: Context): Denial {
  if (state.status === 'none') return deny('CaseNotOpened')
  return over.has(state.status) ? null : deny('CaseNotOver', { status: state.status })
}
