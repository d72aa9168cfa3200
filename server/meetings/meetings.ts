import type { Content } from '#engine/document-kind/index.ts'
import { dateOf, dayOf as dayNumberOf, defaultCalendar, startOfDay } from '#engine/working-time/index.ts'
import { openKindShelf } from '#server/papers/index.ts'
import type { TenantDatabase } from '#server/platform/index.ts'
import { dayOf } from '#server/registers/index.ts'
import type { Meeting, Meetings } from './contract.ts'
import { listMeetingPapers, type MeetingPaper } from './meeting-papers.ts'
import { readPaper } from './paper-meetings.ts'
import { readWrittenTime } from './written-time.ts'

/** Days that a meeting is still told after it was held. */
const told = 90

/** `now` gives an ISO instant. */
export function createMeetings(tenants: TenantDatabase, now: () => string): Meetings {
  const kinds = openKindShelf(tenants, now)
  return {
    async list(viewer) {
      const { id: tenant, zone } = viewer.tenant
      const from = dateOf(dayNumberOf(dayOf(now(), zone)) - told)
      const papers = await tenants.withTenant(tenant, (queries) => listMeetingPapers(queries, viewer, from))
      const found: Meeting[] = []
      for (const paper of papers) {
        const kind = await kinds.getKind(tenant, paper.kind, paper.kindVersion)
        const { secrecy, meetings } = readPaper(kind, JSON.parse(paper.content) as Content)
        const secret = secrecy === 'secret'
        for (const { index, date, subject, time, place, chair, agenda } of meetings) {
          const when = instantsOf(date, time, zone)
          if (date < from || !held(paper, when.startsAt ?? startOn(date, zone))) continue
          found.push({
            ...pointerOf(paper),
            index,
            kind: kind.title,
            secrecy,
            subject: secret ? null : subject,
            date,
            time: secret ? null : (time ?? null),
            ...when,
            place: secret ? null : (place ?? null),
            chair: secret ? null : (chair ?? null),
            agenda: secret ? [] : agenda,
          })
        }
      }
      return found.toSorted((a, b) => orderOf(a).localeCompare(orderOf(b)))
    },
  }
}

const orderOf = ({ date, startsAt, reference, index }: Meeting) =>
  `${date} ${startsAt ?? ''} ${reference} ${String(index).padStart(4, '0')}`

/** A paper that stands calls to all its meetings, one whose place was taken to those that had begun by then. */
const held = ({ goneAt }: MeetingPaper, startsAt: string) => goneAt === null || startsAt < goneAt

const startOn = (date: string, zone: string) => startOfDay(date, defaultCalendar(zone, []))

function instantsOf(date: string, words: string | undefined, zone: string) {
  const time = words === undefined ? null : readWrittenTime(words)
  if (!time) return { startsAt: null, endsAt: null }
  const midnight = Date.parse(startOn(date, time.zone ?? zone))
  const at = (minutes: number) => new Date(midnight + minutes * 60_000).toISOString()
  return { startsAt: at(time.start), endsAt: time.end === undefined ? null : at(time.end) }
}

const pointerOf = ({ caseId, task, document, reference, revision, since }: MeetingPaper) => ({
  ...{ caseId, task, document, reference, revision, since },
})
