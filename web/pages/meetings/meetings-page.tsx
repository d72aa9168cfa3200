import type { PageRequest } from '#server/http/page.ts'
import type { Meeting } from '#server/meetings/contract.ts'
import { EmptyState } from '../../components/empty-state.tsx'
import { Page } from '../../components/page.tsx'
import { Title } from '../../components/title.tsx'
import { todayIn } from '../../format/dates.ts'
import { t } from '../../messages/index.ts'
import { MeetingDays } from './meeting-days.tsx'

interface MeetingsPageProps {
  readonly request: PageRequest
  /** In the order of their days. */
  readonly meetings: readonly Meeting[]
  /** An ISO instant. */
  readonly now: string
}

/** The meetings of an official's cases: those to come, then those that were. */
export function MeetingsPage({ request, meetings, now }: MeetingsPageProps) {
  const words = t(request.locale).meetings
  const today = todayIn(request.viewer!.tenant.zone, now)
  const [past = [], coming = []] = [true, false].map((over) =>
    meetings.filter(({ date }) => date < today === over),
  )
  return (
    <Page request={request} title={words.title}>
      <Title text={words.title}>
        <p class="lead">{words.lead}</p>
        <p>
          <a href="/umpan">{words.toFeed}</a>
        </p>
      </Title>
      {coming.length === 0 ? (
        <EmptyState title={words.none}>
          <p>{words.noneHelp}</p>
        </EmptyState>
      ) : (
        <section aria-labelledby="akan-datang">
          <h2 id="akan-datang">{words.coming}</h2>
          <MeetingDays meetings={coming} today={today} />
        </section>
      )}
      {past.length > 0 && (
        <section aria-labelledby="sudah-lewat">
          <h2 id="sudah-lewat">{words.past}</h2>
          <MeetingDays meetings={past.toReversed()} today={today} />
        </section>
      )}
    </Page>
  )
}
