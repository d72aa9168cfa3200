import type { Meeting } from '#server/meetings/contract.ts'
import { DefinitionList } from '../../components/definition-list.tsx'
import { useScreen } from '../../components/screen.ts'
import { capitalized } from '../../format/capitalized.ts'
import { clockWithZone, dateWithWeekday } from '../../format/dates.ts'

/** Meetings under the headings of their days, in the order given. */
export function MeetingDays({ meetings, today }: { meetings: readonly Meeting[]; today: string }) {
  const { locale, words } = useScreen()
  return (
    <>
      {[...Map.groupBy(meetings, ({ date }) => date)].map(([date, those]) => (
        <section key={date} aria-labelledby={`hari-${date}`} class="meeting-day">
          <h3 id={`hari-${date}`}>
            {dateWithWeekday(date, locale)}
            {date === today && ` (${words.meetings.today})`}
          </h3>
          <ul class="meetings">
            {those.map((meeting) => (
              <li key={`${meeting.caseId} ${meeting.task} ${meeting.document} ${meeting.index}`}>
                <OneMeeting meeting={meeting} />
              </li>
            ))}
          </ul>
        </section>
      ))}
    </>
  )
}

function OneMeeting({ meeting }: { meeting: Meeting }) {
  const { locale, words: all } = useScreen()
  const words = all.meetings
  const { caseId, reference, kind, subject, secrecy, place, chair, agenda } = meeting
  return (
    <>
      <p class="meetings__time">{useTime(meeting)}</p>
      <div>
        <h4>{subject ?? kind[locale]}</h4>
        {secrecy === 'secret' && <p class="quiet">{words.secret}</p>}
        <DefinitionList
          facts={[
            { name: words.place, value: place },
            { name: words.chair, value: chair },
            { name: words.agenda, value: <Agenda lines={agenda} /> },
            { name: words.paper, value: subject !== null && kind[locale] },
            { name: words.case, value: <a href={`/permohonan/${caseId}`}>{reference}</a> },
          ].filter(({ name }) => name !== words.agenda || agenda.length > 0)}
        />
      </div>
    </>
  )
}

/** As the paper words it; of a secret paper, only when it begins. */
function useTime({ time, startsAt }: Meeting): string {
  const { locale, zone, words } = useScreen()
  if (time !== null) return capitalized(time)
  return startsAt === null ? words.meetings.noTime : clockWithZone(startsAt, locale, zone)
}

function Agenda({ lines }: { lines: readonly string[] }) {
  if (lines.length < 2) return <>{lines[0]}</>
  return (
    <ol>
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ol>
  )
}
