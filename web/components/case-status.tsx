import type { CaseStatus } from '#engine/case/state.ts'
import { useScreen } from './screen.ts'
import { Tag, type Tone } from './tag.tsx'

const tones: Readonly<Record<CaseStatus, Tone>> = {
  none: 'plain',
  draft: 'plain',
  running: 'now',
  suspended: 'wait',
  ended: 'good',
  withdrawn: 'plain',
  cancelled: 'plain',
}

/** Where a request stands; one that ended names its ending. */
export function CaseStatusTag({ status, endingLabel }: { status: CaseStatus; endingLabel?: string | null }) {
  const { words } = useScreen()
  return <Tag tone={tones[status]}>{endingLabel ?? words.status.case[status]}</Tag>
}
