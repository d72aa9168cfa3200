import {
  type Content,
  type DocumentKind,
  type MeetingInPaper,
  meetingsIn,
} from '#engine/document-kind/index.ts'
import { getDocumentKind } from '#library/index.ts'
import type { MeetingSecrecy } from './contract.ts'

export interface PaperMeetings {
  readonly secrecy: MeetingSecrecy
  readonly meetings: readonly MeetingInPaper[]
  /** Their days, the earliest first. */
  readonly dates: readonly string[]
}

const secrecies: Readonly<Record<string, MeetingSecrecy>> = {
  biasa: 'open',
  terbatas: 'restricted',
  rahasia: 'secret',
  'sangat-rahasia': 'secret',
}

/**
 * What a paper says of meetings. One that names no security level known here stays among those who have signed in. A kind of before it could say where they stand is read by what it says today
 * (docs/decisions/0040-meetings-stand-in-papers.md).
 */
export function readPaper(kind: DocumentKind, content: Content): PaperMeetings {
  const named = kind.meetings ?? getDocumentKind(kind.id).kind.meetings
  const meetings = named ? meetingsIn(kind, content, named) : []
  return {
    secrecy: secrecies[String(content.keamanan)] ?? 'restricted',
    meetings,
    dates: meetings.map(({ date }) => date).toSorted(),
  }
}
