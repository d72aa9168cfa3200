import type { Notice } from '#server/tasks/contract.ts'
import { Button } from '../../components/button.tsx'
import { Moment } from '../../components/moment.tsx'
import { useScreen } from '../../components/screen.ts'
import { fill } from '../../messages/index.ts'

/** What has come since, until it is marked as read. */
export function Notices({ notices }: { notices: readonly Notice[] }) {
  const { home } = useScreen().words.work
  const unread = notices.filter((notice) => notice.readAt === null)
  if (unread.length === 0) return null
  return (
    <section class="notice" aria-labelledby="pemberitahuan">
      <h2 id="pemberitahuan">{home.notices}</h2>
      <ul class="plain-list">
        {unread.map((notice) => (
          <li key={notice.id}>
            <a href={`/permohonan/${notice.caseId}`}>{fill(home.notice, notice.facts)}</a>{' '}
            <span class="quiet">
              {notice.facts.subject ? `${notice.facts.subject} · ` : ''}
              <Moment at={notice.at} />
            </span>
          </li>
        ))}
      </ul>
      <form method="post" action="/beranda/dibaca">
        <Button look="secondary">{home.noticeRead}</Button>
      </form>
    </section>
  )
}
