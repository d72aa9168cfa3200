import type { Bilingual } from '#engine/document-kind/index.ts'
import type { CalendarDayKind } from '#engine/working-time/index.ts'
import type { TenantSummary, Viewer } from '#server/directory/contract.ts'

/** `tasks`: due times of what I owe. `meetings`: those of my cases. `office`: holidays and other hours of my unit. */
export type FeedKind = 'tasks' | 'meetings' | 'office'
export type FeedLocale = 'id' | 'en'

export interface Feed {
  readonly id: string
  readonly kind: FeedKind
  readonly locale: FeedLocale
  readonly madeAt: string
  /** To some minutes; null: nobody has asked for it yet. */
  readonly fetchedAt: string | null
}

export type FoundCalendar =
  | { readonly kind: 'calendar'; readonly text: string; readonly mark: string }
  /** It was revoked, or whose it was has left. */
  | { readonly kind: 'gone' }

/** Calendars that programs subscribe to without signing in. */
export interface Feeds {
  /** Those in use. */
  list(viewer: Viewer): Promise<readonly Feed[]>
  /** Under a new address, told this once; the one before of this kind is revoked. */
  make(
    viewer: Viewer,
    kind: FeedKind,
    locale: FeedLocale,
  ): Promise<{ readonly id: string; readonly address: string }>
  /** False: the viewer has no such feed in use. */
  revoke(viewer: Viewer, id: string): Promise<boolean>
  /** What stands at an address: `tenant.token`. Null: no such address was ever given. */
  read(name: string): Promise<FoundCalendar | null>
}

/** A step that is due, without anybody's name and without what people wrote. */
export interface DueTask {
  readonly caseId: string
  readonly taskId: string
  readonly reference: string
  readonly number: string | null
  readonly activity: string
  readonly procedure: string
  readonly dueAt: string
  /** Of the case: grows with each act, so a moved due time is known as a change. */
  readonly version: number
  readonly changedAt: string
}

/** A meeting as far as its paper may be told to whoever knows an address. */
export interface ToldMeeting {
  /** What kind of paper calls to it. */
  readonly kind: Bilingual
  readonly reference: string
  /** Null: the paper is not an open one. */
  readonly subject: string | null
  /** As the paper words it. */
  readonly time: string | null
}

export type DaysKind = CalendarDayKind | 'span'

/** One day or several that follow each other; `until` is the last of them. */
export interface OfficeDays {
  readonly kind: DaysKind
  readonly name: string
  readonly from: string
  readonly until: string
}

/** What calendars say, in the words of the pages. */
export interface FeedWords {
  calendarName(kind: FeedKind, tenant: TenantSummary, locale: FeedLocale): string
  task(
    task: DueTask,
    link: string,
    locale: FeedLocale,
  ): { summary: string; description: string; category: string }
  meeting(
    meeting: ToldMeeting,
    link: string,
    locale: FeedLocale,
  ): { summary: string; description: string; category: string }
  category(kind: DaysKind, locale: FeedLocale): string
}
