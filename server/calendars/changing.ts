import { refusal } from '#engine/kernel/index.ts'
import { type CalendarDefinition, checkDefinition } from '#engine/working-time/index.ts'
import type { Viewer } from '#server/directory/contract.ts'
import type { TenantDatabase } from '#server/platform/index.ts'
import { applyChange, definitionOf, differenceOf, firstDate, isEmpty } from './apply-change.ts'
import type { ChangeAnswer, ChangeProposal, Making, TrialAnswer } from './contract.ts'
import type { KnownCalendars } from './known.ts'
import { mayChange } from './may.ts'
import { storeParts } from './store.ts'
import { layersFor, type Sources, tenantCalendars } from './tenant-calendars.ts'
import { writeChange } from './write-change.ts'

const refused = (
  code: 'MayNotSetCalendar' | 'CalendarUnitUnknown' | 'CalendarReasonMissing' | 'CalendarUnchanged',
) => ({ kind: 'refused', refusal: refusal(code) }) as const

interface Judged {
  readonly kind: 'judged'
  readonly sources: Sources
  /** The parts that went and those that came. */
  readonly difference: ReturnType<typeof differenceOf>
  readonly firstOn: string
}

/** What a change comes to, or why it can't be made. */
function judge(viewer: Viewer, { unit, change }: ChangeProposal, { sources }: KnownCalendars) {
  if (!mayChange(viewer)) return refused('MayNotSetCalendar')
  if (unit !== '' && !sources.parents.has(unit)) return refused('CalendarUnitUnknown')
  const before = definitionOf(sources.definitions, unit)
  const after = applyChange(before, change)
  const difference = differenceOf(before, after)
  if (isEmpty(difference.before) && isEmpty(difference.after)) return refused('CalendarUnchanged')
  const definitions = new Map<string, CalendarDefinition>(sources.definitions)
  definitions.delete(unit)
  const faults = checkDefinition(after, layersFor(unit, { ...sources, definitions }))
  if (faults.length > 0) return { kind: 'faulty', faults } as const
  if (!isEmpty(after)) definitions.set(unit, after)
  const judged: Judged = {
    kind: 'judged',
    sources: { ...sources, definitions },
    difference,
    firstOn: firstDate(difference.before, difference.after),
  }
  return judged
}

export function tryChange(viewer: Viewer, proposal: ChangeProposal, known: KnownCalendars): TrialAnswer {
  const judged = judge(viewer, proposal, known)
  if (judged.kind !== 'judged') return judged
  const { sources, firstOn, difference } = judged
  const calendars = tenantCalendars(sources)
  return { kind: 'tried', version: sources.version, calendars, firstOn, ...difference }
}

/** Stores a change with its line in the register, and asks for due times to be worked out anew: all or nothing. */
export async function storeChange(
  tenants: TenantDatabase,
  viewer: Viewer,
  proposal: ChangeProposal,
  { reason, seenVersion }: Making,
  known: KnownCalendars,
  now: string,
): Promise<ChangeAnswer> {
  const judged = judge(viewer, proposal, known)
  if (judged.kind !== 'judged') return judged
  if (reason.trim() === '') return refused('CalendarReasonMissing')
  const { difference, sources } = judged
  if (seenVersion !== sources.version) return { kind: 'conflict', version: sources.version }
  const { id: tenant } = viewer.tenant
  const version = sources.version + 1
  const stored = await tenants.withTenant(tenant, async (queries) => {
    const written = await writeChange(queries, tenant, {
      ...{ version, unit: proposal.unit, what: proposal.change.what, ...difference, reason: reason.trim() },
      by: { official: viewer.official.id, position: viewer.position.id },
      ...{ forgives: proposal.forgives, at: now },
    })
    if (written) await storeParts(queries, tenant, proposal.unit, difference.before, difference.after)
    return written
  })
  return stored ? { kind: 'done', version } : { kind: 'conflict', version }
}
