import type { InboxItem } from '#server/tasks/contract.ts'
import { DueTime } from './due-time.tsx'

/** What is left of a task in a list. */
export function ItemDue({ of: { dueAt, dueCalendar, lateSince, suspended } }: { of: InboxItem }) {
  return <DueTime at={dueAt} unit={dueCalendar} lateSince={lateSince} still={suspended} />
}
