import type { Paged } from '#server/cases/contract.ts'
import type { Viewer } from '#server/directory/contract.ts'
import type { MessengerAddress, MessengerAddresses } from './messenger/contract.ts'

type Locale = 'id' | 'en'

/** One thing that one official is told. `facts` fill its sentence; what people wrote may stand in them. */
export interface Notice {
  readonly id: string
  readonly at: string
  readonly kind: string
  /** Empty where it is about no case. */
  readonly caseId: string
  readonly facts: Readonly<Record<string, string>>
  readonly readAt: string | null
}

/** `settled`: about a task that the official doesn't owe any more, so it counts as read. */
export type ListedNotice = Notice & { readonly settled: boolean }

/** What stands in the header of every page, and what the stream of news says. */
export interface News {
  /** At most 100 are counted. */
  readonly unread: number
  readonly newest: { readonly id: string; readonly sentence: string; readonly href: string } | null
  /** What is said aloud when something new has come; empty where nothing is unread. */
  readonly said: string
}

/** What belongs together in the wishes of an official; each kind of notice has one (topics.ts). */
export type Topic =
  | 'tasks'
  | 'deadlines'
  | 'papers'
  | 'dispositions'
  | 'documents'
  | 'course'
  | 'keeping'
  | 'other'

/** `at-any-hour`: also in quiet hours. Whatever is chosen, the notice stands on the page. */
export type MailWish = 'at-once' | 'at-any-hour' | 'digest' | 'never'

/** There is no digest by messenger. */
export type MessengerWish = Exclude<MailWish, 'digest'>

export interface Preferences {
  readonly mail: Readonly<Record<Topic, MailWish>>
  /** Nothing is sent before an address is confirmed. */
  readonly messenger: Readonly<Record<Topic, MessengerWish>>
  readonly locale: Locale
  /** Local times, `20:00`; the same twice: none. */
  readonly quiet: { readonly from: string; readonly until: string }
  /** Local hour, 0 to 23. */
  readonly digestHour: number
}

export interface PreferencesView extends Preferences {
  /** Where mail goes; null: the official has no address, so none is sent. */
  readonly address: string | null
  /** This server has been told how to send mail. */
  readonly mailIsOn: boolean
  /** There is a gateway to messengers. */
  readonly messengerIsOn: boolean
  /** An ISO instant until which it takes nothing from anybody; null: it does. */
  readonly messengerAwayUntil: string | null
  /** Null: none was entered. */
  readonly messengerAddress: MessengerAddress | null
}

export type Channel = 'mail' | 'digest' | 'messenger'
export type DeliveryState = 'waiting' | 'sending' | 'sent' | 'failed' | 'given-up' | 'skipped'

/** A line of the log of deliveries: to whom and how it went, never what it says. */
export interface DeliveryItem {
  readonly id: string
  readonly channel: Channel
  /** Name and position of the official; null: a program. */
  readonly official: { readonly id: string; readonly name: string; readonly position: string | null } | null
  readonly kind: string
  readonly reference: string | null
  readonly state: DeliveryState
  readonly attempts: number
  /** A word of the channel for what was in the way, and what the other side said. */
  readonly problem: string | null
  readonly detail: string | null
  readonly uncertain: boolean
  readonly madeAt: string
  /** Null: it isn't tried again. */
  readonly nextTryAt: string | null
  readonly sentAt: string | null
}

export interface DeliveryQuery {
  readonly state?: DeliveryState
  readonly channel?: Channel
  /** Part of the name of an official. */
  readonly text?: string
  readonly page?: number
}

export interface DeliveryLog extends Paged<DeliveryItem> {
  readonly mailIsOn: boolean
  /** How long what is over is kept. */
  readonly keptDays: number
}

export type TrialAnswer = 'sent-off' | 'no-mail' | 'no-address' | 'too-soon'

/** Notices, how people want them, and what became of what went out. `null`: not for this viewer. */
export interface Notices {
  list(viewer: Viewer, query: { page?: number; unread?: boolean }): Promise<Paged<ListedNotice>>
  /** The newest that are unread and stand, at most fifty. */
  listUnread(viewer: Viewer): Promise<readonly Notice[]>
  countUnread(viewer: Viewer): Promise<number>
  news(viewer: Viewer, locale: Locale): Promise<News>
  /** Without `id`, all of them. */
  markRead(viewer: Viewer, id?: string): Promise<void>
  getPreferences(viewer: Viewer): Promise<PreferencesView>
  savePreferences(viewer: Viewer, preferences: Preferences): Promise<void>
  /** Where the viewer is told by messenger. */
  readonly messenger: MessengerAddresses
  /** Sends a mail that says only that mail arrives. */
  sendTrial(viewer: Viewer): Promise<TrialAnswer>
  listDeliveries(viewer: Viewer, query: DeliveryQuery): Promise<DeliveryLog | null>
  /** False: no such delivery, or it has ended. */
  tryAgain(viewer: Viewer, id: string): Promise<boolean | null>
  giveUp(viewer: Viewer, id: string): Promise<boolean | null>
  /** Calls `onNews` whenever something may have changed for this official, until the returned function is called. */
  listen(viewer: Viewer, onNews: () => void): () => void
}

/** A letter by mail, in words that may leave the house. */
export interface Letter {
  /** Tells the number of the request, and nothing that people wrote. */
  readonly subject: string
  readonly paragraphs: readonly string[]
  /** What it lists, each with its page. */
  readonly items: readonly { readonly text: string; readonly href: string }[]
  readonly action: { readonly text: string; readonly href: string } | null
  /** Why it comes and how to get it no more. */
  readonly footer: readonly string[]
  readonly settings: { readonly text: string; readonly href: string }
}

/** How the pages say things, so that mail and the stream of news say the same. `href` is a path of this site. */
export interface NoticeWords {
  sentence(notice: Notice, locale: 'id' | 'en', zone: string): string
  said(unread: number, newest: Notice, locale: 'id' | 'en', zone: string): string
  hrefOf(notice: Notice): string
  /** One notice by mail. `government`: whose service it is. */
  letter(notice: Notice, about: LetterAbout): Letter
  /** All that came since, by mail. */
  /** Of what came by `until`, an ISO instant: the hour of the digest. */
  digest(notices: readonly Notice[], about: LetterAbout, until: string): Letter
  trial(about: LetterAbout): Letter
  /** What a message with a code says. */
  code(code: string, about: LetterAbout): string
}

export interface LetterAbout {
  readonly locale: 'id' | 'en'
  readonly government: string
  readonly office: string
  readonly zone: string
}
