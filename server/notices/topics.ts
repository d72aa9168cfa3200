import { type RawBuilder, sql } from 'kysely'
import type { MailWish, MessengerWish, Topic } from './contract.ts'

/** In the order in which people choose, each with what is done for those who have chosen nothing. */
export const defaultWishes: Readonly<Record<Topic, MailWish>> = {
  tasks: 'at-once',
  deadlines: 'at-once',
  papers: 'at-once',
  dispositions: 'at-once',
  documents: 'at-once',
  course: 'digest',
  keeping: 'at-once',
  other: 'at-once',
}

/** The same for messages: what asks for something to be done, once an address is confirmed. */
export const defaultMessengerWishes: Readonly<Record<Topic, MessengerWish>> = {
  tasks: 'at-once',
  deadlines: 'at-once',
  papers: 'at-once',
  dispositions: 'at-once',
  documents: 'never',
  course: 'never',
  keeping: 'never',
  other: 'never',
}

export const topics = Object.keys(defaultWishes) as readonly Topic[]

export const topicsOfKinds: Readonly<Record<string, Topic>> = {
  'task-opened': 'tasks',
  'task-given': 'tasks',
  'task-gone': 'tasks',
  'case-returned': 'tasks',
  'task-due-soon': 'deadlines',
  'task-late': 'deadlines',
  'task-escalated': 'deadlines',
  'task-escalated-early': 'deadlines',
  'task-redated': 'deadlines',
  'task-undated': 'deadlines',
  'paper-refused': 'papers',
  'paper-reminded-initialling': 'papers',
  'paper-reminded-signing': 'papers',
  disposed: 'dispositions',
  'disposition-settled': 'dispositions',
  'disposition-taken-back': 'dispositions',
  'document-rejected': 'documents',
  'document-replaced': 'documents',
  'case-ended': 'course',
  'case-cancelled': 'course',
  'case-suspended': 'course',
  'case-resumed': 'course',
  'schedule-revised': 'course',
  'deviation-opened': 'deadlines',
  'deviation-accounted': 'deadlines',
  'deviation-sent-back': 'deadlines',
  'deviation-accepted': 'deadlines',
  'file-infected': 'documents',
  'files-damaged': 'keeping',
  'archive-due': 'keeping',
  'scanner-away': 'keeping',
  'webhook-gone': 'keeping',
  'webhook-failing': 'keeping',
}

/** A kind that nobody has sorted yet is told like something to be done. */
export const topicOf = (kind: string): Topic => topicsOfKinds[kind] ?? 'other'

/** The topics whose notices are collected for the digest. */
export const digestTopics = (mail: Readonly<Record<Topic, MailWish>>): ReadonlySet<Topic> =>
  new Set(topics.filter((topic) => mail[topic] === 'digest'))

/** In a statement: what the choices in `mail` say of a notice `n`, or the program where they say nothing. */
export function mailWishOf(mail: RawBuilder<unknown>): RawBuilder<MailWish> {
  const topic = sql`coalesce(${JSON.stringify(topicsOfKinds)}::jsonb ->> n.kind, 'other')`
  return sql`coalesce(${mail} ->> ${topic}, ${JSON.stringify(defaultWishes)}::jsonb ->> ${topic})`
}
