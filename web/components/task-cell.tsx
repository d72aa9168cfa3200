import type { InboxItem } from '#server/tasks/contract.ts'
import { address } from '../format/address.ts'
import { shortActivity } from '../format/short-activity.ts'
import { EscalatedTo, EscalationTag } from './escalation-tag.tsx'
import { useScreen } from './screen.ts'
import { Tag } from './tag.tsx'

/** Where a task is worked on. `from`: the list to come back to, with its filters and page. */
export function taskAddress(item: Pick<InboxItem, 'caseId' | 'taskId'>, from?: string): string {
  return address(`/permohonan/${item.caseId}/tugas/${encodeURIComponent(item.taskId)}`, { dari: from })
}

/** What is to be done, as the SOP writes it, and for which request. */
export function TaskCell({ item, from }: { item: InboxItem; from?: string }) {
  const { words } = useScreen()
  return (
    <>
      <a href={taskAddress(item, from)}>
        {item.number ? `${item.number}. ` : ''}
        {shortActivity(item.activity)}
      </a>{' '}
      {item.returned && <Tag tone="wait">{words.status.returned}</Tag>}{' '}
      {item.suspended && <Tag tone="wait">{words.status.case.suspended}</Tag>}{' '}
      <EscalationTag of={item.escalated} />
      <EscalatedTo of={item.escalated} />
    </>
  )
}

/** The request a task belongs to. */
export function TaskCase({ item }: { item: InboxItem }) {
  const { words } = useScreen()
  return (
    <>
      <p>{item.subject}</p>
      <p class="quiet">
        {item.reference ?? words.work.inbox.noDraftReference} · {item.applicant}
      </p>
    </>
  )
}
