import type { calendarFaults as faults, calendarRefusals as refusals } from '../id/calendar-refusals.ts'

export const calendarRefusals: typeof refusals = {
  MayNotSetCalendar: 'Only an administrator may change working calendars. Ask your administrator.',
  CalendarUnitUnknown: 'There is no such unit. Choose one from the list.',
  CalendarReasonMissing: 'Write on what ground, such as the number of a decree; it stays on record.',
  CalendarUnchanged:
    'Nothing changes: the calendar says so already. Check what you entered, or go back to the calendar.',
  CalendarFaulty: 'This calendar would not do. {faults}',
}

export const calendarFaults: typeof faults = {
  DateInvalid: '“{date}” is not a date. Write it like 2026-08-17.',
  DateTooFar: '{date} is beyond the calendar. Look at its year: {first} to {last}.',
  NameMissing: 'The day or span from {date} has no name. Write one.',
  NameTooLong: 'The name of the day or span beginning {date} has more than {most} signs. Shorten it.',
  WindowsInvalid:
    'The working hours of {where} would not do. Write them in order and apart within one day, like 07.30-12.00, 13.00-16.00.',
  WeekWithoutHours: 'There are no working hours in the whole week ({where}). Fill in at least one day.',
  HoursTwice: 'There are hours from {date} on already. Choose another date.',
  SpanEndsBefore: '“{name}” ends before it begins. Mend its dates.',
  SpansOverlap: '“{name}” overlaps with “{other}”. Mend the dates.',
  DayTwice: '{date} is there already. Keep one.',
  WorkedWithoutHours:
    '{date} falls on a day without working hours. Fill in the hours of that day; in a CSV file, in the column hours.',
}
