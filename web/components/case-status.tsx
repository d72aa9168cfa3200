import type { CaseStatus } from '#engine/case/state.ts'
import { useScreen } from './screen.ts'
import { Tag, type Tone } from './tag.tsx'

const tones: Readonly<Record<CaseStatus, Tone>> = {
  none: 'plain',
  draft: 'plain',
  running: 'now',
  suspended: 'wait',
  ended: 'plain',
  withdrawn: 'plain',
  cancelled: 'plain',
}

/** Where a request stands; one that ended names its ending, which may as well be a refusal: no praise in the mark. */
export function CaseStatusTag(props: {
  status: CaseStatus
  endingLabel?: string | null
  /** The ending is known to be a refusal. */
  refused?: boolean
}) {
  const { status, endingLabel, refused = false } = props
  const { words } = useScreen()
  return (
    <Tag tone={refused ? 'late' : tones[status]} {...(status === 'ended' && { mark: 'over' })}>
      {endingLabel ?? words.status.case[status]}
    </Tag>
  )
}
