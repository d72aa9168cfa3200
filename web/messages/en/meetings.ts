import type { meetings as source } from '../id/meetings.ts'

export const meetings: typeof source = {
  title: 'My meetings',
  lead: 'Meetings in the requests you work on or made, as their invitations and meeting schedules say.',
  toFeed: 'See them in your calendar program',
  coming: 'To come',
  past: 'The last ninety days',
  today: 'today',
  none: 'No meeting to come',
  noneHelp:
    'A meeting shows up here by itself once an invitation or a meeting schedule of a request is signed or finished. It goes when that paper is withdrawn, or replaced before the day.',
  noTime: 'No time is told',
  secret: 'This paper is secret. Its subject, place and agenda stand in the paper alone.',
  place: 'Place',
  chair: 'Chair',
  agenda: 'Agenda',
  paper: 'Paper',
  case: 'Request',
}
