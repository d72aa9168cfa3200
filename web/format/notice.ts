import type { Locale } from '#server/http/page.ts'
import type { Notice } from '#server/notices/contract.ts'
import { fill, t } from '../messages/index.ts'
import { noticeFacts } from './notice-facts.ts'

/** What a notice says on pages, what people wrote with it too. */
export function noticeSentence(notice: Notice, locale: Locale, zone: string): string {
  const kinds = t(locale).work.home.noticeKinds
  return fill(
    (kinds as Readonly<Record<string, string>>)[variantOf(notice)] ?? t(locale).notices.unknown,
    noticeFacts(notice.facts, locale, zone),
  )
}

/** What is said aloud when something new has come. */
export const newsSaid = (unread: number, newest: Notice, locale: Locale, zone: string): string =>
  fill(t(locale).notices.live, { count: countOf(unread), sentence: noticeSentence(newest, locale, zone) })

/** More than ninety-nine aren't counted. */
export const countOf = (unread: number): string => (unread > 99 ? '99+' : String(unread))

/** Kinds that say more than one thing. */
export function variantOf({ kind, facts }: Notice): string {
  if (kind === 'task-opened' && facts.returned === 'true') return 'task-returned'
  if (kind === 'task-opened' && facts.due) return 'task-opened-due'
  if (kind === 'schedule-revised' && facts.day) return 'schedule-revised-step'
  if ((kind === 'task-late' || kind === 'task-escalated') && facts.late === '0') return `${kind}-now`
  if (kind === 'task-redated' && facts.version) return 'task-redated-version'
  if (kind === 'case-ended' && facts.reason) return 'case-ended-reason'
  return kind
}

/** The page of what a notice is about; where it is about no case, that of all notices. */
export function noticeAddress({ caseId, facts }: Notice): string {
  if (!caseId) return '/kabar'
  const task = facts.paper ?? facts.task
  return task ? `/permohonan/${caseId}/tugas/${task}` : `/permohonan/${caseId}`
}
