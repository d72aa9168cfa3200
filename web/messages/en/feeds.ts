import type { feeds as source } from '../id/feeds.ts'

export const feeds: typeof source = {
  title: 'Calendar feeds',
  lead: 'See due times, meetings and holidays in your calendar program. Copy the address to “subscribe to a calendar” or “add from URL”.',
  warning:
    'Whoever knows this address reads the calendar without signing in. Don’t share it; if it leaks, change it.',
  kinds: { tasks: 'My due times', meetings: 'My meetings', office: 'Office calendar' },
  kindHelp: {
    tasks: 'Due times of the steps you owe, in all your positions. What is suspended is left out.',
    meetings:
      'Meetings in the requests you work on or made, as final invitations and meeting schedules say. The words of meeting schedules, and of restricted or secret invitations, are left out.',
    office: 'Holidays, collective leave, special days and Ramadan hours of your unit.',
  },
  make: 'Make an address',
  makeNamed: 'Make an address of {kind}',
  renew: 'Change the address',
  renewNamed: 'Change the address of {kind}',
  made: 'The address of “{kind}” was made',
  madeHelp: 'Copy it now. It can’t be shown again; the one before no longer works.',
  none: 'There is no address yet.',
  madeAt: 'Made',
  fetchedAt: 'Last fetched',
  never: 'never',
  revoke: 'Revoke',
  revokeNamed: 'Revoke {kind}',
  calendarNames: {
    tasks: 'My due times – {government}',
    meetings: 'My meetings – {government}',
    office: 'Office calendar – {government}',
  },
  taskSummary: 'Due {reference}: {step}',
  taskDescription: '{procedure}\nOpen (sign-in needed): {link}',
  taskCategory: 'Due time',
  meetingPaper: '{kind}, request {reference}',
  meetingTime: 'Time: {time}',
  meetingLink: 'Open (sign-in needed): {link}',
  meetingCategory: 'Meeting',
  dayKinds: {
    'public-holiday': 'Public holiday',
    'collective-leave': 'Collective leave',
    'regional-holiday': 'Regional holiday',
    closed: 'Office closed',
    worked: 'Worked all the same',
    span: 'Special hours',
  },
}
