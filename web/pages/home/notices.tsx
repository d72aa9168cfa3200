import type { Notice } from '#server/notices/contract.ts'
import { Button } from '../../components/button.tsx'
import { Details } from '../../components/details.tsx'
import { Moment } from '../../components/moment.tsx'
import { useScreen } from '../../components/screen.ts'
import { noticeAddress, noticeSentence } from '../../format/notice.ts'
import { fill } from '../../messages/index.ts'

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
  const { locale, zone } = useScreen()
  const sentence = noticeSentence(notice, locale, zone)
  return notice.caseId ? <a href={noticeAddress(notice)}>{sentence}</a> : sentence
}
