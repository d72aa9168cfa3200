import { type Refusal, refusal } from '#engine/kernel/index.ts'
import { addWorkingMinutes, localDateOf, type WorkingCalendar } from '#engine/working-time/index.ts'
import type { Viewer } from '#server/directory/contract.ts'
import type { PaperAddress, Papers, PaperView } from './contract.ts'
import { type Desk, movedOn, notFound, refused } from './desk.ts'
import { canRemind, remind } from './reminders.ts'
import { findSeen, type Seen } from './seen.ts'

/** Reminding those for whom a paper waits. */
export function reminding(desk: Desk): Pick<Papers, 'remind'> {
  return {
    async remind(viewer, at, { revision }) {
      const seen = await findSeen(desk, viewer, at)
      if (!seen?.made) return notFound
      if (seen.made.paper.revision !== revision) return movedOn(seen, revision)
      const why = whyNot(seen, viewer)
      if (why) return refused(why)
      const now = desk.now()
      const day = reminderDay(now, await calendarOf(desk, viewer))
      const by = { official: viewer.official.id, position: viewer.position.id }
      const reminded = await desk.tenants.withTenant(viewer.tenant.id, (queries) =>
        remind(queries, viewer.tenant.id, { at, day, now, by }),
      )
      if (reminded === 0) return refused(refusal('RemindedAlready'))
      return { kind: 'done', version: seen.within.case.version, paper: seen.made.paper }
    },
  }
}

/** The working day for which a reminder counts: after hours and on free days the next one. */
export function reminderDay(now: string, calendar: WorkingCalendar): string {
  return localDateOf(addWorkingMinutes(now, 1, calendar), calendar)
}

const calendarOf = async ({ calendars }: Desk, { tenant }: Viewer) => (await calendars.of(tenant.id)).of()

/** By its authors, and by whoever could take it back. */
function whyNot({ made, within, offers }: Seen, viewer: Viewer): Refusal | null {
  const { paper, open } = made!
  if (!open || (paper.standing !== 'initialling' && paper.standing !== 'signing'))
    return refusal('NothingToRemind')
  if (within.case.state.status === 'suspended') return refusal('NothingToRemind')
  const writes = offers.some(({ act, allowed }) => act === 'RecallPaper' && allowed)
  return writes || paper.authors.includes(viewer.official.id) ? null : refusal('MayNotRemind')
}

/** How a viewer sees it: whether to offer it, or that it was done for this working day. */
export async function remindingOf(
  desk: Desk,
  viewer: Viewer,
  seen: Seen,
  at: PaperAddress,
): Promise<PaperView['reminding']> {
  if (!seen.made || whyNot(seen, viewer)) return 'no'
  const day = reminderDay(desk.now(), await calendarOf(desk, viewer))
  const can = await desk.tenants.withTenant(viewer.tenant.id, (queries) =>
    canRemind(queries, viewer.tenant.id, at, day),
  )
  return can ? 'may' : 'done'
}
