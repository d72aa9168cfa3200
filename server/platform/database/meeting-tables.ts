/** Papers that call people to meetings (migrations/…-meeting.sql); see `Tables`. Dates are written `2026-11-20`. */
export interface MeetingTables {
  meeting_paper: {
    tenant_id: string
    case_id: string
    task_id: string
    document_id: string
    kind: string
    kind_version: number
    revision: number
    /** Of the content, where the meetings stand. */
    sha256: string
    from_on: string
    until_on: string
    since: string
    gone_at: string | null
  }
}
