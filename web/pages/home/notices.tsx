import type { Notice } from '#server/tasks/contract.ts'
import { Button } from '../../components/button.tsx'
import { Details } from '../../components/details.tsx'
import { Moment } from '../../components/moment.tsx'
import { useScreen } from '../../components/screen.ts'
import { noticeFacts } from '../../format/notice-facts.ts'
import { fill, type Messages } from '../../messages/index.ts'

const few = 5

/** What has come since, until it is marked as read; a few at once, the others unfolded. */
export function Notices({ notices }: { notices: readonly Notice[] }) {
  const { home } = useScreen().words.work
  if (notices.length === 0) return null
  return (
    <section class="notice" aria-labelledby="pemberitahuan">
      <h2 id="pemberitahuan">{home.notices}</h2>
      <NoticeList notices={notices.slice(0, few)} />
      {notices.length > few && (
        <Details summary={fill(home.noticesAll, { count: notices.length })}>
          <NoticeList notices={notices.slice(few)} />
        </Details>
      )}
      <form method="post" action="/beranda/dibaca">
        <Button look="secondary">{home.noticeRead}</Button>
      </form>
    </section>
  )
}

function NoticeList({ notices }: { notices: readonly Notice[] }) {
  return (
    <ul class="plain-list">
      {notices.map((notice) => (
        <li key={notice.id}>
          <Sentence notice={notice} />{' '}
          <span class="quiet">
            {notice.facts.subject ? `${notice.facts.subject} · ` : ''}
            <Moment at={notice.at} />
          </span>
        </li>
      ))}
    </ul>
  )
}

/** What is about no case leads nowhere. */
function Sentence({ notice }: { notice: Notice }) {
  const { words, locale, zone } = useScreen()
  const facts = noticeFacts(notice.facts, locale, zone)
  const sentence = fill(sentenceOf(notice, words.work.home.noticeKinds), facts)
  return notice.caseId ? <a href={addressOf(notice)}>{sentence}</a> : sentence
}

function addressOf({ caseId, facts }: Notice): string {
  if (facts.paper) return `/permohonan/${caseId}/tugas/${facts.paper}`
  return facts.task ? `/permohonan/${caseId}/tugas/${facts.task}` : `/permohonan/${caseId}`
}

function sentenceOf({ kind, facts }: Notice, kinds: Messages['work']['home']['noticeKinds']): string {
  if (kind === 'task-opened' && facts.returned === 'true') return kinds['task-returned']
  if (kind === 'case-ended' && facts.reason) return kinds['case-ended-reason']
  return (kinds as Readonly<Record<string, string>>)[kind] ?? kinds['task-opened']
}
